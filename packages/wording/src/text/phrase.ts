import type { Token } from "./fold.ts"

/** A sentence as one line of words, so that patterns can be looked for, and the tokens behind it. */
export class Phrase {
  readonly tokens: ReadonlyArray<Token>
  /** A space before each word and after the last one: ` ne saisira pas la caf `. */
  readonly line: string
  readonly #offsets: ReadonlyArray<number>

  constructor(tokens: ReadonlyArray<Token>) {
    this.tokens = tokens
    const offsets: number[] = []
    let line = " "
    for (const { word } of tokens) {
      offsets.push(line.length)
      line += `${word} `
    }
    this.line = line
    this.#offsets = offsets
  }

  /** The word at an index; empty beyond the ends. */
  word(index: number): string {
    return this.tokens[index]?.word ?? ""
  }

  /** The words from an index on, `count` of them, with a space at both ends. */
  from(index: number, count = 12): string {
    return ` ${this.tokens
      .slice(Math.max(0, index), Math.max(0, index + count))
      .map(({ word }) => word)
      .join(" ")} `
  }

  /** The words before an index, `count` of them, with a space at both ends. */
  before(index: number, count: number): string {
    return this.from(Math.max(0, index - count), Math.min(count, index))
  }

  /** The index of the token at an offset of the line. */
  indexAt(offset: number): number {
    const found = this.#offsets.findLastIndex((start) => start <= offset)
    return Math.max(0, found)
  }

  /** Where the tokens from one index to another, both included, stand in the text. */
  place(first: number, last: number): { readonly start: number; readonly end: number } {
    const [from, to] = [this.tokens[first], this.tokens[Math.min(last, this.tokens.length - 1)]]
    return { start: from?.start ?? 0, end: to?.end ?? from?.end ?? 0 }
  }
}

/** A pattern that one word must be, whole. */
export const word = (source: string): RegExp => new RegExp(`^(?:${source})$`, "u")
