import type { Label, Role } from "../../kernel/index.ts"
import type { Parameter } from "../../law/index.ts"
import {
  type AccessRule,
  type AnyCommand,
  type AnyOutlet,
  type AnyPlugin,
  type AnyQuery,
  type AnyTable,
  type Deadline,
  deadlineTable,
  type Indicator,
  lookupTable,
  type Operation,
  type Projection,
  type ReachRule,
  type Readers,
  type ReportProfile,
  type Rule,
  type StreamWords,
  type Tally,
} from "../../plugin/index.ts"
import type { Consultation } from "../command/receipt.ts"
import { figuresOf } from "./figures.ts"
import { fail, once } from "./once.ts"
import { type Reach, reachOf } from "./reach.ts"
import { ownedBy } from "./stored.ts"

/** A command with all that applies to it. */
export interface CommandEntry {
  readonly name: string
  readonly by: ReadonlyArray<Role>
  readonly operation: Operation
  readonly reach: Reach
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
  readonly by: ReadonlyArray<Role>
  readonly operation: Operation
  readonly reach: Reach
  readonly query: AnyQuery
  readonly access: ReadonlyArray<AccessRule>
  readonly rules: ReadonlyArray<Rule>
}

/** An outlet with all that applies to it. */
export interface OutletEntry {
  readonly name: string
  readonly by: ReadonlyArray<Role>
  readonly operation: Operation
  readonly reach: Reach
  readonly outlet: AnyOutlet
  readonly access: ReadonlyArray<AccessRule>
  /** The command that decides and writes down each disclosure. */
  readonly gate: CommandEntry
  /** What is written down before and after, when something comes back. */
  readonly exchange?: { readonly asking: CommandEntry; readonly answering: CommandEntry }
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
  readonly outlets: ReadonlyMap<string, OutletEntry>
  /** By the name of the stream. */
  readonly readers: ReadonlyMap<string, Readers>
  /** What each command does and each rule sees to. */
  readonly summaries: ReadonlyMap<string, Label>
  /** By the name of the stream. */
  readonly words: ReadonlyMap<string, StreamWords["fields"]>
  /** By their id. */
  readonly parameters: ReadonlyMap<string, Parameter<unknown>>
  readonly rules: ReadonlyMap<string, Rule | AccessRule | ReachRule>
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
    for (const { exchange } of Object.values(plugin.outlets)) {
      if (exchange === undefined) continue
      known(exchange.asking.command.stream)
      known(exchange.answering.command.stream)
    }
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
  const accessOf = (operation: AnyCommand | AnyQuery | AnyOutlet): ReadonlyArray<AccessRule> =>
    all.filter((rule) => rule.kind === "access").filter(({ on }) => on === "everything" || on.includes(operation))
  const reaching = all.filter((rule) => rule.kind === "reach")
  /** What an operation is called, and all that stands between an actor and it. */
  const guardsOf = (name: string, operation: AnyCommand | AnyQuery | AnyOutlet, input = operation.input) => ({
    operation: { name, kind: operation.kind, by: operation.by, is: operation },
    access: accessOf(operation),
    reach: reachOf(operation, input, reaching, readers),
  })
  const rulesOf = (operation: AnyCommand | AnyQuery): ReadonlyArray<Rule> =>
    all.filter((rule) => rule.kind === "rule").filter((rule) => rule.on.includes(operation))

  const commands = new Map<string, CommandEntry>()
  const queries = new Map<string, QueryEntry>()
  const enter = (name: string, declared: AnyCommand): CommandEntry => {
    const own = rulesOf(declared)
    const { inputWith } = declared
    const command = inputWith === undefined ? declared : { ...declared, input: inputWith(parameters) }
    const guards = guardsOf(name, declared, command.input)
    const reads = [command, ...own].some(({ needs }) => Object.keys(needs).length > 0)
    const ruleIds = [...guards.access, ...guards.reach.rules, ...own].map((rule) => rule.id)
    const entry = { name, by: command.by, command, ...guards, rules: own, ruleIds, reads }
    commands.set(name, entry)
    return entry
  }
  for (const plugin of plugins) {
    for (const [key, command] of Object.entries(plugin.commands)) enter(`${plugin.id}.${key}`, command)
    for (const [key, query] of Object.entries(plugin.queries)) {
      const name = `${plugin.id}.${key}`
      if (commands.has(name)) {
        fail(plugin.id, { fr: `« ${key} » nomme deux choses.`, en: `${key} names both a command and a query.` })
      }
      queries.set(name, { name, by: query.by, query, ...guardsOf(name, query), rules: rulesOf(query) })
    }
  }
  const outlets = new Map<string, OutletEntry>()
  const gate = plugins.find((plugin) => plugin.gate !== undefined)?.gate
  for (const plugin of plugins) {
    for (const [key, outlet] of Object.entries(plugin.outlets)) {
      const name = `${plugin.id}.${key}`
      if (commands.has(name) || queries.has(name)) {
        fail(plugin.id, { fr: `« ${key} » nomme deux choses.`, en: `${key} names two things.` })
      }
      const through = [...commands.values()].find(({ command }) => command === (outlet.through ?? gate))
      if (through === undefined || (outlet.through !== undefined && plugin.gate === undefined)) {
        fail(plugin.id, {
          fr: `« ${key} » ne passe par aucune porte de sortie.`,
          en: `${key} passes no gate: only the core's own may pass another than that of agreements.`,
        })
        continue
      }
      const entry = { name, by: outlet.by, outlet, ...guardsOf(name, outlet), gate: through }
      const { exchange } = outlet
      if (exchange === undefined) outlets.set(name, entry)
      else {
        // No façade offers these two: they run around the sending, and nowhere else.
        const asking = enter(`${name}:asking`, exchange.asking.command)
        outlets.set(name, {
          ...entry,
          exchange: { asking, answering: enter(`${name}:answering`, exchange.answering.command) },
        })
      }
    }
  }
  const summaries = new Map<string, Label>([
    ...[...commands.values()].map(({ name, command }) => [name, command.summary] as const),
    ...[...queries.values()].map(({ name, query }) => [name, query.summary] as const),
    ...[...outlets.values()].map(({ name, outlet }) => [name, outlet.summary] as const),
    ...[...rules.values()].map(({ id, label }) => [id, label] as const),
  ])

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
    outlets,
    readers,
    summaries,
    words,
    parameters,
    rules,
    passed,
    deadlines,
    ...figures,
    tables: [...tables.values()],
    derived,
    streams,
  }
}
