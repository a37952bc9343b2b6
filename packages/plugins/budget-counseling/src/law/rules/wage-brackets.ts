import { type Cents, type Citation, cents, codes, defineParameter, inCode, type Parameter } from "@traitdunion/core"
import * as z from "zod"

/** The yearly slices of net pay, each attachable at its own rate, and what one dependant adds to each threshold. */
export interface WageBrackets {
  /** The six yearly thresholds, rising. */
  readonly thresholds: readonly [Cents, Cents, Cents, Cents, Cents, Cents]
  /** What each slice gives up, in sixtieths of it, and last what lies above the sixth threshold. */
  readonly sixtieths: readonly [number, number, number, number, number, number, number]
  /** Added to every threshold, yearly and for each dependant. */
  readonly perDependant: Cents
}

/** 1/20, 1/10, 1/5, 1/4, 1/3, 2/3, and all of what lies above (R3252-2): the same in each version that was read. */
const SIXTIETHS = [3, 6, 12, 15, 20, 40, 60] as const
const euros = (amount: number): Cents => cents(amount * 100)

type Six = readonly [number, number, number, number, number, number]
const value = ([a, b, c, d, e, f]: Six, perDependant: number): WageBrackets => ({
  thresholds: [euros(a), euros(b), euros(c), euros(d), euros(e), euros(f)],
  sixtieths: SIXTIETHS,
  perDependant: euros(perDependant),
})
/** The text of a version: its number on Légifrance, the decree that set it and the day of the Official Journal, as read. */
const text = (article: string, decree: string, publishedOn?: string): Citation => ({
  ...inCode("labour", decree, { article, ...(publishedOn === undefined ? {} : { publishedOn }) }),
  source: `${codes.labour.fr}, art. R3252-2 et R3252-3`,
})

const amount = z.int().min(1).max(100_000_000).transform(cents)
const rising = z
  .tuple([amount, amount, amount, amount, amount, amount])
  .refine((all) => all.every((one, index) => index === 0 || one > (all[index - 1] ?? 0)), {
    error: "The thresholds rise",
    params: { fr: "Les six seuils vont en croissant" },
  })
/** What a structure enters of a decree: six yearly thresholds and the increase for a dependant, in cents. */
const accepts: z.ZodType<WageBrackets, unknown> = z
  .strictObject({ thresholds: rising, perDependant: amount })
  .transform((given): WageBrackets => ({ ...given, sixtieths: SIXTIETHS }))

/**
 * The brackets of the attachable share of wages (*barème de la quotité saisissable*), revised every 1 January (Code du
 * travail R3252-4). Cents a year. One day's pay is judged by the brackets of that day. The amounts of 2015 and 2018 were
 * not read. A structure enters those of a new decree as `{ thresholds, perDependant }`.
 */
export const wageBrackets: Parameter<WageBrackets> = defineParameter({
  id: "budget.wage-brackets",
  label: { fr: "Barème de la quotité saisissable des rémunérations", en: "Brackets of the attachable share of wages" },
  unit: "cents/year",
  checkedOn: "2026-12-01",
  accepts,
  values: [
    {
      from: "2014-01-01",
      to: "2014-12-31",
      value: value([3700, 7240, 10_800, 14_340, 17_890, 21_490], 1400),
      reference: text("LEGIARTI000028361285", "décret n° 2013-1192 du 19 décembre 2013"),
    },
    {
      from: "2016-01-01",
      to: "2017-12-31",
      value: value([3730, 7280, 10_850, 14_410, 17_970, 21_590], 1420),
      reference: text("LEGIARTI000031793344", "décret n° 2015-1842 du 30 décembre 2015", "2015-12-31"),
    },
    {
      from: "2019-01-01",
      to: "2019-12-31",
      value: value([3830, 7480, 11_150, 14_800, 18_450, 22_170], 1470),
      reference: text("LEGIARTI000037821358", "décret n° 2018-1156 du 14 décembre 2018", "2018-12-16"),
    },
    {
      from: "2020-01-01",
      to: "2021-12-31",
      value: value([3870, 7550, 11_250, 14_930, 18_610, 22_360], 1490),
      reference: text("LEGIARTI000039806110", "décret n° 2019-1509 du 30 décembre 2019", "2019-12-31"),
    },
    {
      from: "2022-01-01",
      to: "2022-12-31",
      value: value([3940, 7690, 11_460, 15_200, 18_950, 22_770], 1520),
      reference: text("LEGIARTI000044466485", "sommes en vigueur en 2022"),
    },
    {
      from: "2023-01-01",
      to: "2023-12-31",
      value: value([4170, 8140, 12_130, 16_080, 20_050, 24_090], 1610),
      reference: text("LEGIARTI000046816318", "décret n° 2022-1648 du 23 décembre 2022", "2022-12-27"),
    },
    {
      from: "2024-01-01",
      to: "2024-12-31",
      value: value([4370, 8520, 12_690, 16_820, 20_970, 25_200], 1690),
      reference: text("LEGIARTI000048653279", "décret n° 2023-1228 du 20 décembre 2023"),
    },
    {
      from: "2025-01-01",
      to: "2025-12-31",
      value: value([4440, 8660, 12_890, 17_090, 21_300, 25_600], 1720),
      reference: text("LEGIARTI000050923216", "décret n° 2024-1231 du 30 décembre 2024", "2024-12-31"),
    },
    {
      from: "2026-01-01",
      to: "2026-12-31",
      value: value([4480, 8730, 13_000, 17_230, 21_470, 25_810], 1740),
      reference: text("LEGIARTI000053193584", "décret n° 2025-1299 du 24 décembre 2025", "2025-12-26"),
    },
  ],
})
