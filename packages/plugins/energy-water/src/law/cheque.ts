import {
  type Cents,
  cents,
  checked,
  defineParameter,
  field,
  type Parameter,
  type PlainDate,
  plainDate,
  valueIfKnown,
} from "@traitdunion/core"
import * as z from "zod"
import { energyCode } from "./sources.ts"

/** The ceiling of the *chèque énergie* by its year: the tax income a unit stays below, in cents. 2026 was not found as official. */
export const chequeCeiling: Parameter<Cents> = defineParameter({
  id: "energy.cheque.ceiling",
  label: { fr: "Chèque énergie : plafond de revenu par unité de consommation", en: "Energy cheque: ceiling" },
  unit: "cents a unit",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2023-01-01",
      to: "2025-12-31",
      value: cents(1_100_000),
      reference: energyCode("art. R124-1 ; arrêté du 31 juillet 2025, art. 1"),
    },
  ],
})

/** A band of incomes, and what a household below it gets by its units: one, less than two, two or more. */
export interface ChequeBand {
  readonly below: number
  readonly amounts: readonly [one: number, lessThanTwo: number, more: number]
}

/** The face values of 2023, in cents. Those of the years after were not read: not known. */
export const chequeGrid: Parameter<ReadonlyArray<ChequeBand>> = defineParameter({
  id: "energy.cheque.grid",
  label: { fr: "Chèque énergie : montants", en: "Energy cheque: amounts" },
  unit: "cents",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2023-01-01",
      to: "2023-12-31",
      value: [
        { below: 570_000, amounts: [19_400, 24_000, 27_700] },
        { below: 680_000, amounts: [14_600, 17_600, 20_200] },
        { below: 785_000, amounts: [9_800, 11_300, 12_600] },
        { below: 1_100_000, amounts: [4_800, 6_300, 7_600] },
      ],
      reference: energyCode("art. R124-1 à R124-3"),
    },
  ],
})

/** The last day on which whoever was not found may ask for the cheque of a year. */
export const chequeRequest: Parameter<PlainDate> = defineParameter({
  id: "energy.cheque.request",
  label: { fr: "Chèque énergie : dernier jour pour le demander", en: "Energy cheque: last day to ask" },
  unit: "day",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2025-01-01",
      to: "2025-12-31",
      value: plainDate("2026-02-28"),
      reference: { source: "Guichet du chèque énergie 2025", reference: "décret n° 2025-735 du 31 juillet 2025" },
    },
    {
      from: "2026-01-01",
      to: "2026-12-31",
      value: plainDate("2026-12-31"),
      reference: { source: "Annonce du guichet du chèque énergie 2026", reference: "date annoncée, à vérifier" },
    },
  ],
})

/** What is known of the window to ask for the cheque of a year. */
export interface ChequeWindow {
  readonly year: number
  /** The last announced day; `null` where none is known. */
  readonly lastDay: PlainDate | null
  /** Whether it can still be asked; `null` where that is not known. */
  readonly open: boolean | null
  readonly steps: ReadonlyArray<string>
}

const chequeYear = z.int().min(2018).max(2100)
const HELP = "Se renseigner au 0 805 204 805 (gratuit)."

/**
 * Until when the *chèque énergie* of a year can be asked for by whoever did not receive it. A year of which nothing was
 * announced answers `null`, with words. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { chequeWindow } from "@traitdunion/plugin-energy-water"
 * chequeWindow({ year: 2026, on: "2026-12-20" }).open // true, until 2026-12-31
 * chequeWindow({ year: 2027, on: "2027-01-01" }).open // null: to be checked
 * ```
 */
export const chequeWindow = (asked: { readonly year: number; readonly on: PlainDate | string }): ChequeWindow => {
  const { year, on } = checked("chequeWindow", z.strictObject({ year: chequeYear, on: field.date }), asked)
  const found = valueIfKnown(chequeRequest, `${year}-01-01`)
  if (found === null) {
    return {
      year,
      lastDay: null,
      open: null,
      steps: [`Chèque énergie ${year} : aucune date n'est connue ici. À vérifier.`, HELP],
    }
  }
  const { value: lastDay } = found
  const said = lastDay.split("-").toReversed().join("/")
  const open = on <= lastDay
  return {
    year,
    lastDay,
    open,
    steps: open
      ? [
          `Chèque énergie ${year} : dernier jour annoncé pour le demander, le ${said}.`,
          "Joindre l'attestation de contrat ou une facture de moins de 3 mois avec le point de livraison ; par courrier, aussi le formulaire, une pièce d'identité et l'avis d'impôt.",
          HELP,
        ]
      : [`Chèque énergie ${year} : il se demandait jusqu'au ${said}.`, HELP],
  }
}

/** @internal The day before which the window of a year is to be used; `null` where it is not known. */
export const chequeLastDay = (year: number): PlainDate | null =>
  valueIfKnown(chequeRequest, `${year}-01-01`)?.value ?? null

/** What a household may get, as far as the texts that were read tell. */
export interface ChequeAmount {
  /** In cents; 0 above the ceiling; `null` where the year's amounts are not known. */
  readonly amount: Cents | null
  readonly steps: ReadonlyArray<string>
}

/**
 * The consumption units of the *chèque énergie*: 1 for the first person, 0,5 for the second whatever the age, 0,3 for each
 * further. Not the INSEE scale, where ages count. In tenths, so that nothing is rounded.
 */
export const chequeTenths = (persons: number): number => 10 + (persons >= 2 ? 5 : 0) + 3 * Math.max(0, persons - 2)

/**
 * The amount of the *chèque énergie* of a year for a tax income (*revenu fiscal de référence*, in cents) and a number of
 * persons. Amounts are known for 2023 alone; for other years the ceiling, where it is known, tells who is above it, and the
 * amount is `null`, with words. An orientation, never a promise. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { chequeEnergie } from "@traitdunion/plugin-energy-water"
 * chequeEnergie({ year: 2023, taxIncome: 900_000, persons: 2 }).amount // 17600
 * ```
 */
export const chequeEnergie = (asked: {
  readonly year: number
  readonly taxIncome: number
  readonly persons: number
}): ChequeAmount => {
  const shape = z.strictObject({
    year: chequeYear,
    taxIncome: z.int().min(0).max(100_000_000),
    persons: z.int().min(1).max(30),
  })
  const { year, taxIncome, persons } = checked("chequeEnergie", shape, asked)
  const day = `${year}-01-01`
  const tenths = chequeTenths(persons)
  const ceiling = valueIfKnown(chequeCeiling, day)
  // Compared by products: a quotient would round at the border.
  const under = (limit: number): boolean => taxIncome * 10 < limit * tenths
  if (ceiling === null) {
    return { amount: null, steps: [`Le plafond du chèque énergie ${year} n'est pas connu ici : à vérifier. ${HELP}`] }
  }
  if (!under(ceiling.value)) return { amount: cents(0), steps: ["Revenu au-dessus du plafond par unité."] }
  const band = valueIfKnown(chequeGrid, day)?.value.find(({ below }) => under(below))
  if (band === undefined) {
    return {
      amount: null,
      steps: [`Sous le plafond ; les montants de ${year} n'ont pas été lus : à vérifier. ${HELP}`],
    }
  }
  const [one, lessThanTwo, more] = band.amounts
  return {
    amount: cents(tenths === 10 ? one : tenths < 20 ? lessThanTwo : more),
    steps: [`${(tenths / 10).toString().replace(".", ",")} unité(s) de consommation.`],
  }
}
