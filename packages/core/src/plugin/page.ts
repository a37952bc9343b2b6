import * as z from "zod"
import { inWords, lazily } from "../kernel/index.ts"

/** A part of a list, in its order. Every list of the library answers in this shape. */
export interface Page<out T> {
  readonly items: ReadonlyArray<T>
  /** What to give as `cursor` for what comes after; `null` at the end. */
  readonly next: string | null
  /** How many there are in all, where it is cheap to know. */
  readonly total?: number
}

const CURSOR = /^[A-Za-z0-9._:~-]{1,160}$/

/** How many items a page holds when nothing is said. */
const USUAL = 50

/**
 * The fields by which a list is paged: `cursor`, as the page before told it, and `limit`, 50 by default and 200 at most.
 *
 * @example
 * ```ts
 * import { field, pageFields } from "@traitdunion/core"
 * import * as z from "zod"
 * const input = z.strictObject({ from: field.date, ...pageFields() })
 * ```
 */
export const pageFields: () => {
  readonly cursor: z.ZodExactOptional<z.ZodString>
  readonly limit: z.ZodExactOptional<z.ZodInt>
} = lazily(() => ({
  cursor: z.exactOptional(
    z.string().regex(CURSOR, {
      error: inWords({ fr: "Suite de liste mal formée", en: "Not a cursor that a list gave" }),
    }),
  ),
  limit: z.exactOptional(z.int().min(1).max(200)),
}))

/** What of a list is asked for. */
export interface PageRequest {
  readonly cursor?: string
  readonly limit?: number
}

/** How many items a page is to hold. */
export const pageSize = ({ limit }: PageRequest): number => limit ?? USUAL

/**
 * A page of a list that is at hand: what comes after the cursor, as the items are ordered by their places. A place is
 * unique in the list, and an item that has gone meanwhile loses nobody their place.
 */
export const pageOf = <T>(
  items: ReadonlyArray<T>,
  placeOf: (item: T) => string,
  request: PageRequest,
  before: (a: string, b: string) => boolean = (a, b) => a < b,
): Page<T> => {
  const { cursor } = request
  const size = pageSize(request)
  const first = cursor === undefined ? 0 : items.findIndex((item) => before(cursor, placeOf(item)))
  const page = first < 0 ? [] : items.slice(first, first + size)
  const last = page.at(-1)
  const more = last !== undefined && first + size < items.length
  return { items: page, next: more ? placeOf(last) : null, total: items.length }
}
