import {
  type AccessRule,
  type AnyCommand,
  type AnyPlugin,
  type AnyQuery,
  type AnyTable,
  type Deadline,
  deadlineTable,
  type Indicator,
  type Projection,
  type ReportProfile,
  type Rule,
  type Tally,
} from "../plugin/index.ts"
import { figuresOf } from "./declared-figures.ts"
import { fail, once } from "./declared-once.ts"
import type { Consultation } from "./receipt.ts"

/** A command with all that applies to it. */
export interface CommandEntry {
  readonly name: string
  readonly command: AnyCommand
  readonly access: ReadonlyArray<AccessRule>
  readonly rules: ReadonlyArray<Rule>
  /** The ids of all its rules, as events carry them. */
  readonly ruleIds: ReadonlyArray<string>
  /** Whether it, or one of its rules, reads other streams than its own. */
  readonly reads: boolean
}

/** A query with all that applies to it. */
export interface QueryEntry {
  readonly name: string
  readonly query: AnyQuery
  readonly access: ReadonlyArray<AccessRule>
  readonly rules: ReadonlyArray<Rule>
}

/** The projections and deadlines of one stream. */
export interface Derived {
  readonly projections: ReadonlyArray<Projection>
  readonly deadlines: ReadonlyArray<Deadline>
  readonly tallies: ReadonlyArray<Tally>
}

/** All that the plugins declare, checked and indexed once at opening. */
export interface Registry {
  readonly plugins: ReadonlyArray<AnyPlugin>
  readonly commands: ReadonlyMap<string, CommandEntry>
  readonly queries: ReadonlyMap<string, QueryEntry>
  readonly rules: ReadonlyMap<string, Rule | AccessRule>
  /** How each rule stands in a receipt when it was asked and passed. */
  readonly passed: ReadonlyMap<string, Consultation>
  readonly deadlines: ReadonlyMap<string, Deadline>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly profiles: ReadonlyMap<string, ReportProfile>
  /** By the name of their tables. */
  readonly tallies: ReadonlyMap<string, Tally>
  readonly tables: ReadonlyArray<AnyTable>
  /** By the name of the stream. */
  readonly derived: ReadonlyMap<string, Derived>
  /** The streams by name, to fold events found in the journal. */
  readonly streams: ReadonlyMap<string, AnyPlugin["streams"][number]>
}

/** Check the plugins against each other and index what they declare. Throws {@link PluginMisconfigured}. */
export const makeRegistry = (plugins: ReadonlyArray<AnyPlugin>): Registry => {
  const ids = new Map<string, AnyPlugin>()
  const streams = new Map<string, AnyPlugin["streams"][number]>()
  const tables = new Map<string, AnyTable>([[deadlineTable.name, deadlineTable]])
  const rules = new Map<string, Rule | AccessRule>()
  const deadlines = new Map<string, Deadline>()

  for (const plugin of plugins) {
    once(ids, { fr: "L'identifiant", en: "Plugin" }, plugin.id, plugin.id, plugin)
    for (const stream of plugin.streams) once(streams, { fr: "Le flux", en: "Stream" }, plugin.id, stream.name, stream)
    for (const table of plugin.tables) once(tables, { fr: "La table", en: "Table" }, plugin.id, table.name, table)
    for (const rule of plugin.rules) once(rules, { fr: "La règle", en: "Rule" }, plugin.id, rule.id, rule)
    for (const deadline of plugin.deadlines) {
      once(deadlines, { fr: "L'échéance", en: "Deadline" }, plugin.id, deadline.id, deadline)
    }
  }
  for (const plugin of plugins) {
    for (const required of plugin.requires) {
      if (!ids.has(required)) {
        fail(plugin.id, { fr: `l'extension « ${required} » manque.`, en: `it requires the plugin ${required}.` })
      }
    }
    const known = (stream: AnyPlugin["streams"][number]): void => {
      if (streams.get(stream.name) !== stream) {
        fail(plugin.id, {
          fr: `le flux « ${stream.name} » n'est déclaré par aucune extension.`,
          en: `stream ${stream.name} is listed by no plugin.`,
        })
      }
    }
    for (const command of Object.values(plugin.commands)) known(command.stream)
    for (const { stream, table } of plugin.projections) {
      known(stream)
      if (tables.get(table.name) !== table) {
        fail(plugin.id, {
          fr: `la table « ${table.name} » n'est déclarée par aucune extension.`,
          en: `table ${table.name} is listed by no plugin.`,
        })
      }
    }
    for (const { stream } of plugin.deadlines) known(stream)
  }

  const figures = figuresOf(plugins, streams, tables)

  const all = [...rules.values()]
  const accessOf = (operation: AnyCommand | AnyQuery): ReadonlyArray<AccessRule> =>
    all.filter((rule) => rule.kind === "access").filter((rule) => rule.on.includes(operation))
  const rulesOf = (operation: AnyCommand | AnyQuery): ReadonlyArray<Rule> =>
    all.filter((rule) => rule.kind === "rule").filter((rule) => rule.on.includes(operation))

  const commands = new Map<string, CommandEntry>()
  const queries = new Map<string, QueryEntry>()
  for (const plugin of plugins) {
    for (const [key, command] of Object.entries(plugin.commands)) {
      const name = `${plugin.id}.${key}`
      const [access, own] = [accessOf(command), rulesOf(command)]
      const reads = [command, ...own].some(({ needs }) => Object.keys(needs).length > 0)
      const ruleIds = [...access, ...own].map((rule) => rule.id)
      commands.set(name, { name, command, access, rules: own, ruleIds, reads })
    }
    for (const [key, query] of Object.entries(plugin.queries)) {
      const name = `${plugin.id}.${key}`
      if (commands.has(name)) {
        fail(plugin.id, { fr: `« ${key} » nomme deux choses.`, en: `${key} names both a command and a query.` })
      }
      queries.set(name, { name, query, access: accessOf(query), rules: rulesOf(query) })
    }
  }

  const derived = new Map<string, Derived>()
  for (const stream of streams.values()) {
    derived.set(stream.name, {
      projections: plugins.flatMap((plugin) => plugin.projections.filter((p) => p.stream === stream)),
      deadlines: [...deadlines.values()].filter((deadline) => deadline.stream === stream),
      tallies: [...figures.tallies.values()].filter((tally) => tally.stream === stream),
    })
  }
  const passed = new Map(
    all.map(({ id, label, principle, citation }): [string, Consultation] => [
      id,
      { rule: id, label, principle: { key: principle.key, label: principle.label }, citation, outcome: "pass" },
    ]),
  )
  return {
    plugins,
    commands,
    queries,
    rules,
    passed,
    deadlines,
    ...figures,
    tables: [...tables.values()],
    derived,
    streams,
  }
}
