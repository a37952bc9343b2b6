import {
  addLegalPeriod,
  type Citation,
  type CountingRuleKey,
  type Label,
  type LegalDeadline,
  type PlainDate,
} from "@traitdunion/core"
import type { CheckedDates } from "./dates.ts"
import type { territoryOf } from "./departements.ts"

/** The deadlines of an appeal. */
export const daloDeadlineIds = {
  commission: { fr: "Décision de la commission", en: "The commission decides" },
  "implicit-rejection-appeal": {
    fr: "Recours contre le rejet par silence",
    en: "Appeal against a rejection by silence",
  },
  reasons: { fr: "Motifs du rejet par silence", en: "Reasons of a rejection by silence" },
  "without-commission": {
    fr: "Réponse du préfet, faute de commission",
    en: "The prefect answers, without a commission",
  },
  "gracious-appeal": { fr: "Recours gracieux devant la commission", en: "Ex gratia appeal" },
  "gracious-silence": { fr: "Réponse de la commission au recours gracieux", en: "Answer to the ex gratia appeal" },
  annulment: { fr: "Recours en annulation du rejet", en: "Appeal to annul the rejection" },
  "mayor-opinion": { fr: "Avis du maire", en: "The mayor's opinion" },
  offer: { fr: "Offre du préfet", en: "The prefect's offer" },
  injunction: { fr: "Recours en injonction", en: "Asking the court to order an offer" },
  judgment: { fr: "Jugement du recours en injonction", en: "The court rules" },
  "claim-silence": { fr: "Réponse du préfet à la demande d'indemnité", en: "Answer to the claim for damages" },
  damages: { fr: "Recours indemnitaire", en: "Asking the court for damages" },
} as const satisfies Record<string, Label>
/** The key of a deadline, see {@link daloDeadlineIds}. */
export type DaloDeadlineId = keyof typeof daloDeadlineIds

/** Who must act by a deadline. */
export type DaloActor = "person" | "administration" | "court"

/** A deadline of an appeal, with how it was counted. */
export interface DaloDeadline extends LegalDeadline {
  readonly id: DaloDeadlineId
  readonly label: Label
  readonly actor: DaloActor
  /** The first day on which it can be done. */
  readonly opensOn?: PlainDate
  /**
   * Whether the delay can be held against the person, who was told of it; `null` when what the notification said is not
   * known. Keep to the safe day all the same.
   */
  readonly opposable: boolean | null
}

/** @internal A step to count. */
export interface Step {
  readonly id: DaloDeadlineId
  readonly from: PlainDate
  readonly period: string
  readonly rule: CountingRuleKey
  readonly why: string
  readonly reference: Citation
  readonly actor?: DaloActor
  readonly opposable?: boolean | null
  readonly suspensions?: CheckedDates["suspensions"]
}

/** @internal Count a step. */
export const counted = (territory: ReturnType<typeof territoryOf>, step: Step): DaloDeadline => {
  const { id, from, period, rule, why, reference, actor = "person", opposable = null, suspensions } = step
  const found = addLegalPeriod({ from, period, rule, territory, ...(suspensions === undefined ? {} : { suspensions }) })
  return {
    id,
    label: daloDeadlineIds[id],
    actor,
    opposable,
    lastSafeDay: found.lastSafeDay,
    lastArguableDay: found.lastArguableDay,
    get steps() {
      const held =
        opposable === false ? ["Ce délai n'a pas été indiqué à la personne : il ne lui est pas opposable."] : []
      return [why, ...found.steps, ...held]
    },
    references: [reference, ...found.references],
  }
}
