import {
  addLegalPeriod,
  type Citation,
  type CountingRuleKey,
  type Label,
  type LegalDeadline,
  type PlainDate,
} from "@traitdunion/core"
import type { CheckedDates } from "./dispute-dates.ts"

/** @internal The codes that deadlines cite. */
export const CSS = "Code de la sécurité sociale"
/** @internal */
export const CJA = "Code de justice administrative"
/** @internal */
export const CRPA = "Code des relations entre le public et l'administration"
/** @internal */
export const CASF = "Code de l'action sociale et des familles"

/** The deadlines of a dispute. */
export const disputeDeadlineIds = {
  rectification: { fr: "Demander la rectification de l'indu", en: "Ask that the overpayment be put right" },
  "rectification-answer": { fr: "Réponse à la demande de rectification", en: "Answer to that request" },
  "before-retention": {
    fr: "Rembourser ou convenir d'un échéancier, avant toute retenue",
    en: "Repay or agree on instalments, before anything is kept back",
  },
  "formal-notice": { fr: "Répondre à la mise en demeure", en: "Answer the formal notice" },
  "amicable-appeal": { fr: "Recours amiable", en: "Amicable appeal" },
  "amicable-silence": { fr: "Réponse au recours amiable", en: "Answer to the amicable appeal" },
  court: { fr: "Recours au tribunal", en: "Going to court" },
  prescription: { fr: "Prescription de la réclamation de la CAF", en: "The CAF may no longer claim" },
} as const satisfies Record<string, Label>
/** The key of a deadline, see {@link disputeDeadlineIds}. */
export type DisputeDeadlineId = keyof typeof disputeDeadlineIds

/** A deadline of a dispute, with how it was counted. */
export interface DisputeDeadline extends LegalDeadline {
  readonly id: DisputeDeadlineId
  readonly label: Label
  /** Who must act. */
  readonly actor: "person" | "administration"
  /** Whether it can be held against the person, who was told of it; `null` when that is not known. */
  readonly opposable: boolean | null
}

/** @internal A step to count. */
export interface Step {
  readonly id: DisputeDeadlineId
  readonly from: PlainDate
  readonly period: string
  readonly rule: CountingRuleKey
  readonly why: string
  readonly reference: Citation
  readonly actor?: DisputeDeadline["actor"]
  readonly opposable?: boolean | null
  /** The CAF's mediator suspends it. */
  readonly suspendable?: boolean
}

const suspensionOf = ({ mediatorReceivableOn: from, mediatorRecommendedOn: to }: CheckedDates) => ({
  suspensions: from === undefined || to === undefined ? [] : [{ from, to }],
  pending: from !== undefined && to === undefined,
})

/** @internal Count a step. */
export const counted = (dates: CheckedDates, step: Step): DisputeDeadline => {
  const { id, from, period, rule, why, reference, actor = "person", opposable = null, suspendable = false } = step
  const { suspensions, pending } = suspensionOf(dates)
  const found = addLegalPeriod({
    from,
    period,
    rule,
    territory: dates.territory ?? "metropole",
    ...(suspendable ? { suspensions } : {}),
  })
  return {
    id,
    label: disputeDeadlineIds[id],
    actor,
    opposable,
    lastSafeDay: found.lastSafeDay,
    lastArguableDay: found.lastArguableDay,
    get steps() {
      const told =
        opposable === false ? ["Ce délai n'a pas été indiqué à la personne : il ne lui est pas opposable."] : []
      const held =
        suspendable && pending
          ? [
              "Le médiateur de la CAF est saisi : le délai est suspendu jusqu'à ses recommandations (CSS art. L217-7-1). Le jour prudent n'en tient pas encore compte.",
            ]
          : []
      return [why, ...found.steps, ...held, ...told]
    },
    references: [reference, ...found.references],
  }
}
