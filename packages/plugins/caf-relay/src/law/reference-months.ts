import {
  addMonths,
  type Citation,
  checked,
  defineParameter,
  field,
  type Parameter,
  type PlainDate,
  plainDate,
  valueOn,
} from "@traitdunion/core"
import * as z from "zod"

/** Which months before a request or a review tell the resources: the first one and the last one, counted back. */
export interface ReferenceMonths {
  readonly first: number
  readonly last: number
}

/**
 * The months whose resources count for the in-work bonus (CSS R843-1) and the RSA (CASF R262-7): the fourth, third and
 * second before the request or the review, since 1 March 2025. What held before was not read. For the MSA it begins on a
 * date of its own.
 */
export const referenceMonthsSince: Parameter<ReferenceMonths> = defineParameter({
  id: "caf.reference-months",
  label: { fr: "Mois de référence des ressources", en: "Months whose resources count" },
  unit: "months before",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2025-03-01",
      value: { first: 4, last: 2 },
      reference: {
        source: "Code de la sécurité sociale ; Code de l'action sociale et des familles",
        reference: "CSS art. R843-1 (version du 28 février 2025) ; CASF art. R262-7",
        url: "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051258572",
        publishedOn: "2025-02-27",
      },
    },
  ],
})

/** The months that count, the first one first. */
export interface DeclaredMonths {
  /** `YYYY-MM`. */
  readonly months: ReadonlyArray<string>
  /** In French. */
  readonly steps: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}

const NAMES = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
]
const named = (month: string): string => `${NAMES[Number(month.slice(5)) - 1] ?? ""} ${month.slice(0, 4)}`

/**
 * The months whose resources count for the in-work bonus or the RSA, by the day of the request or of the review.
 *
 * Throws `InvalidInput`, and `OutsideKnownPeriod` before 1 March 2025.
 *
 * @example
 * ```ts
 * import { referenceMonths } from "@traitdunion/plugin-caf-relay"
 * referenceMonths("2026-07-15").months // ["2026-03", "2026-04", "2026-05"]
 * ```
 */
export const referenceMonths = (
  on: PlainDate | string,
  law: Parameter<ReferenceMonths> = referenceMonthsSince,
): DeclaredMonths => {
  const { on: day } = checked("referenceMonths", z.strictObject({ on: field.date }), { on })
  const { value, reference } = valueOn(law, day)
  const asked = plainDate(`${day.slice(0, 7)}-01`)
  const back = Array.from({ length: value.first - value.last + 1 }, (_, index) => value.first - index)
  const months = back.map((count) => addMonths(asked, -count).slice(0, 7))
  return {
    months,
    steps: [
      `Les ressources qui comptent sont celles de ${months.map(named).join(", ")} : les 4e, 3e et 2e mois avant la demande ou le réexamen (CSS art. R843-1).`,
      "La déclaration est pré-remplie : la vérifier avec la personne, la corriger s'il y a lieu, puis la valider.",
    ],
    references: [reference],
  }
}
