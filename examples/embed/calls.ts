// The ways to call a command, each as a small function. The guide "Embed it" shows them; calls.test.ts runs them.
import {
  type Desk,
  instant,
  type Keys,
  type Logger,
  openMediation,
  type RegisterKey,
  type Storage,
  settle,
} from "@traitdunion/core"
import { make } from "@traitdunion/core/effect"
import * as Effect from "effect/Effect"

type AnyDesk = Desk<readonly []>

// #region failures
/** Every way in which a meeting can fail to be recorded; the type checker knows that the list is complete. */
export const meet = async (desk: AnyDesk, meeting: { mediation: string; parties: string[]; minutes: number }) => {
  const result = await settle(desk.process.meet(meeting))
  if (result.ok) return `Rencontre consignée, version ${result.value.version}`
  const { error } = result
  switch (error._tag) {
    case "RuleBreached":
      return error.breaches.map(({ principle, explanation }) => `${principle.fr} : ${explanation.fr}`).join("\n")
    case "CommandRefused":
      return error.reason === "NoMediator" ? "Désigner d'abord un médiateur." : error.words.fr
    case "InvalidInput":
      return error.issues.map(({ path, fr }) => `${path.join(".")} : ${fr}`).join("\n")
    case "ActorNotAllowed":
    case "ConcurrencyConflict":
    case "KeyUnavailable":
    case "SubjectClosed":
    case "SubjectUnregistered":
    case "ClockAhead":
    case "ClockWentBack":
    case "EventUnreadable":
    case "PluginFault":
      return `${error.words.fr} ${error.remedy.fr}`
    case "StorageFailure":
      throw error
  }
}
// #endregion

// #region acknowledge
/** Show the warnings to a person; only their yes repeats the call. A rule that blocks cannot be acknowledged. */
export const assign = async (
  desk: AnyDesk,
  input: { mediation: string; mediator: string },
  confirm: (words: string) => Promise<boolean>,
) => {
  const first = await settle(desk.process.assign(input))
  if (first.ok || first.error._tag !== "RuleBreached") return first
  const { breaches, words } = first.error
  if (breaches.some(({ severity }) => severity === "block") || !(await confirm(words.fr))) return first
  return settle(desk.process.assign(input, { acknowledge: breaches.map(({ rule }) => rule) }))
}
// #endregion

// #region once
/** A form that is sent twice is one activity: the second call answers the first receipt, with `replayed` true. */
export const recordForm = (desk: AnyDesk, form: { id: string; on: string; register: RegisterKey; minutes: number }) =>
  desk.registers.record(
    { on: form.on, register: form.register, minutes: form.minutes, persons: 1 },
    { commandId: `form.${form.id}` },
  )
// #endregion

// #region expected-version
/** Close what the person has on the screen, and nothing that has changed since. */
export const closeAsSeen = (desk: AnyDesk, mediation: string, seenVersion: number) =>
  settle(
    desk.process.close(
      { mediation, outcome: "abandoned", reason: "no-longer-wanted" },
      { expectedVersion: seenVersion },
    ),
  )
// #endregion

// #region many
/** Each item is decided on its own; those accepted commit together. One settlement an item, in order. */
export const importDays = async (desk: AnyDesk, days: ReadonlyArray<{ id: string; on: string; minutes: number }>) => {
  const results = await desk.registers.record.many(
    days.map(({ id, on, minutes }) => ({
      input: { on, register: "presence" as const, minutes, persons: 1 },
      commandId: `import.${id}`,
    })),
  )
  return results.flatMap((result, index) => (result.ok ? [] : [`${days[index]?.id} : ${result.error.words.fr}`]))
}
// #endregion

// #region ports
/** A fixed hour and readable ids for tests; a pino logger fits `logger` as it is. */
export const openForTests = (storage: Storage, keys: Keys, logger: Logger) => {
  let next = 0
  return openMediation({
    structure: { id: "association-exemple", timeZone: "Europe/Paris" },
    storage,
    ports: { clock: { now: () => instant("2026-03-14T09:00:00.000Z") }, ids: () => `id-${++next}`, keys, logger },
  })
}
// #endregion

// #region effect
/** The same commands as Effects: typed error channels, interruption, a scope that closes the storage. */
export const register = (storage: Storage, keys: Keys, name: string) =>
  Effect.gen(function* () {
    const core = yield* make({ structure: "association-exemple", storage, ports: { keys } })
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    const { key } = yield* desk.people.registerPerson({ name })
    return key
  }).pipe(
    Effect.catchTag("InvalidInput", (error) => Effect.succeed(error.words.fr)),
    Effect.scoped,
  )
// #endregion
