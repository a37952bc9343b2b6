import { dateInWords } from "@traitdunion/charts"

const money = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" })

/** Cents as French readers expect them. */
export const euros = (amount: number): string => money.format(amount / 100)

/** « À Perpignan, le 1er mars 2026 ». */
export const placeAndDate = (place: string | undefined, on: string): string =>
  place === undefined ? `Le ${dateInWords(on)}` : `À ${place}, le ${dateInWords(on)}`
