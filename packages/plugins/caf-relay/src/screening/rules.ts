import { type Citation, checked, field, type Label } from "@traitdunion/core"
import * as z from "zod"
import { type BenefitKey, benefits, sheets } from "../catalogue/index.ts"
import { type ScreeningQuestionKey, screeningQuestions } from "./vocabulary.ts"

/** What a household answered: what is left out was not asked, or is not known. */
export interface ScreeningAnswers {
  readonly answers: Readonly<Partial<Record<ScreeningQuestionKey, boolean>>>
  /** The benefits that are received or asked for already: they are not unclaimed. */
  readonly received?: ReadonlyArray<BenefitKey> | undefined
}

/** A right to look at with the person. It is an invitation to ask, never an entitlement. */
export interface RightToClaim {
  readonly benefit: BenefitKey
  readonly label: Label
  /** In French: because of which answer. */
  readonly because: string
  /** In French: where it can be simulated. No amount is told here: the thresholds of these rights are not in the tool. */
  readonly simulate: string
  /** In French: what to bring, from practice; the CAF may ask for more. Empty where it is not known. */
  readonly documents: ReadonlyArray<string>
  readonly source: Citation
}

/** A right that another body than the CAF pays: its name, and where it can be simulated. */
export interface RightElsewhere {
  readonly label: Label
  /** In French. */
  readonly simulate: string
}

/** What came of a screening. */
export interface Screening {
  readonly rights: ReadonlyArray<RightToClaim>
  /** Rights of other bodies that a household with little income may look at. Neither condition nor amount is told. */
  readonly elsewhere: ReadonlyArray<RightElsewhere>
  /** What was not answered yet. */
  readonly open: ReadonlyArray<ScreeningQuestionKey>
  /** In French, for the person. */
  readonly summary: string
}

const questions = Object.keys(screeningQuestions) as ReadonlyArray<ScreeningQuestionKey>
/** @internal The schema of {@link ScreeningAnswers}. */
export const screeningAnswers = z.strictObject({
  answers: z.partialRecord(field.keyOf(screeningQuestions), z.boolean()),
  received: z.exactOptional(field.several(field.keyOf(benefits))),
})

const SIMULATE = "À simuler par la personne sur le simulateur officiel, Mes droits sociaux"

const elsewhere: ReadonlyArray<RightElsewhere> = [
  { label: { fr: "Complémentaire santé solidaire (C2S)", en: "Complementary health cover" }, simulate: SIMULATE },
  {
    label: { fr: "Allocation de solidarité aux personnes âgées (ASPA)", en: "Solidarity allowance for the elderly" },
    simulate: SIMULATE,
  },
]

const documentsFor = (benefit: BenefitKey): ReadonlyArray<string> =>
  Object.values(sheets).find((sheet) => sheet.benefit === benefit && sheet.documents.length > 0)?.documents ?? []

/** @internal The rights that answers lead to, each once, by the first answer that does. */
export const rightsOf = ({
  answers,
  received = [],
}: z.output<typeof screeningAnswers>): ReadonlyArray<RightToClaim> => {
  const found = new Map<BenefitKey, RightToClaim>()
  for (const key of questions) {
    if (answers[key] !== true) continue
    const { why, leadsTo } = screeningQuestions[key]
    for (const benefit of leadsTo) {
      if (received.includes(benefit) || found.has(benefit)) continue
      found.set(benefit, {
        benefit,
        label: benefits[benefit],
        because: why,
        simulate: SIMULATE,
        documents: documentsFor(benefit),
        source: benefits[benefit].citation,
      })
    }
  }
  return [...found.values()]
}

/**
 * Look for rights that a household may not claim (*repérage du non-recours*). It states no entitlement: it informs, and
 * invites to ask or to simulate. Pure. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { screen } from "@traitdunion/plugin-caf-relay"
 * screen({ answers: { works: true } }).rights.map(({ benefit }) => benefit) // ["in-work-bonus"]
 * ```
 */
export const screen = (asked: ScreeningAnswers): Screening => {
  const known = checked("screen", screeningAnswers, asked)
  const rights = rightsOf(known)
  const open = questions.filter((key) => known.answers[key] === undefined)
  const count = rights.length
  return {
    rights,
    elsewhere: known.answers.littleIncome === true ? elsewhere : [],
    open,
    summary: `${count === 0 ? "Aucun droit à regarder ne ressort des réponses" : `${count} droit${count > 1 ? "s" : ""} à regarder ensemble`}. Ce repérage n'ouvre aucun droit : il invite à demander ou à simuler, et la CAF décide seule.`,
  }
}
