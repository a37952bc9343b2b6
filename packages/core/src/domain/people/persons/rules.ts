import type { PlainDate } from "../../../kernel/index.ts"
import type { Measure, PersonState } from "./stream.ts"
import type { RepresentationExtent } from "./vocabulary.ts"

/**
 * The measure under which somebody else answers for a person on a day, of everything or for one kind of question; `null`
 * when the person acts alone. The measure of the latest day up to it counts, whenever it was recorded.
 *
 * @example
 * ```ts
 * import { measureOn, Person, plainDate } from "@traitdunion/core"
 * measureOn(Person.initial(), plainDate("2026-03-14")) // null
 * ```
 */
export const measureOn = (
  { measures }: Pick<PersonState, "measures">,
  on: PlainDate,
  what?: RepresentationExtent,
): Measure | null => {
  let last: Measure | undefined
  for (const measure of measures) {
    if (measure.since !== null && measure.since > on) continue
    if (last === undefined || (measure.since ?? "") >= (last.since ?? "")) last = measure
  }
  if (last === undefined || last.capacity === "adult") return null
  if (last.until !== null && last.until < on) return null
  return what === undefined || last.extent === null || last.extent.includes(what) ? last : null
}
