import type { Citation, Label, PlainDate } from "../kernel/index.ts"
import type { EventMeta } from "./event.ts"
import type { AnyStream, StreamOf } from "./stream.ts"
import type { AnyTable, Table } from "./table.ts"

/** One row per stream, computed from its state in the commit's own transaction. */
export interface Projection {
  readonly stream: AnyStream
  readonly table: AnyTable
  readonly row: (state: never, key: string, last: EventMeta) => Readonly<Record<string, unknown>> | null
}

/**
 * Declare a projection. `row` is pure; `null` removes the row.
 *
 * @example
 * ```ts
 * import { column, defineProjection, defineTable, MediationStream } from "@traitdunion/core"
 * const meetings = defineTable("meeting_count", { meetings: column.integer() })
 * const count = defineProjection(MediationStream, meetings, (state) => ({ meetings: state.meetings.length }))
 * ```
 */
export const defineProjection = <State, Row extends object>(
  stream: StreamOf<State>,
  table: Table<Row>,
  row: (state: State, key: string, last: EventMeta) => NoInfer<Row> | null,
): Projection => ({ stream, table, row: row as Projection["row"] })

/** A date by which something must be done, computed from dated facts and never from a timer. */
export interface Deadline {
  /** Namespaced: `process/follow-up`. */
  readonly id: string
  readonly label: Label
  /** The article that sets it, or the commitment that it follows from. */
  readonly citation: Citation
  readonly stream: AnyStream
  readonly due: (state: never) => PlainDate | null
}

/**
 * Declare a deadline of a stream. `due` is pure; `null` means that nothing is due.
 *
 * @example
 * ```ts
 * import { addDays, defineDeadline, MediationStream } from "@traitdunion/core"
 * const firstAnswer = defineDeadline(MediationStream, {
 *   id: "example/first-answer",
 *   label: { fr: "Répondre à la demande" },
 *   citation: { source: "Exemple fictif" },
 *   due: (state) => (state.opened === null || state.accepted ? null : addDays(state.opened.on, 15)),
 * })
 * ```
 */
export const defineDeadline = <State>(
  stream: StreamOf<State>,
  spec: {
    readonly id: string
    readonly label: Label
    readonly citation: Citation
    readonly due: (state: State) => PlainDate | null
  },
): Deadline => ({ ...spec, stream })
