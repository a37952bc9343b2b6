import { InvalidValue, type Label, type PlainDate } from "../kernel/index.ts"
import type { AnyStream, StreamOf } from "./stream.ts"
import { type AnyTable, column, defineTable, type Table } from "./table.ts"

/** What a dimension divides by. */
export interface Dimension {
  readonly label: Label
  /** The labels of its members, all of them shown in this order. One without a label is shown as it is written. */
  readonly members?: Readonly<Record<string, Label>>
  /**
   * Its members may be short texts that identify nobody, taken by a `field.anonymousText`. Figures are read without any
   * key: where nothing is said, a member is one of `members` or a code, and a text is refused.
   */
  readonly anonymousTexts?: boolean
  /** One entry may stand under several members, so that they do not add up to the total. */
  readonly overlapping?: boolean
}

/** Something that is counted, in whole numbers. */
export interface Measure {
  readonly label: Label
  /**
   * Whom a small figure could give away: `itself` when it counts people or what they did, another measure when that
   * one counts the people behind it, `nobody` when no person stands behind it. `itself` when nothing is said.
   */
  readonly exposes?: string
  /** Whether its own number must not be told to be small where it is hidden, whomever it exposes. */
  readonly counted?: boolean
}

/** A measure that is always the sum of another one over some members of a dimension. */
export interface TallyIdentity {
  readonly measure: string
  readonly of: string
  readonly dimension: string
  readonly members: ReadonlyArray<string>
}

/**
 * A measure that is never more than another one: of the same row, or of one member of a dimension. Whoever reads both
 * knows what is left over, and that neither can be anything.
 */
export interface TallyBound {
  readonly measure: string
  readonly of: string
  /** Where the other one stands; in the same row when nothing is said. */
  readonly within?: { readonly dimension: string; readonly member: string }
  /** `counted` when what is left over counts people as well, and is protected like any figure. */
  readonly rest?: "counted"
}

/** What one stream adds to the figures on one day. */
export interface TallyEntry<M extends string, D extends string> {
  readonly on: PlainDate
  /** How much of each measure, in whole numbers. */
  readonly of: { readonly [K in M]?: number }
  /** Under which member of each dimension; what is left out is not known. */
  readonly by: { readonly [K in D]?: string | ReadonlyArray<string> | undefined }
  /** The perimeters that it also counts in, such as the ids of conventions. */
  readonly within?: ReadonlyArray<string>
  /** Something opaque that the same people stand behind, such as a mediation: whoever comes back is no other person. */
  readonly who?: string | undefined
}

/**
 * Figures that are kept: one row a month, perimeter, dimension and member, changed in the very commit that changes a
 * stream. They hold counts and no identity, and can always be computed again from the journal.
 */
export interface Tally<M extends string = string, D extends string = string> {
  readonly name: string
  readonly stream: AnyStream
  readonly measures: { readonly [K in M]: Measure }
  readonly dimensions: { readonly [K in D]: Dimension }
  /** What readers could compute from one another, so that it is hidden together. */
  readonly identities: ReadonlyArray<TallyIdentity>
  /** What readers know to be no more than something else, so that it is hidden together. */
  readonly bounds: ReadonlyArray<TallyBound>
  /** The measure that counts what happened: where it is nothing, readers know that every other one is. */
  readonly base?: M
  /** Where the figures stand. */
  readonly table: AnyTable
  /**
   * The read table of the same stream, and its date columns, in which every day of an entry stands: a row a stream made by
   * `defineProjection`, or a row for each of its dated acts made by `defineRows`.
   */
  readonly days: { readonly table: AnyTable; readonly columns: ReadonlyArray<string>; readonly who?: string }
  readonly entries: (state: never, key: string) => ReadonlyArray<TallyEntry<string, string>>
}

const COLUMNS = {
  month: column.text(),
  perimeter: column.text(),
  dimension: column.text(),
  member: column.text(),
} as const

const DAY_COLUMN = (table: AnyTable, name: string): boolean => table.columns[name]?.type === "date"

/**
 * Declare figures that are kept of a stream. `entries` is pure and tells all that the stream counts for, as it stands;
 * the engine adds the difference that each commit makes. Throws {@link InvalidValue} for a measure that takes a
 * column's name, or a day column that is no date.
 *
 * @example
 * ```ts
 * import { column, defineStream, defineTable, defineTally, field, type PlainDate } from "@traitdunion/core"
 * import * as z from "zod"
 * const Walk = defineStream("walk", { Done: z.strictObject({ on: field.date, persons: field.persons }) }).evolve<{
 *   readonly on: PlainDate; readonly persons: number
 * } | null>(null, { Done: (_, data) => data })
 * const walks = defineTable("walk", { on: column.indexed(column.date()) })
 * export const walkTally = defineTally(Walk, {
 *   name: "walk",
 *   measures: { persons: { label: { fr: "Personnes" } } },
 *   dimensions: {},
 *   days: { table: walks, columns: ["on"] },
 *   entries: (walk) => (walk === null ? [] : [{ on: walk.on, of: { persons: walk.persons }, by: {} }]),
 * })
 * ```
 */
export const defineTally = <State, const M extends string, const D extends string, Row extends object>(
  stream: StreamOf<State>,
  spec: {
    /** In snake_case; its table is called `tally_<name>`. */
    readonly name: string
    readonly measures: { readonly [K in M]: Measure }
    readonly dimensions: { readonly [K in D]: Dimension }
    readonly identities?: ReadonlyArray<{
      readonly measure: NoInfer<M>
      readonly of: NoInfer<M>
      readonly dimension: NoInfer<D>
      readonly members: ReadonlyArray<string>
    }>
    readonly bounds?: ReadonlyArray<{
      readonly measure: NoInfer<M>
      readonly of: NoInfer<M>
      readonly within?: { readonly dimension: NoInfer<D>; readonly member: string }
      readonly rest?: "counted"
    }>
    readonly base?: NoInfer<M>
    /** Where the days of entries are found again. Where a stream has several dated acts, fill the table with `defineRows`. */
    readonly days: {
      readonly table: Table<Row>
      readonly columns: ReadonlyArray<keyof Row & string>
      /** The column that tells, where entries say `who`, that they do. */
      readonly who?: keyof Row & string
    }
    readonly entries: (state: State, key: string) => ReadonlyArray<TallyEntry<NoInfer<M>, NoInfer<D>>>
    /** Raise it when the entries change: the figures are then computed again from the journal. */
    readonly version?: number
  },
): Tally<M, D> => {
  const names = Object.keys(spec.measures)
  const exposed = Object.values<Measure>(spec.measures).flatMap(({ exposes }) => exposes ?? [])
  const taken =
    names.find((name) => name in COLUMNS) ??
    exposed.find((name) => name !== "itself" && name !== "nobody" && !names.includes(name))
  const wrong = taken ?? spec.days.columns.find((name) => !DAY_COLUMN(spec.days.table, name))
  if (wrong !== undefined) {
    throw new InvalidValue("tally", {
      fr: `Décompte ${spec.name} : « ${wrong} » ne convient pas comme nom de mesure ou comme colonne de jour.`,
      en: `Tally ${spec.name}: ${wrong} is taken, or is no date column of the table that holds its days.`,
    })
  }
  const measures = Object.fromEntries(names.map((name) => [name, column.integer()]))
  return {
    name: spec.name,
    stream,
    measures: spec.measures,
    dimensions: spec.dimensions,
    identities: spec.identities ?? [],
    bounds: spec.bounds ?? [],
    ...(spec.base === undefined ? {} : { base: spec.base }),
    table: defineTable(`tally_${spec.name}`, { ...COLUMNS, ...measures }, { version: spec.version ?? 1 }) as AnyTable,
    days: spec.days,
    entries: spec.entries as Tally["entries"],
  }
}
