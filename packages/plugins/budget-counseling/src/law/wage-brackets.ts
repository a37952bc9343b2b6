import { type Cents, cents, defineParameter, type Parameter } from "@traitdunion/core"

/** The yearly slices of net pay, each attachable at its own rate, and what one dependant adds to each threshold. */
export interface WageBrackets {
  /** The six yearly thresholds, rising. */
  readonly thresholds: readonly [Cents, Cents, Cents, Cents, Cents, Cents]
  /** What each slice gives up, in sixtieths of it, and last what lies above the sixth threshold. */
  readonly sixtieths: readonly [number, number, number, number, number, number, number]
  /** Added to every threshold, yearly and for each dependant. */
  readonly perDependant: Cents
}

const CODE = "Code du travail, art. R3252-2 et R3252-3"
/** 1/20, 1/10, 1/5, 1/4, 1/3, 2/3, and all of what lies above (R3252-2): the same in each version that was read. */
const SIXTIETHS = [3, 6, 12, 15, 20, 40, 60] as const
const euros = (amount: number): Cents => cents(amount * 100)
const year = (
  from: string,
  to: string,
  thresholds: readonly [number, number, number, number, number, number],
  perDependant: number,
  reference: string,
) => {
  const [a, b, c, d, e, f] = thresholds
  const inCents = [euros(a), euros(b), euros(c), euros(d), euros(e), euros(f)] as const
  return {
    from,
    to,
    value: { thresholds: inCents, sixtieths: SIXTIETHS, perDependant: euros(perDependant) },
    reference: { source: CODE, reference },
  }
}

/**
 * The brackets of the attachable share of wages (*barème de la quotité saisissable*), revised every 1 January (Code du
 * travail R3252-4). Cents a year. One day's pay is judged by the brackets of that day.
 */
export const wageBrackets: Parameter<WageBrackets> = defineParameter({
  id: "budget.wage-brackets",
  label: { fr: "Barème de la quotité saisissable des rémunérations", en: "Brackets of the attachable share of wages" },
  unit: "cents/year",
  checkedOn: "2026-11-23",
  values: [
    year(
      "2020-01-01",
      "2021-12-31",
      [3870, 7550, 11250, 14930, 18610, 22360],
      1490,
      "version en vigueur au 1er janvier 2020",
    ),
    year("2022-01-01", "2022-12-31", [3940, 7690, 11460, 15200, 18950, 22770], 1520, "sommes en vigueur en 2022"),
    year(
      "2023-01-01",
      "2023-12-31",
      [4170, 8140, 12130, 16080, 20050, 24090],
      1610,
      "version en vigueur au 1er janvier 2023",
    ),
    year("2024-01-01", "2024-12-31", [4370, 8520, 12690, 16820, 20970, 25200], 1690, "décret n° 2023-1228"),
    year(
      "2025-01-01",
      "2025-12-31",
      [4440, 8660, 12890, 17090, 21300, 25600],
      1720,
      "décret n° 2024-1231 du 30 décembre 2024",
    ),
    year(
      "2026-01-01",
      "2026-12-31",
      [4480, 8730, 13000, 17230, 21470, 25810],
      1740,
      "version en vigueur au 1er janvier 2026",
    ),
  ],
})
