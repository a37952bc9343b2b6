import type { Store } from "../../journal/index.ts"
import { TraitDunionError } from "../../kernel/index.ts"

/** A call that begins: which one it is. Inputs, people and messages stay out, so that telemetry carries none. */
export interface ObservedCall {
  readonly kind: "command" | "query" | "outlet" | "storage"
  /** `process.meet`; of the storage `commit`. There are few different ones. */
  readonly name: string
  readonly structure: string
  /** The engine behind the storage, where the call is one of the storage: `sqlite`, `postgres`, `mysql`. */
  readonly system?: string
}

/** How a call ended. */
export interface ObservedEnd {
  /** `done`, the tag of a typed error (`RuleBreached`), `aborted` by its signal, or `bug` for anything else thrown. */
  readonly outcome: string
  /** The code of the error: `TDU-RULE`. */
  readonly code?: string
  /** Why a storage failed, or which of its codes a command was refused with. */
  readonly reason?: string
  /** The ids of the rules that stood against it. */
  readonly rules?: ReadonlyArray<string>
  /** How often it was decided: more than once when something it had read changed before its commit. */
  readonly tries: number
  /** How many events it recorded. */
  readonly events?: number
  /** It had been recorded before, and was answered only. */
  readonly replayed?: boolean
}

/** A call that is under way. */
export interface Observation {
  /** Run a part of the call, so that what it calls is known to belong to it. */
  readonly within: <T>(run: () => T) => T
  readonly end: (end: ObservedEnd) => void
}

/**
 * The telemetry port: called for each command, query, outlet and call of the storage. `@traitdunion/opentelemetry` makes spans
 * and metrics of it. It must not throw.
 */
export interface Telemetry {
  readonly begin: (call: ObservedCall) => Observation
}

/** How an error is reported. */
export const errorEnd = (error: unknown): Omit<ObservedEnd, "tries"> => {
  if (!(error instanceof TraitDunionError)) return { outcome: "bug" }
  const { reason, breaches } = error as {
    readonly reason?: unknown
    readonly breaches?: ReadonlyArray<{ readonly rule: string }>
  }
  return {
    outcome: error._tag,
    code: error.code,
    ...(typeof reason === "string" ? { reason } : {}),
    ...(breaches === undefined ? {} : { rules: breaches.map(({ rule }) => rule) }),
  }
}

/** How an answer is reported: of a batch, the rules against those of its commands that were refused. */
export const answerEnd = (kind: ObservedCall["kind"], answer: unknown): Omit<ObservedEnd, "tries"> => {
  if (kind !== "command") return { outcome: "done" }
  if (Array.isArray(answer)) {
    const settled = answer as ReadonlyArray<{
      readonly ok?: boolean
      readonly value?: unknown
      readonly error?: unknown
    }>
    const ends = settled.map(({ ok, value, error }) => (ok === false ? errorEnd(error) : answerEnd(kind, value)))
    const rules = ends.flatMap((end) => end.rules ?? [])
    return {
      outcome: "done",
      events: ends.reduce((sum, { events = 0 }) => sum + events, 0),
      ...(rules.length === 0 ? {} : { rules }),
    }
  }
  const { events, replayed } = (answer ?? {}) as {
    readonly events?: ReadonlyArray<unknown>
    readonly replayed?: boolean
  }
  if (!Array.isArray(events) || typeof replayed !== "boolean") return { outcome: "done" }
  return { outcome: "done", events: replayed ? 0 : events.length, replayed }
}

const OBSERVED = ["read", "readAll", "keys", "allKeys", "recorded", "rows", "commit", "outside", "scrub"] as const

/** A store each of whose calls is reported. */
export const observedStore = (
  store: Store,
  system: string,
  structure: string,
  telemetry: Telemetry | undefined,
): Store => {
  if (telemetry === undefined) return store
  const observed =
    <A extends ReadonlyArray<unknown>, T>(name: string, call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const { within, end } = telemetry.begin({ kind: "storage", name, structure, system })
      try {
        const answer = await within(() => call(...args))
        end({ outcome: "done", tries: 1 })
        return answer
      } catch (error) {
        end({ ...errorEnd(error), tries: 1 })
        throw error
      }
    }
  const calls = OBSERVED.map((name) => [
    name,
    observed(name, store[name] as (...args: ReadonlyArray<unknown>) => Promise<unknown>),
  ])
  return { ...store, ...Object.fromEntries(calls) }
}
