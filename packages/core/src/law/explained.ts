import type { Citation } from "../kernel/index.ts"

/** A figure or a date that explains itself: how it was reached, in French and step by step, and the texts it rests on. */
export interface Explained<out T> {
  readonly amount: T
  /** Written when first read: most are computed by the thousand and read by one person. */
  readonly steps: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}

/**
 * An explained figure, with what else is told of it. The steps are written when they are first read.
 *
 * @example
 * ```ts
 * import { explained } from "@traitdunion/core"
 * const half = explained(50, [{ source: "Exemple fictif" }], () => ["100 ÷ 2 = 50"])
 * ```
 */
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
