import type { PlainDate } from "@traitdunion/core"

/** Why a fact cannot come after those that are known; `undefined` where it can. */
type FaultAfter<F, X> = (known: ReadonlyArray<F>, next: F) => X | undefined

/** @internal What stands against a whole course, fact by fact. */
export const courseFault = <F, X>(facts: ReadonlyArray<F>, faultAfter: FaultAfter<F, X>): X | undefined => {
  for (const [at, fact] of facts.entries()) {
    const fault = faultAfter(facts.slice(0, at), fact)
    if (fault !== undefined) return fault
  }
  return undefined
}

/**
 * @internal Where a fact stands, or what stands against it: by its day, however late it is told; among those of its day,
 * in the order in which they are told.
 */
export const placed = <F extends { readonly on: PlainDate }, X>(
  facts: ReadonlyArray<F>,
  fact: F,
  faultAfter: FaultAfter<F, X>,
): { readonly at: number } | { readonly fault: X } => {
  const at = facts.findLastIndex(({ on }) => on <= fact.on) + 1
  const fault = courseFault(facts.toSpliced(at, 0, fact), faultAfter)
  return fault === undefined ? { at } : { fault }
}

/** @internal Where a corrected fact stands, or what stands against it: in its place while its day is the same. */
export const replaced = <F extends { readonly on: PlainDate }, X>(
  facts: ReadonlyArray<F>,
  index: number,
  fact: F,
  faultAfter: FaultAfter<F, X>,
): { readonly at: number } | { readonly fault: X } => {
  if (facts[index]?.on !== fact.on) return placed(facts.toSpliced(index, 1), fact, faultAfter)
  const fault = courseFault(facts.with(index, fact), faultAfter)
  return fault === undefined ? { at: index } : { fault }
}
