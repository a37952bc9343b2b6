import { type Cents, type Instant, InvalidValue, type PlainDate, type Sealed } from "../kernel/index.ts"

/** How a value stands in a table. Adapters turn these into their engine's own types. */
export type ColumnType = "text" | "integer" | "boolean" | "date" | "instant" | "sealed"

/** A column of a read table, see {@link column}. */
export interface Column<out T> {
  readonly type: ColumnType
  readonly nullable: boolean
  readonly indexed: boolean
  readonly "~type"?: T
}

const make = <T>(type: ColumnType): Column<T> => ({ type, nullable: false, indexed: false })

/** The columns that a read table can have. */
export const column = {
  /** Up to 255 characters when indexed. */
  text: <T extends string = string>(): Column<T> => make("text"),
  integer: (): Column<number> => make("integer"),
  /** Whole cents. */
  cents: (): Column<Cents> => make("integer"),
  boolean: (): Column<boolean> => make("boolean"),
  date: (): Column<PlainDate> => make("date"),
  instant: (): Column<Instant> => make("instant"),
  /** Personal data: only the sealed envelope is ever stored, and erasing the person clears it. */
  sealed: <T>(): Column<Sealed<T>> => make("sealed"),
  nullable: <T>(inner: Column<T>): Column<T | null> => ({ ...inner, nullable: true }),
  /** Worth an index, because queries look things up by it. */
  indexed: <T>(inner: Column<T>): Column<T> => ({ ...inner, indexed: true }),
} as const

/** The columns of a table, by name in snake_case. */
export type Columns = Readonly<Record<string, Column<unknown>>>
/** The row that columns make. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never }

/** Columns that every table has without declaring them. */
const RESERVED = ["key", "structure_id"] as const
const NAME = /^[a-z][a-z0-9_]{0,40}$/

/** A read table: lists and figures computed from the journal. It can always be rebuilt, so it is never migrated. */
export interface Table<out Row> {
  readonly name: string
  readonly columns: Columns
  /** Raise it when the columns or the projection change: the table is then rebuilt from the journal. */
  readonly version: number
  readonly "~row"?: Row
}

// biome-ignore lint/suspicious/noExplicitAny: a table of any row
export type AnyTable = Table<any>

/**
 * Declare a read table. Every row also has `key`: the key of the stream it is computed from. Throws
 * {@link InvalidValue} for a name that no table or column can have.
 *
 * @example
 * ```ts
 * import { column, defineTable } from "@traitdunion/core"
 * const workshops = defineTable("workshop", { held_on: column.indexed(column.date()), persons: column.integer() })
 * ```
 */
export const defineTable = <C extends Columns>(
  name: string,
  /** Names in snake_case; `key` and `structure_id` are there already, and refused. */
  columns: C & { readonly [K in (typeof RESERVED)[number]]?: never },
  options?: { readonly version?: number },
): Table<RowOf<C>> => {
  const reserved: ReadonlyArray<string> = RESERVED
  const wrong = [name, ...Object.keys(columns)].find((word) => !NAME.test(word) || reserved.includes(word))
  if (wrong !== undefined) {
    throw new InvalidValue("table", {
      fr: `Nom de table ou de colonne refusé : « ${wrong} ».`,
      en: `Not a name of a table or column: ${wrong}. Write snake_case; key and structure_id are taken.`,
    })
  }
  return { name, columns, version: options?.version ?? 1 }
}

/** A condition on a column: a value, one of several, or a range (both ends included). */
export type Condition<T> = T | { readonly in: ReadonlyArray<T> } | { readonly from?: T; readonly to?: T }

/**
 * Which rows to read, in which order. All conditions must hold; a range never holds for null. Text is ordered by code
 * point and null comes before everything; rows that are equal in the order come by key. Sealed columns cannot be named.
 */
export interface RowQuery<Row> {
  readonly where?: { readonly [K in keyof Row | "key"]?: Condition<K extends keyof Row ? Row[K] : string> }
  readonly orderBy?: ReadonlyArray<readonly [column: (keyof Row & string) | "key", direction: "asc" | "desc"]>
  readonly limit?: number
}
