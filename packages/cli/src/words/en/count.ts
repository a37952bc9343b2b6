const number = new Intl.NumberFormat("en-GB")

/** A number as English writes it. */
export const count = (value: number): string => number.format(value)

/** A number with its noun. */
export const counted = (value: number, one: string, many: string): string =>
  `${count(value)} ${value === 1 ? one : many}`
