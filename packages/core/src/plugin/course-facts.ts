import type { Label } from "../kernel/index.ts"
import type { CourseDue, CourseFact, MovedDay, NextStep } from "./course.ts"

/** Why a fact cannot come after those before it; `undefined` where it can. */
export type FaultAfter<F, Fault> = (before: ReadonlyArray<F>, next: F) => Fault | undefined

/**
 * @internal What stands against a row of facts: the first that cannot come after those before it, and why. Those that are
 * excused are not asked about.
 */
export const firstFault = <F, Fault>(
  facts: ReadonlyArray<F>,
  faultAfter: FaultAfter<F, Fault>,
  excused: ReadonlySet<F> = new Set(),
): { readonly fault: Fault; readonly at: number } | undefined => {
  for (const [at, fact] of facts.entries()) {
    if (excused.has(fact)) continue
    const fault = faultAfter(facts.slice(0, at), fact)
    if (fault !== undefined) return { fault, at }
  }
  return undefined
}

/**
 * @internal The places that the day of a fact leaves it: among the other kinds of that day in the order in which kinds
 * follow each other, or else after them, as it is told. A second fact of a kind stands after the first.
 */
export const placesOf = <F extends CourseFact>(
  facts: ReadonlyArray<F>,
  next: F,
  order: ReadonlyArray<string>,
): ReadonlyArray<number> => {
  const first = facts.findLastIndex(({ on }) => on < next.on) + 1
  const last = facts.findLastIndex(({ on }) => on <= next.on) + 1
  const sameDay = facts.slice(first, last)
  const rank = order.indexOf(next.fact)
  if (sameDay.some(({ fact }) => fact === next.fact)) return [last]
  const among = first + sameDay.findLastIndex(({ fact }) => order.indexOf(fact) <= rank) + 1
  return among === last ? [last] : [among, last]
}

/**
 * What is to be done by each day, the most pressing first, in the words of each deadline; one without words is left out.
 *
 * @example
 * ```ts
 * import { nextByDay, plainDate } from "@traitdunion/core"
 * const due = [{ id: "appeal", lastSafeDay: plainDate("2026-06-16") }] as const
 * nextByDay(due, { appeal: { fr: "Saisir le tribunal", en: "Go to court" } })
 * // [{ fr: "Saisir le tribunal", en: "Go to court", by: "2026-06-16" }]
 * ```
 */
export const nextByDay = <Id extends string>(
  due: ReadonlyArray<CourseDue<Id>>,
  words: Readonly<Partial<Record<Id, Label>>>,
): ReadonlyArray<NextStep> =>
  due
    .flatMap(({ id, lastSafeDay }) => {
      const label = words[id]
      return label === undefined ? [] : [{ ...label, by: lastSafeDay }]
    })
    .toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))

/** @internal The days that differ between two lists of what falls due. */
export const movedDays = <Id extends string>(
  before: ReadonlyArray<CourseDue<Id>>,
  after: ReadonlyArray<CourseDue<Id>>,
): ReadonlyArray<MovedDay<Id>> => {
  const days = (all: ReadonlyArray<CourseDue<Id>>) => new Map(all.map(({ id, lastSafeDay }) => [id, lastSafeDay]))
  const [old, now] = [days(before), days(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const change = { id, before: old.get(id) ?? null, after: now.get(id) ?? null }
    return change.before === change.after ? [] : [change]
  })
}
