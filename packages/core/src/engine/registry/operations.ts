import { schemasIn } from "../../kernel/checks/index.ts"
import { isPersonal, type Role } from "../../kernel/index.ts"
import {
  type AccessRule,
  type AnyCommand,
  type AnyOutlet,
  type AnyPlugin,
  type AnyQuery,
  type Operation,
  type Rule,
  sameOperation,
} from "../../plugin/index.ts"
import type { Declared } from "./declared.ts"
import { fail } from "./once.ts"
import { type Reach, reachOf } from "./reach.ts"

/** What an operation is called, and every rule between an actor and it. */
interface Guarded {
  readonly name: string
  readonly by: ReadonlyArray<Role>
  readonly operation: Operation
  readonly access: ReadonlyArray<AccessRule>
  readonly reach: Reach
}

/** A command with all that applies to it. */
export interface CommandEntry extends Guarded {
  readonly command: AnyCommand
  readonly rules: ReadonlyArray<Rule>
  /** The ids of all its rules, as events carry them. */
  readonly ruleIds: ReadonlyArray<string>
  /** Whether it, or one of its rules, reads other streams than its own. */
  readonly reads: boolean
}

/** A query with all that applies to it. */
export interface QueryEntry extends Guarded {
  readonly query: AnyQuery
  readonly rules: ReadonlyArray<Rule>
}

/** An outlet with all that applies to it. */
export interface OutletEntry extends Guarded {
  readonly outlet: AnyOutlet
  /** The command that decides and records each disclosure. */
  readonly gate: CommandEntry
  /** What is recorded before it leaves, and after, when something comes back. */
  readonly exchange?: { readonly asking: CommandEntry; readonly answering?: CommandEntry }
}

/** What can be called, each under its name. */
export interface Operations {
  readonly commands: ReadonlyMap<string, CommandEntry>
  readonly queries: ReadonlyMap<string, QueryEntry>
  readonly outlets: ReadonlyMap<string, OutletEntry>
}

const guarded = (
  { rules, readers }: Declared,
  name: string,
  operation: AnyCommand | AnyQuery | AnyOutlet,
  input = operation.input,
): Guarded => {
  const all = [...rules.values()]
  return {
    name,
    by: operation.by,
    operation: { name, kind: operation.kind, by: operation.by, is: operation },
    access: all
      .filter((rule) => rule.kind === "access")
      .filter(({ on }) => on === "everything" || on.some((one) => sameOperation(one, operation))),
    reach: reachOf(
      operation,
      input,
      all.filter((rule) => rule.kind === "reach"),
      readers,
    ),
  }
}

const rulesOn = ({ rules }: Declared, operation: AnyCommand | AnyQuery): ReadonlyArray<Rule> =>
  [...rules.values()]
    .filter((rule) => rule.kind === "rule")
    .filter((rule) => rule.on.some((one) => sameOperation(one, operation)))

/** A command as it is run: its input may depend on what the plugins know of the law. Rules name the declared one. */
const commandEntry = (declared: Declared, name: string, command: AnyCommand): CommandEntry => {
  const rules = rulesOn(declared, command)
  const { inputWith } = command
  const run = inputWith === undefined ? command : { ...command, input: inputWith(declared.parameters) }
  const guards = guarded(declared, name, command, run.input)
  const reads = [run, ...rules].some(({ needs }) => Object.keys(needs).length > 0)
  const ruleIds = [...guards.access, ...guards.reach.rules, ...rules].map((rule) => rule.id)
  return { ...guards, command: run, rules, ruleIds, reads }
}

const namedTwice = (plugin: AnyPlugin, key: string, en: string): never =>
  fail(plugin.id, { fr: `« ${key} » nomme deux choses.`, en: `${key} names ${en}.` })

/** A rule stands on what some plugin lists: on anything else it would never be asked, and nobody would know. */
const checkAttached = (plugins: ReadonlyArray<AnyPlugin>): void => {
  const listed = plugins.flatMap(({ commands, queries, outlets }) => [
    ...Object.values(commands),
    ...Object.values(queries),
    ...Object.values(outlets).flatMap(({ exchange, ...outlet }) => [
      outlet,
      ...(exchange === undefined
        ? []
        : [exchange.asking.command, exchange.answering?.command ?? exchange.asking.command]),
    ]),
  ])
  for (const plugin of plugins) {
    for (const rule of plugin.rules) {
      if (rule.kind === "reach" || rule.on === "everything") continue
      for (const one of rule.on) {
        if (listed.some((operation) => sameOperation(one, operation))) continue
        fail(plugin.id, {
          fr: `la règle « ${rule.id} » porte sur « ${one.summary.fr} », qu'aucune extension ne propose : elle ne serait jamais consultée.`,
          en: `the rule ${rule.id} is on an operation that no plugin lists (${one.summary.en ?? one.summary.fr}): it would never be asked.`,
        })
      }
    }
  }
}

/** What a personal field is told by in a key, where a command is tried on its schema alone. */
const CONFIDED = "\u0001"

/** An input of a command that tells which of its fields a key is made of: a mark where a personal one stands. */
const probeOf = (paths: ReadonlyArray<ReadonlyArray<string>>): object =>
  new Proxy(
    {},
    {
      get: (_, name) => {
        const inner = paths.filter(([step]) => step === name).map(([, ...rest]) => rest)
        if (inner.some((rest) => rest.length === 0)) return CONFIDED
        return inner.length === 0 ? "x" : probeOf(inner)
      },
    },
  )

/** Those that were tried already, whatever opened with them. */
const tried = new WeakSet<AnyCommand>()

const keyConfides = (command: AnyCommand): boolean => {
  const paths = schemasIn(command.input, isPersonal)
  if (paths.length === 0) return false
  try {
    return String(command.key(probeOf(paths) as never, () => "x")).includes(CONFIDED)
  } catch {
    // It wants more of its input than a probe has: what it makes is looked at when it runs.
    return false
  }
}

/** A key stands in clear, and leaves through the outbox: none is made of a personal field. */
const checkKeys = (plugin: AnyPlugin): void => {
  const steps = Object.entries(plugin.outlets).flatMap(([name, { exchange }]) =>
    [exchange?.asking, exchange?.answering].flatMap((step) =>
      step === undefined ? [] : [[name, step.command] as const],
    ),
  )
  for (const [name, command] of [...Object.entries(plugin.commands), ...steps]) {
    if (tried.has(command)) continue
    if (keyConfides(command)) {
      fail(plugin.id, {
        fr: `« ${name} » fait la clé d'un flux d'une donnée personnelle : elle resterait en clair, et sortirait avec les messages.`,
        en: `${name} makes the key of a stream of a personal field: it would stay in clear, and leave through the outbox.`,
      })
    }
    tried.add(command)
  }
}

/** Enter every command, query and outlet with the rules on it. Throws `PluginMisconfigured`. */
export const operationsOf = (plugins: ReadonlyArray<AnyPlugin>, declared: Declared): Operations => {
  checkAttached(plugins)
  const commands = new Map<string, CommandEntry>()
  const queries = new Map<string, QueryEntry>()
  const outlets = new Map<string, OutletEntry>()
  const enter = (name: string, command: AnyCommand): CommandEntry => {
    const entry = commandEntry(declared, name, command)
    commands.set(name, entry)
    return entry
  }
  for (const plugin of plugins) {
    checkKeys(plugin)
    for (const [key, command] of Object.entries(plugin.commands)) enter(`${plugin.id}.${key}`, command)
    for (const [key, query] of Object.entries(plugin.queries)) {
      const name = `${plugin.id}.${key}`
      if (commands.has(name)) namedTwice(plugin, key, "both a command and a query")
      queries.set(name, { ...guarded(declared, name, query), query, rules: rulesOn(declared, query) })
    }
  }
  const gate = plugins.find((plugin) => plugin.gate !== undefined)?.gate
  /** The command that an outlet passes. Only the core's own may pass another than that of agreements. */
  const gateOf = (plugin: AnyPlugin, key: string, outlet: AnyOutlet): CommandEntry => {
    const through = [...commands.values()].find(({ command }) => command === (outlet.through ?? gate))
    if (through !== undefined && (outlet.through === undefined || plugin.gate !== undefined)) return through
    return fail(plugin.id, {
      fr: `« ${key} » ne passe par aucune porte de sortie.`,
      en: `${key} passes no gate: only the core's own may pass another than that of agreements.`,
    })
  }
  for (const plugin of plugins) {
    for (const [key, outlet] of Object.entries(plugin.outlets)) {
      const name = `${plugin.id}.${key}`
      if (commands.has(name) || queries.has(name)) namedTwice(plugin, key, "two things")
      const { exchange } = outlet
      const entry = { ...guarded(declared, name, outlet), outlet, gate: gateOf(plugin, key, outlet) }
      if (exchange === undefined) {
        outlets.set(name, entry)
        continue
      }
      // No face offers these two: they run around the sending, and nowhere else.
      const asking = enter(`${name}:asking`, exchange.asking.command)
      const answering =
        exchange.answering === undefined ? {} : { answering: enter(`${name}:answering`, exchange.answering.command) }
      outlets.set(name, { ...entry, exchange: { asking, ...answering } })
    }
  }
  return { commands, queries, outlets }
}
