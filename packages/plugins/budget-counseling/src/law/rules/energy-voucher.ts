import {
  type Cents,
  type Citation,
  cents,
  checked,
  codeUrl,
  defineParameter,
  formatEuros,
  type Parameter,
  plainDate,
  valueIfKnown,
} from "@traitdunion/core"
import * as z from "zod"

/** What decides on the voucher of a year. Yearly amounts in cents. */
export interface EnergyVoucherLaw {
  /** The reference income for one unit from which there is none. */
  readonly ceiling: Cents
  /** The year whose reference income counts. */
  readonly incomeOf: number
  /** Whether the way of counting units (1, then 0.5, then 0.3 each) was read for that year. */
  readonly unitsRead: boolean
  /** Amounts by the income for one unit and the units, where the grid was read. */
  readonly grid: ReadonlyArray<{ readonly below: Cents; readonly amounts: readonly [Cents, Cents, Cents] }> | null
}

const euros = (amount: number): Cents => cents(amount * 100)
const step = (below: number, one: number, fewer: number, more: number) => ({
  below: euros(below),
  amounts: [euros(one), euros(fewer), euros(more)] as const,
})
const ceiling = euros(11_000)

/** The energy voucher (*chèque énergie*), year by year, as far as it was read: 2026 and later are not known. */
export const energyVoucherLaw: Parameter<EnergyVoucherLaw> = defineParameter({
  id: "budget.energy-voucher",
  label: { fr: "Chèque énergie : plafond et montants", en: "Energy voucher: ceiling and amounts" },
  unit: "cents/year",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2023-01-01",
      to: "2023-12-31",
      value: {
        ceiling,
        incomeOf: 2021,
        unitsRead: true,
        grid: [
          step(5700, 194, 240, 277),
          step(6800, 146, 176, 202),
          step(7850, 98, 113, 126),
          step(11_000, 48, 63, 76),
        ],
      },
      reference: {
        source: "Code de l'énergie, chèque énergie",
        reference: "art. R124-1 et s., barème 2023",
        url: codeUrl("energy"),
      },
    },
    {
      from: "2024-01-01",
      to: "2024-12-31",
      value: { ceiling, incomeOf: 2021, unitsRead: true, grid: null },
      reference: {
        source: "Décret n° 2024-411 du 4 mai 2024",
        reference: "revenus de 2021",
        url: "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000049503397",
      },
    },
    {
      from: "2025-01-01",
      to: "2025-12-31",
      value: { ceiling, incomeOf: 2023, unitsRead: false, grid: null },
      reference: {
        source: "Arrêté du 31 juillet 2025 relatif au chèque énergie",
        reference: "art. 1",
        url: codeUrl("energy"),
        publishedOn: "2025-08-01",
      },
    },
  ],
})

/** Whether a voucher seems due: an invitation to look with the person, never a verdict. */
export interface EnergyVoucher {
  /** `null` where the year's ceiling, or its way of counting units, was not read. */
  readonly likely: boolean | null
  /** `null` where the grid was not read, or no voucher seems due. */
  readonly amount: Cents | null
  /** In French. */
  readonly steps: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}

const input = z.strictObject({
  referenceIncome: z.int().min(0).max(1_000_000_000),
  persons: z.int().min(1).max(30),
  year: z.int().min(2018).max(2100),
})

/** Units of this voucher alone, in tenths: never those of the OECD scale. */
const unitsOf = (persons: number): number => (persons === 1 ? 10 : 15 + (persons - 2) * 3)

/**
 * Whether a household seems to be below the ceiling of the energy voucher (*chèque énergie*) of a year, and its amount
 * where the grid was read. `referenceIncome` is the *revenu fiscal de référence* in cents, of the year that counts
 * (`incomeOf`); units are the voucher's own: 1 for the first person, 0.5 for the second, 0.3 for each other. Throws
 * `InvalidInput`.
 *
 * @example
 * ```ts
 * import { energyVoucher } from "@traitdunion/plugin-budget-counseling"
 * energyVoucher({ referenceIncome: 569_900, persons: 1, year: 2023 }).amount // 19400
 * ```
 */
export const energyVoucher = (args: {
  readonly referenceIncome: number
  readonly persons: number
  readonly year: number
}): EnergyVoucher => {
  const { referenceIncome, persons, year } = checked("energyVoucher", input, args)
  const found = valueIfKnown(energyVoucherLaw, plainDate(`${year}-01-01`))
  if (found === null) {
    const words = `Chèque énergie ${year} : plafond et montants pas encore connus de l'outil ; voir chequeenergie.gouv.fr.`
    return { likely: null, amount: null, steps: [words], references: [] }
  }
  const { value, reference } = found
  const units = unitsOf(persons)
  const perUnit = (referenceIncome * 10) / units
  const below = perUnit < value.ceiling
  const column = units === 10 ? 0 : units < 20 ? 1 : 2
  const row = value.grid?.find((one) => perUnit < one.below)
  const amount = below ? (row?.amounts[column] ?? null) : null
  const told = (sum: number): string => formatEuros(cents(Math.round(sum)))
  return {
    likely: value.unitsRead ? below : null,
    amount,
    steps: [
      `Revenu fiscal de référence de ${value.incomeOf} : ${told(referenceIncome)}, pour ${String(units / 10).replace(".", ",")} ${units >= 20 ? "unités" : "unité"} : ${told(perUnit)} par unité.`,
      `Plafond de ${year} : ${told(value.ceiling)} par unité ; ${below ? "en dessous" : "atteint"}.`,
      ...(value.unitsRead
        ? []
        : ["Le décompte des unités de cette année n'a pas été lu : à vérifier avant de conclure."]),
      amount === null
        ? "Montant non donné : la grille n'a pas été lue, ou le plafond est atteint."
        : `Montant : ${told(amount)}.`,
      "À vérifier avec la personne : l'administration décide.",
    ],
    references: [reference],
  }
}
