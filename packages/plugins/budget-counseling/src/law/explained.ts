import type { Cents, Citation } from "@traitdunion/core"

/** A figure that explains itself: how it was reached, in French and step by step, and the texts that it rests on. */
export interface Explained<out T> {
  readonly amount: T
  /** Written when first read: most figures are computed by the thousand and read by one person. */
  readonly steps: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}

/** An amount in whole cents that explains itself. */
export type ExplainedAmount = Explained<Cents>

/** @internal An explained figure whose steps are written when they are first read. */
export const explained = <T>(
  amount: T,
  references: ReadonlyArray<Citation>,
  write: () => ReadonlyArray<string>,
): Explained<T> => {
  let written: ReadonlyArray<string> | undefined
  return {
    amount,
    get steps() {
      written ??= write()
      return written
    },
    references,
  }
}
