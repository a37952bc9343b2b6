import type { Store, StoredEvent } from "../../journal/index.ts"
import { type Clock, ClockAhead, ClockWentBack, type Instant } from "../../kernel/index.ts"
import type { EventMeta } from "../../plugin/index.ts"

/** How far clocks of several machines may be apart before one of them is taken to be wrong. */
const TOLERANCE_MS = 5 * 60_000
/** How often the server is asked for its time: a clock does not run away within it. */
const EVERY_MS = 60_000

/**
 * Keeps a clock that is wrong out of the journal. What was recorded tells when it is behind; the database server's own
 * clock, which all processes share, when it is ahead, too. Asked only when something is to be recorded: a wrong clock
 * keeps nobody from reading.
 */
export class ServerClock {
  readonly #clock: Clock
  #askedAt = Number.NEGATIVE_INFINITY
  /** By store: one in a transaction of the caller must not wait for another that waits for its connection. */
  readonly #asking = new WeakMap<object, Promise<void>>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Throws {@link ClockAhead} or {@link ClockWentBack} when the clock is well off the server's. */
  async check(store: Pick<Store, "now">): Promise<void> {
    const { now } = store
    if (now === undefined || this.#clock.real !== true || performance.now() - this.#askedAt < EVERY_MS) return
    const asking = this.#asking.get(store) ?? this.#compare(now).finally(() => this.#asking.delete(store))
    this.#asking.set(store, asking)
    await asking
  }

  async #compare(now: () => Promise<string>): Promise<void> {
    const before = Date.parse(this.#clock.now())
    const there = Date.parse(await now())
    const after = Date.parse(this.#clock.now())
    if (before - there > TOLERANCE_MS) throw new ClockAhead(Math.round((before - there) / 1000))
    if (there - after > TOLERANCE_MS) throw new ClockWentBack(Math.round((there - after) / 1000))
    this.#askedAt = performance.now()
  }
}

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

  /** Events that were read, by whomever they were recorded: the last of a stream tells how late it is there. */
  saw(events: ReadonlyArray<StoredEvent>): void {
    const last = events.at(-1)
    if (last !== undefined) this.recorded((JSON.parse(last.meta) as EventMeta).at)
  }
}
