const long = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
const money = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" })

/** A civil date in words: `1er mars 2026`. */
const dateInWords = (on: string): string => long.format(new Date(`${on}T00:00:00Z`)).replace(/^1 /, "1er ")

/** Cents as French readers expect them. */
export const euros = (amount: number): string => money.format(amount / 100)

/** « À Perpignan, le 1er mars 2026 ». */
export const placeAndDate = (place: string | undefined, on: string): string =>
  place === undefined ? `Le ${dateInWords(on)}` : `À ${place}, le ${dateInWords(on)}`
