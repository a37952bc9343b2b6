import type { Ports } from "../engine/index.ts"
import { type Desk, type Mediation, openMediation } from "../face/index.ts"
import type { Storage, StoredEvent } from "../journal/index.ts"
import {
  addDays,
  CommandRefused,
  freezeEveryState,
  type Instant,
  type PlainDate,
  plainDate,
  type Role,
  RuleBreached,
  TraitDunionError,
} from "../kernel/index.ts"
import type { AnyPlugin } from "../plugin/index.ts"
import { memoryKeys } from "./memory/keys.ts"
import { memoryStorage } from "./memory/storage.ts"
import { recordCalls } from "./replay/index.ts"
import { keepUpToDate, registerInvented, type TrialStage, underWay } from "./under-way.ts"

/** An opened core with invented people in it, a clock that is put where a test wants it, and desks for actors. */
export interface TestWorld<Ps extends ReadonlyArray<AnyPlugin>> extends AsyncDisposable {
  readonly core: Mediation<Ps>
  readonly storage: Storage
  readonly plugins: Ps
  /** A desk for anybody. */
  readonly as: (id: string, ...roles: ReadonlyArray<Role>) => Desk<Ps>
  /** `mediator-1`, whose practice is up to date once there is a mediation. */
  readonly mediator: Desk<Ps>
  readonly lead: Desk<Ps>
  readonly director: Desk<Ps>
  readonly today: () => PlainDate
  /** Put the clock to nine in the morning of a day. */
  readonly goTo: (day: string) => void
  /** Let days go by; one, when nothing is said. */
  readonly later: (days?: number) => void
  /** A new mediation between Camille and Sacha, with `mediator-1`, brought to a stage. Answers its id. */
  readonly mediation: (stage?: TrialStage) => Promise<string>
  /** What falls due by the deadlines of the plugins up to a day, each as `<deadline> <day>`. */
  readonly due: (until?: string) => Promise<ReadonlyArray<string>>
  /** Everything that was recorded, as it is stored. */
  readonly journal: () => Promise<ReadonlyArray<StoredEvent>>
}

/**
 * What came of a call: `done`, the code of a refusal, the ids of the rules that stood against it, or the tag of another
 * error of the library. A bug stays thrown.
 *
 * @example
 * ```ts
 * import { outcome, testWorld } from "@traitdunion/core/testing"
 * await using world = await testWorld()
 * await outcome(world.mediator.process.accept({ mediation: "m-9" })) // "UnknownMediation"
 * ```
 */
export const outcome = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return "done"
  } catch (error) {
    if (error instanceof CommandRefused) return error.reason
    if (error instanceof RuleBreached) return error.breaches.map(({ rule }) => rule).join(" ")
    if (error instanceof TraitDunionError) return error._tag
    throw error
  }
}

/**
 * Open a core on a storage in memory, with the plugins of a test, on 2 March 2026 where nothing else is said. Three
 * invented persons and an institution are registered (see {@link invented}); ids count, so that a run is like the one
 * before. Every state is frozen on the way, and every decision and rule of the plugins is kept for
 * `determinismProblems`.
 *
 * @example
 * ```ts
 * import { testWorld } from "@traitdunion/core/testing"
 * await using world = await testWorld({ day: "2026-03-02" })
 * const mediation = await world.mediation("dialogue")
 * world.later(30)
 * await world.mediator.process.noAgreement({ mediation })
 * ```
 */
export const testWorld = async <const Ps extends ReadonlyArray<AnyPlugin> = readonly []>(
  options: {
    readonly plugins?: Ps
    /** The first day. */
    readonly day?: string
    readonly storage?: Storage
    /** Other ports than those of a world: a key holder, a logger, a detector of words. */
    readonly ports?: Omit<Partial<Ports>, "clock" | "ids">
    /** Without the invented people, where a test makes its own. */
    readonly empty?: boolean
  } = {},
): Promise<TestWorld<Ps>> => {
  const plugins = options.plugins ?? ([] as unknown as Ps)
  const storage = options.storage ?? memoryStorage()
  let day = plainDate(options.day ?? "2026-03-02")
  let made = 0
  const structure = "association-exemple"
  freezeEveryState()
  recordCalls(plugins)
  const core = (await openMediation({
    structure,
    storage,
    plugins,
    ports: {
      clock: { now: () => `${day}T09:00:00.000Z` as Instant },
      keys: memoryKeys(),
      ...options.ports,
      ids: () => {
        made += 1
        return `id-${String(made).padStart(6, "0")}`
      },
    },
  })) as unknown as Mediation<Ps>
  const as: TestWorld<Ps>["as"] = (id, ...roles) => core.as({ id, roles })
  // The invented story is the core's own, whatever else is opened.
  const own = core as unknown as Mediation<readonly []>
  if (options.empty !== true) await registerInvented(own)
  let mediations = 0
  return {
    core,
    storage,
    plugins,
    as,
    mediator: as("mediator-1", "mediator"),
    lead: as("lead-1", "lead"),
    director: as("director-1", "director"),
    today: () => core.today(),
    goTo: (to) => {
      day = plainDate(to)
    },
    later: (days = 1) => {
      day = addDays(day, days)
    },
    mediation: async (stage = "dialogue") => {
      if (mediations === 0) await keepUpToDate(own, day)
      mediations += 1
      return underWay(own, `mediation-${mediations}`, stage)
    },
    due: async (until = "2099-12-31") => {
      const ids = new Set(plugins.flatMap(({ deadlines }) => deadlines.map(({ id }) => id)))
      const found = await own.as({ id: "mediator-1", roles: ["mediator"] }).deadlines.upcoming({ until })
      return found.filter(({ deadline }) => ids.has(deadline)).map((one) => `${one.deadline} ${one.due}`)
    },
    journal: async () => {
      const store = await storage.open({ structure, tables: [], asItIs: true })
      const { events } = await store.readAll(0, Number.MAX_SAFE_INTEGER)
      await store.close()
      return events
    },
    [Symbol.asyncDispose]: () => core.close(),
  }
}
