const number = new Intl.NumberFormat("fr-FR")

/** A number as French writes it. */
export const count = (value: number): string => number.format(value)

/** A number with its noun: French has zero in the singular. */
export const counted = (value: number, one: string, many: string): string => `${count(value)} ${value < 2 ? one : many}`
