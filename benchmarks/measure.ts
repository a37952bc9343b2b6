/** One line of the report. */
export interface Figure {
  readonly what: string
  readonly value: string
  readonly goal?: string
  readonly met?: boolean
}

/** The middle value. */
export const median = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** How many times a second something ran. */
export const rate = async (times: number, run: (index: number) => unknown): Promise<number> => {
  const start = performance.now()
  for (let index = 0; index < times; index++) await run(index)
  return (times / (performance.now() - start)) * 1000
}

/** A number for people: three significant digits, thousands apart. */
export const short = (value: number): string =>
  Number(value.toPrecision(3)).toLocaleString("en-GB", { maximumFractionDigits: 3 })
