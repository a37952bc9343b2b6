import type { Label } from "@traitdunion/core"
import type { Diagnosis } from "../diagnosis/index.ts"
import { type BudgetSheet, type DebtKind, debtKinds } from "../sheet/index.ts"

/** Bands of a household's monthly resources, told instead of the amount. They are the tool's own. */
export const resourceBands = {
  none: { fr: "Aucune ressource", en: "None" },
  "under-500": { fr: "Moins de 500 €", en: "Under 500" },
  "500-999": { fr: "500 à 999 €", en: "500 to 999" },
  "1000-1499": { fr: "1 000 à 1 499 €", en: "1,000 to 1,499" },
  "1500-1999": { fr: "1 500 à 1 999 €", en: "1,500 to 1,999" },
  "2000-2999": { fr: "2 000 à 2 999 €", en: "2,000 to 2,999" },
  "3000-plus": { fr: "3 000 € et plus", en: "3,000 and over" },
} as const satisfies Record<string, Label>
/** The key of a band, see {@link resourceBands}. */
export type ResourceBand = keyof typeof resourceBands

/** Bands of what is left to live on, for each consumption unit and month. They are the tool's own. */
export const remainingBands = {
  negative: { fr: "Nul ou négatif", en: "Nothing or less" },
  "under-200": { fr: "Moins de 200 €", en: "Under 200" },
  "200-399": { fr: "200 à 399 €", en: "200 to 399" },
  "400-599": { fr: "400 à 599 €", en: "400 to 599" },
  "600-plus": { fr: "600 € et plus", en: "600 and over" },
} as const satisfies Record<string, Label>
/** The key of a band, see {@link remainingBands}. */
export type RemainingBand = keyof typeof remainingBands

const euros = (limit: number): number => limit * 100

const resourceBand = (amount: number): ResourceBand => {
  if (amount === 0) return "none"
  if (amount < euros(500)) return "under-500"
  if (amount < euros(1000)) return "500-999"
  if (amount < euros(1500)) return "1000-1499"
  if (amount < euros(2000)) return "1500-1999"
  return amount < euros(3000) ? "2000-2999" : "3000-plus"
}
const remainingBand = (amount: number): RemainingBand => {
  if (amount <= 0) return "negative"
  if (amount < euros(200)) return "under-200"
  if (amount < euros(400)) return "200-399"
  return amount < euros(600) ? "400-599" : "600-plus"
}

/**
 * What is told of a version outside the seal, so that reports can count: bands and kinds, no amount and no name. What is
 * not known is absent.
 */
export interface Coarse {
  readonly resources?: ResourceBand
  readonly remaining?: RemainingBand
  readonly debts: ReadonlyArray<DebtKind>
  readonly arrears: boolean
  readonly deficit: boolean
}

/** @internal Tell a version coarsely. */
export const coarsely = (sheet: BudgetSheet, { sums, remainingPerUnit, balance }: Diagnosis): Coarse => {
  const kinds = new Set(sheet.parts.flatMap(({ debts }) => debts.flatMap(({ details }) => details?.kind ?? [])))
  return {
    ...(sums.resources.complete ? { resources: resourceBand(sums.resources.amount) } : {}),
    ...(remainingPerUnit?.complete === true ? { remaining: remainingBand(remainingPerUnit.amount) } : {}),
    debts: (Object.keys(debtKinds) as ReadonlyArray<DebtKind>).filter((kind) => kinds.has(kind)),
    arrears: sheet.parts.some(({ debts }) => debts.some(({ details }) => (details?.late ?? 0) > 0)),
    deficit: balance.complete && balance.amount < 0,
  }
}
