import type { Citation, Label, PlainDate } from "../kernel/index.ts"
import type { EventMeta } from "./event.ts"
import type { AnyStream, StreamOf } from "./stream.ts"
import type { AnyTable, Table } from "./table.ts"

/** Rows computed from the state of a stream in the commit's own transaction. */
export interface Projection {
  readonly stream: AnyStream
  readonly table: AnyTable
  /** Whether it makes at most one row, under the key of the stream. */
  readonly one: boolean
  /** @internal The function as it was declared, see {@link Projection.rows}. */
  readonly source: unknown
  readonly rows: (state: never, key: string, last: EventMeta) => ReadonlyArray<readonly [rowKey: string, row: object]>
}

/**
 * Declare a projection: one row for each stream. `row` is pure; `null` removes the row.
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
): Projection => ({
  stream,
  table,
  one: true,
  source: row,
  rows: (state, key, last) => {
    const made = row(state, key, last)
    return made === null ? [] : [[key, made]]
  },
})

/**
 * Declare a projection that makes several rows of one stream, such as one for each party: a name that tells them apart,
 * and the row. A row that is no longer made is removed. The row's key is `<stream key>/<name>`.
 *
 * @example
 * ```ts
 * import { column, defineRows, defineTable, Household } from "@traitdunion/core"
 * const members = defineTable("household_member", { household: column.text(), person: column.indexed(column.text()) })
 * const membership = defineRows(Household, members, (state, household) =>
 *   state.members.map((person) => [person, { household, person }] as const),
 * )
 * ```
 */
export const defineRows = <State, Row extends object>(
  stream: StreamOf<State>,
  table: Table<Row>,
  rows: (state: State, key: string, last: EventMeta) => ReadonlyArray<readonly [name: string, row: NoInfer<Row>]>,
): Projection => {
  several.add(table)
  return {
    stream,
    table,
    one: false,
    source: rows,
    rows: (state, key, last) => rows(state, key, last).map(([name, row]) => [`${key}/${name}`, row] as const),
  }
}

/** Tables that hold several rows of one stream. */
const several = new WeakSet<object>()

/** @internal The key of the stream that a row of a table comes from. Where it has several rows, no key holds a slash. */
export const streamKeyOf = (table: object, rowKey: string): string =>
  several.has(table) ? rowKey.slice(0, rowKey.indexOf("/")) : rowKey

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
