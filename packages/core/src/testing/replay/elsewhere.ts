const HOUR = 3_600_000

/** Another hour, another day, month and year: no sum of their parts is the same in all of them. */
export const FAR = [31 * HOUR, 40 * 24 * HOUR, 407 * 24 * HOUR] as const

/** Run something at another time and with other luck: what asks the machine for either is told something else. */
export const elsewhere = <T>(later: number, run: () => T): T => {
  const { Date: here } = globalThis
  const { random } = Math
  const now = here.now
  class There extends here {
    constructor(...args: ReadonlyArray<unknown>) {
      if (args.length === 0) super(now() + later)
      else super(...(args as [number]))
    }
    static override now(): number {
      return now() + later
    }
  }
  globalThis.Date = There as DateConstructor
  Math.random = () => 1 - random() / 2
  try {
    return run()
  } finally {
    globalThis.Date = here
    Math.random = random
  }
}
