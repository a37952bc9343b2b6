import { checked, type Explained, explained } from "@traitdunion/core"
import * as z from "zod"

const persons = z.int().min(0).max(30)
const input = z.strictObject({ fourteenOrOlder: persons.min(1), underFourteen: persons })

/** The persons of a household, by age. */
export interface PersonsByAge {
  readonly fourteenOrOlder: number
  readonly underFourteen: number
}

/** @internal The same, of persons who were counted before. */
export const unitsOf = ({ fourteenOrOlder, underFourteen }: PersonsByAge): Explained<number> => {
  const tenths = 10 + (fourteenOrOlder - 1) * 5 + underFourteen * 3
  const scale = { source: "Insee", reference: "échelle d'équivalence de l'OCDE dite modifiée" }
  const several = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`
  const others = several(fourteenOrOlder - 1, "autre personne", "autres personnes")
  const children = several(underFourteen, "enfant", "enfants")
  return explained(tenths, [scale], () => [
    `Premier adulte 1 ; ${others} de 14 ans ou plus à 0,5 ; ${children} de moins de 14 ans à 0,3.`,
    `${String(tenths / 10).replace(".", ",")} ${tenths >= 20 ? "unités" : "unité"} de consommation, échelle de l'OCDE modifiée (Insee).`,
  ])
}

/**
 * Consumption units of a household on the modified OECD scale that INSEE uses, in tenths: 10 for the first adult, 5 for
 * each other person aged 14 or more, 3 for each child under 14. Other measures use other scales: this one is never mixed
 * with that of the energy voucher.
 *
 * @example
 * ```ts
 * import { oecdConsumptionUnits } from "@traitdunion/plugin-budget-counseling"
 * oecdConsumptionUnits({ fourteenOrOlder: 2, underFourteen: 2 }).amount // 21, that is 2.1 units
 * ```
 */
export const oecdConsumptionUnits = (args: PersonsByAge): Explained<number> =>
  unitsOf(checked("oecdConsumptionUnits", input, args))
