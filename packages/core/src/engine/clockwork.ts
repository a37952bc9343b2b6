import { ClockWentBack, type Instant } from "../kernel/index.ts"

/** How far clocks of several machines may be apart before one of them is taken to be wrong. */
const TOLERANCE_MS = 5 * 60_000

/** Remembers the last recorded moment, so that no fact is dated before those it follows. */
export class Clockwork {
  #last: number

  constructor(last: Instant | undefined) {
    this.#last = last === undefined ? Number.NEGATIVE_INFINITY : Date.parse(last)
  }

  /** Throws {@link ClockWentBack} when a moment is well before the last recorded one. */
  check(at: Instant): void {
    const behind = this.#last - Date.parse(at)
    if (behind > TOLERANCE_MS) throw new ClockWentBack(Math.round(behind / 1000))
  }

  /** Something was recorded at a moment. */
  recorded(at: Instant): void {
    this.#last = Math.max(this.#last, Date.parse(at))
  }
}
