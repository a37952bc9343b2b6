import type { AnyPlugin, Facts } from "../../plugin/index.ts"

/** A pure function of a plugin as it was called, and what it answered. */
export interface RecordedCall {
  /** `decision of workshops.hold`, `rule workshops/open-to-all`. */
  readonly what: string
  readonly run: () => unknown
  readonly answered: unknown
}

/** The most of one function that are kept: what differs, differs soon. */
const MOST = 200

type View = Readonly<Record<string, unknown>>
type Pure = (view: View) => unknown

const calls = new WeakMap<object, Array<RecordedCall>>()

/** A view whose facts stay those of its moment: the engine's own move on with the streams. */
const kept = (view: View): View => {
  const facts: Record<string, Facts<unknown>> = {}
  for (const [name, { all }] of Object.entries((view["facts"] ?? {}) as Readonly<Record<string, Facts<unknown>>>)) {
    const states = new Map(all)
    facts[name] = { all, of: (key) => states.get(key) }
  }
  return { ...view, facts }
}

/** Keep what a function is called with, in its very place: rules and exceptions know it by its identity. */
const keep = (owner: object, name: string, what: string): void => {
  if (calls.has(owner)) return
  const list: Array<RecordedCall> = []
  calls.set(owner, list)
  const real = (owner as Readonly<Record<string, Pure>>)[name] as Pure
  Object.assign(owner, {
    [name]: (view: View): unknown => {
      const answered = real(view)
      const own = kept(view)
      if (list.length < MOST) list.push({ what, run: () => real(own), answered })
      return answered
    },
  })
}

/** @internal Keep every decision and every verdict of plugins from now on. */
export const recordCalls = (plugins: ReadonlyArray<AnyPlugin>): void => {
  for (const plugin of plugins) {
    for (const [name, command] of Object.entries(plugin.commands)) {
      keep(command, "decide", `decision of ${plugin.id}.${name}`)
    }
    for (const rule of plugin.rules) if (rule.kind === "rule") keep(rule, "check", `rule ${rule.id}`)
  }
}

/** @internal What was kept of plugins. */
export const recordedOf = (plugins: ReadonlyArray<AnyPlugin>): ReadonlyArray<RecordedCall> =>
  plugins
    .flatMap(({ commands, rules }) => [...Object.values(commands), ...rules])
    .flatMap((owner: object) => calls.get(owner) ?? [])
