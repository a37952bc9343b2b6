import type { Parameter } from "../../law/index.ts"
import {
  type AccessRule,
  type AnyPlugin,
  type AnyTable,
  type Deadline,
  deadlineTable,
  lookupTable,
  type ReachRule,
  type Readers,
  type Rule,
  type StreamWords,
} from "../../plugin/index.ts"
import { fail, once } from "./once.ts"
import { ownedBy } from "./stored.ts"

/** Any stream that a plugin declares. */
export type DeclaredStream = AnyPlugin["streams"][number]

/** What the plugins declare, each under its name. */
export interface Declared {
  readonly streams: ReadonlyMap<string, DeclaredStream>
  readonly tables: Map<string, AnyTable>
  readonly rules: ReadonlyMap<string, Rule | AccessRule | ReachRule>
  readonly deadlines: ReadonlyMap<string, Deadline>
  readonly readers: ReadonlyMap<string, Readers>
  readonly words: ReadonlyMap<string, StreamWords["fields"]>
  /** By their id. */
  readonly parameters: ReadonlyMap<string, Parameter<unknown>>
}

/** Collect what plugins declare. Throws `PluginMisconfigured` for two things of one name. */
export const declaredBy = (plugins: ReadonlyArray<AnyPlugin>): Declared => {
  const ids = new Map<string, AnyPlugin>()
  const streams = new Map<string, DeclaredStream>()
  const tables = new Map<string, AnyTable>([
    [deadlineTable.name, deadlineTable],
    [lookupTable.name, lookupTable],
  ])
  const rules = new Map<string, Rule | AccessRule | ReachRule>()
  const deadlines = new Map<string, Deadline>()
  const readers = new Map<string, Readers>()
  const words = new Map<string, StreamWords["fields"]>()
  const parameters = new Map<string, Parameter<unknown>>()
  for (const plugin of plugins) {
    once(ids, { fr: "L'identifiant", en: "Plugin" }, plugin.id, plugin.id, plugin)
    for (const stream of plugin.streams) {
      once(streams, { fr: "Le flux", en: "Stream" }, plugin.id, stream.name, stream)
      ownedBy(stream, plugin.id)
    }
    for (const table of plugin.tables) once(tables, { fr: "La table", en: "Table" }, plugin.id, table.name, table)
    for (const rule of plugin.rules) once(rules, { fr: "La règle", en: "Rule" }, plugin.id, rule.id, rule)
    for (const one of plugin.readers) {
      once(readers, { fr: "La lecture du flux", en: "Readers of stream" }, plugin.id, one.stream.name, one)
    }
    for (const parameter of plugin.parameters) {
      once(parameters, { fr: "Le paramètre", en: "Parameter" }, plugin.id, parameter.id, parameter)
    }
    for (const { stream, fields } of plugin.words) {
      once(words, { fr: "Les mots du flux", en: "Words of stream" }, plugin.id, stream.name, fields)
    }
    for (const deadline of plugin.deadlines) {
      once(deadlines, { fr: "L'échéance", en: "Deadline" }, plugin.id, deadline.id, deadline)
    }
  }
  checkRequired(plugins, ids)
  for (const plugin of plugins) checkReferences(plugin, streams, tables)
  return { streams, tables, rules, deadlines, readers, words, parameters }
}

const checkRequired = (plugins: ReadonlyArray<AnyPlugin>, ids: ReadonlyMap<string, AnyPlugin>): void => {
  for (const plugin of plugins) {
    for (const required of plugin.requires) {
      if (ids.has(required)) continue
      fail(plugin.id, { fr: `l'extension « ${required} » manque.`, en: `it requires the plugin ${required}.` })
    }
  }
}

/** Every stream and table that a plugin works on is declared by some plugin. */
const checkReferences = (
  plugin: AnyPlugin,
  streams: ReadonlyMap<string, DeclaredStream>,
  tables: ReadonlyMap<string, AnyTable>,
): void => {
  const known = (stream: DeclaredStream): void => {
    if (streams.get(stream.name) === stream) return
    fail(plugin.id, {
      fr: `le flux « ${stream.name} » n'est déclaré par aucune extension.`,
      en: `stream ${stream.name} is listed by no plugin.`,
    })
  }
  for (const [name, { stream, closes }] of Object.entries(plugin.commands)) {
    known(stream)
    // What closes the key of a person is the core's own: no plugin can make such a command.
    if (plugin.streams.includes(stream) || closes !== undefined) continue
    fail(plugin.id, {
      fr: `« ${name} » écrirait le flux « ${stream.name} » d'une autre extension.`,
      en: `${name} would write the stream ${stream.name} of another plugin.`,
    })
  }
  for (const { exchange } of Object.values(plugin.outlets)) {
    if (exchange === undefined) continue
    known(exchange.asking.command.stream)
    if (exchange.answering !== undefined) known(exchange.answering.command.stream)
  }
  for (const { stream, table } of plugin.projections) {
    known(stream)
    if (tables.get(table.name) === table) continue
    fail(plugin.id, {
      fr: `la table « ${table.name} » n'est déclarée par aucune extension.`,
      en: `table ${table.name} is listed by no plugin.`,
    })
  }
  for (const { stream } of plugin.deadlines) known(stream)
}
