// A program of Effect users: the core as a service with a plugin, the actor of each request as a service, and a board
// that follows what is recorded. The guide "With Effect" shows it; watch-office.test.ts runs it.
// #region service
import type { Actor, Keys, Storage } from "@traitdunion/core"
import { CurrentActor, type EffectMediation, make } from "@traitdunion/core/effect"
import { budgetCounseling } from "@traitdunion/plugin-budget-counseling"
import { Context, Effect, Layer, ManagedRuntime, Schedule, Stream } from "effect"

const plugins = [budgetCounseling] as const

/** The core with this program's plugins. A test provides another layer. */
export class Core extends Context.Service<Core, EffectMediation<typeof plugins>>()("watch-office/Core") {
  static readonly layer = (storage: Storage, keys: Keys) =>
    Layer.effect(Core, make({ structure: "association-exemple", storage, plugins, ports: { keys } }))
}
// #endregion

// #region request
/** Record a watch, as whoever the request is from. What can go wrong stands in the type; here one fault has an answer. */
export const recordWatch = Effect.fn("recordWatch")(
  function* (form: { id: string; on: string; minutes: number }) {
    const desk = yield* (yield* Core).desk
    const { replayed } = yield* desk.registers.record(
      { on: form.on, register: "watch", minutes: form.minutes, persons: 2 },
      { commandId: `form.${form.id}` },
    )
    return replayed ? "déjà consigné" : "consigné"
  },
  Effect.catchTag("InvalidInput", (error) => Effect.succeed(error.words.fr)),
)
// #endregion

// #region follow
/** How much has been recorded: a storage that is away for a moment is asked again from where the board is. */
export const follow = (from: number, show: (recorded: number) => void) => {
  let seen = from
  return Stream.unwrap(Core.useSync((core) => core.changes({ after: seen }))).pipe(
    Stream.runForEach((position) =>
      Effect.sync(() => {
        seen = position
        show(position)
      }),
    ),
    Effect.retry(Schedule.exponential("100 millis").pipe(Schedule.upTo({ times: 5 }))),
  )
}
// #endregion

// #region runtime
/** One runtime for the life of the program; each request brings its actor, and an aborted request is interrupted. */
export const watchOffice = (storage: Storage, keys: Keys) => {
  const runtime = ManagedRuntime.make(Core.layer(storage, keys))
  return {
    handle: (actor: Actor, form: Parameters<typeof recordWatch>[0], signal?: AbortSignal) =>
      runtime.runPromise(
        recordWatch(form).pipe(Effect.provideService(CurrentActor, actor)),
        signal === undefined ? {} : { signal },
      ),
    board: (show: (recorded: number) => void) => runtime.runFork(follow(0, show)),
    close: () => runtime.dispose(),
  }
}
// #endregion
