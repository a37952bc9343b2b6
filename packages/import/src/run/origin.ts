import { hash } from "node:crypto"
import { DEFAULT_SOURCE, type Line, ORIGIN_SEPARATOR, originIn } from "./act.ts"
import type { Standing } from "./standing.ts"

/** An act as far as it says whose it is. */
interface Placed {
  readonly mediator?: string
  readonly place?: string
}

const placeOf = ({ mediator = "", place = "" }: Placed): string => `${mediator}\u001f${place}`

/**
 * Which acts a file may speak of. Two mediators, two places or two files may say nearly the same of one day: what looks
 * like a correction is then another act. So a file is taken for a new version of an earlier one only as far as it still
 * has lines of it, and never for acts of mediators whom it does not name.
 */
export class Origin {
  readonly #standing: Standing
  readonly #said: boolean
  readonly #mostly: boolean
  readonly #goneOf = new Map<string, number>()
  #name: string

  constructor(standing: Standing, source: string | undefined) {
    this.#standing = standing
    this.#said = source !== undefined && source !== DEFAULT_SOURCE
    const known = [...standing.known.values()].reduce((sum, lines) => sum + lines, 0)
    this.#mostly = known * 2 >= standing.size
    for (const { sourceLine } of standing.gone) {
      const origin = originIn(sourceLine)
      this.#goneOf.set(origin, (this.#goneOf.get(origin) ?? 0) + 1)
    }
    const [[first = ""] = []] = [...standing.known].toSorted(([, a], [, b]) => b - a)
    this.#name = first
  }

  /** A line as it is recorded: with the origin of the file that it goes on from, or of this one. */
  named({ act, ...line }: Line): Line {
    if (this.#name === "") this.#name = hash("sha256", act.sourceLine).slice(0, 8)
    return { ...line, act: { ...act, sourceLine: `${act.sourceLine}${ORIGIN_SEPARATOR}${this.#name}` } }
  }

  /** Whether the file should have this act, if it still was. */
  shouldHave(sourceLine: string, act: Placed): boolean {
    if (this.#said && this.#mostly) return true
    if (!this.#standing.mediators.has(act.mediator ?? "")) return false
    return this.#said || (this.#standing.known.get(originIn(sourceLine)) ?? 0) > 0
  }

  /** Whether a new line of the file may correct this act: at least a third of the file that the act came with stands in it. */
  mayCorrect(sourceLine: string): boolean {
    const origin = originIn(sourceLine)
    return (this.#standing.known.get(origin) ?? 0) * 2 >= (this.#goneOf.get(origin) ?? 0)
  }

  /** Acts of different groups never correct each other: only who names the source says that a log was passed on. */
  group(act: Placed): string {
    return this.#said && this.#mostly ? "" : placeOf(act)
  }
}
