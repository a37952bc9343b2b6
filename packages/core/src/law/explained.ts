import type { Citation } from "../kernel/index.ts"

/** A figure or a date that explains itself: how it was reached, in French and step by step, and the texts it rests on. */
export interface Explained<out T> {
  readonly amount: T
  /** Written when first read: most are computed by the thousand and read by one person. */
  readonly steps: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}

/**
 * @internal Steps that are written when they are first read. They stand on the prototype: an object literal with a getter
 * of its own costs forty times as much to make. `toJSON` tells them on a wire.
 */
export class Steps {
  readonly references: ReadonlyArray<Citation>
  readonly #write: () => ReadonlyArray<string>
  #written: ReadonlyArray<string> | undefined

  constructor(references: ReadonlyArray<Citation>, write: () => ReadonlyArray<string>) {
    this.references = references
    this.#write = write
  }

  get steps(): ReadonlyArray<string> {
    this.#written ??= this.#write()
    return this.#written
  }

  /** What is told on a wire: all of it, the steps among it. */
  toJSON(): object {
    return { ...this, steps: this.steps }
  }
}

class Figure<T> extends Steps implements Explained<T> {
  readonly amount: T

  constructor(amount: T, references: ReadonlyArray<Citation>, write: () => ReadonlyArray<string>) {
    super(references, write)
    this.amount = amount
  }
}

/**
 * An explained figure, with what else is told of it. The steps are written when they are first read; a copy by spreading
 * has none of them.
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
  const figure = new Figure(amount, references, write)
  return (more === undefined ? figure : Object.assign(figure, more)) as unknown as Explained<T> & More
}
