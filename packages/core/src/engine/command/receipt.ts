import {
  type ClockAhead,
  type ClockWentBack,
  type ConcurrencyConflict,
  type EventUnreadable,
  type KeyUnavailable,
  type PluginFault,
  type StorageFailure,
  TraitDunionError,
} from "../../kernel/index.ts"
import type { EventMeta } from "../../plugin/index.ts"
import type { Consultation, Registry } from "../registry/index.ts"
import type { Decided } from "./decide.ts"
import type { Prepared } from "./input.ts"

/** What a command did. */
export interface Receipt<State, Event> {
  readonly commandId: string
  /** The key of the stream that was written: the id of the mediation, the person, the activity. */
  readonly key: string
  /** Its version now. */
  readonly version: number
  readonly events: ReadonlyArray<Event>
  /** Its state now. */
  readonly state: State
  /** The rules that were consulted. */
  readonly consulted: ReadonlyArray<Consultation>
  /** True when the command had been recorded before and nothing was written this time. */
  readonly replayed: boolean
}

/** A receipt of any command. */
// biome-ignore lint/suspicious/noExplicitAny: the caller's types come from the command it named
export type AnyReceipt = Receipt<any, any>

/** Why a whole batch may fail. */
export type BatchError =
  | ConcurrencyConflict
  | KeyUnavailable
  | ClockAhead
  | ClockWentBack
  | EventUnreadable
  | PluginFault
  | StorageFailure

/** How one command of a batch ended. */
export type Settlement =
  | { readonly ok: true; readonly value: AnyReceipt }
  | { readonly ok: false; readonly error: TraitDunionError }

/** The rules behind an event, from what the event itself says. */
export const consultationsOf = (registry: Registry, meta: EventMeta): ReadonlyArray<Consultation> =>
  meta.consulted.flatMap((id) => {
    const passed = registry.passed.get(id)
    // A rule of a plugin that is no longer there.
    if (passed === undefined) return []
    if (!meta.acknowledged.includes(id)) return passed
    const reason = meta.reasons?.[id]
    return { ...passed, outcome: "acknowledged" as const, ...(reason === undefined ? {} : { reason }) }
  })

/** What a receipt tells of a state. */
export const told = ({ entry, input }: Prepared, state: unknown): unknown =>
  entry.command.tells === undefined ? state : entry.command.tells(state as never, input as never)

/** The receipt of a command that was decided and committed now. */
export const receiptOf = (registry: Registry, { prepared, version, events, state, meta }: Decided): AnyReceipt => ({
  commandId: prepared.commandId,
  key: prepared.key,
  version,
  events,
  state: told(prepared, state),
  consulted: consultationsOf(registry, meta),
  replayed: false,
})

/** The library's own errors as values; everything else is a bug and is thrown. */
export const settled = async <T>(run: () => T | Promise<T>): Promise<T | TraitDunionError> => {
  try {
    return await run()
  } catch (error) {
    if (error instanceof TraitDunionError) return error
    throw error
  }
}

/** The same of what waits for nothing: a batch has hundreds of these, and a promise for each would cost more than some. */
export const settledNow = <T>(run: () => T): T | TraitDunionError => {
  try {
    return run()
  } catch (error) {
    if (error instanceof TraitDunionError) return error
    throw error
  }
}
