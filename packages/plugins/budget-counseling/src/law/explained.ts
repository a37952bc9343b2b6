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

/** @internal An explained figure, with what else is told of it, whose steps are written when they are first read. */
export const explained = <T, More extends object = Record<never, never>>(
  amount: T,
  references: ReadonlyArray<Citation>,
  write: () => ReadonlyArray<string>,
  more?: More,
): Explained<T> & More => {
  let written: ReadonlyArray<string> | undefined
  const figure = {
    amount,
    get steps() {
      written ??= write()
      return written
    },
    references,
  }
  return Object.assign(figure, more)
}
