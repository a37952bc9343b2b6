import {
  addLegalPeriod,
  type Citation,
  type CountingRuleKey,
  formatDay,
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

/** @internal */
export const CCH = "Code de la construction et de l'habitation"

/** The deadlines of a dispute. */
export const disputeDeadlineIds = {
  rectification: { fr: "Demander la rectification de l'indu", en: "Ask that the overpayment be put right" },
  "rectification-answer": { fr: "Réponse à la demande de rectification", en: "Answer to that request" },
  "before-retention": {
    fr: "Rembourser ou convenir d'un échéancier, avant toute retenue",
    en: "Repay or agree on instalments, before anything is kept back",
  },
  "rectification-documents": {
    fr: "Remettre les pièces demandées après une demande orale tardive",
    en: "Hand in the documents asked for after a late request by word of mouth",
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

/** @internal The earlier of a day that may not have come and one that did. */
export const earliest = (perhaps: PlainDate | undefined, day: PlainDate): PlainDate =>
  perhaps !== undefined && perhaps < day ? perhaps : day

/** @internal A step to count. */
export interface Step {
  readonly id: DisputeDeadlineId
  readonly from: PlainDate
  /** Where the delay may be argued to run from a later day: the arguable day follows it, the safe day does not. */
  readonly arguableFrom?: PlainDate
  readonly period: string
  /** `prudent`: to the very day, while going on to the next working day is only argued. */
  readonly rule: CountingRuleKey | "prudent"
  readonly why: string
  readonly reference: Citation
  readonly actor?: DisputeDeadline["actor"]
  readonly opposable?: boolean | null
  /** The CAF's mediator suspends it. */
  readonly suspendable?: boolean
  /** What else there is to know, in French. */
  readonly notes?: ReadonlyArray<string>
}

/** A later day, where there is something to argue: with why, in French. */
const later = ({ from, arguableFrom, rule }: Step, safe: PlainDate, arguable: PlainDate): ReadonlyArray<string> => {
  if (arguable === safe) return []
  return [
    ...(arguableFrom !== undefined && arguableFrom > from
      ? [
          "Ce qui est venu après le silence n'avance pas le jour prudent : il compte depuis le silence, le jour défendable depuis ce qui est venu après.",
        ]
      : []),
    ...(rule === "prudent"
      ? [
          "Le report d'un jour fermé au premier jour ouvré (CPC art. 640 à 642) vaut devant les juridictions civiles et sociales ; ici le jour prudent ne le compte pas.",
        ]
      : []),
    `Jour défendable : ${formatDay(arguable)}.`,
  ]
}

const suspensionOf = ({ mediatorReceivableOn: from, mediatorRecommendedOn: to }: CheckedDates) => ({
  suspensions: from === undefined || to === undefined ? [] : [{ from, to }],
  pending: from !== undefined && to === undefined,
})

/** @internal Count a step. */
export const counted = (dates: CheckedDates, step: Step): DisputeDeadline => {
  const { id, from, arguableFrom = from, period, rule, why, reference, notes = [] } = step
  const { actor = "person", opposable = null, suspendable = false } = step
  const { suspensions, pending } = suspensionOf(dates)
  const add = (since: PlainDate, by: CountingRuleKey) =>
    addLegalPeriod({
      from: since,
      period,
      rule: by,
      territory: dates.territory ?? "metropole",
      ...(suspendable ? { suspensions } : {}),
    })
  const found = add(from, rule === "prudent" ? "calendar" : rule)
  // What may be argued begins no earlier and is counted no shorter.
  const argued = add(arguableFrom, rule === "prudent" ? "cpc" : rule)
  const { lastArguableDay } = argued
  return {
    id,
    label: disputeDeadlineIds[id],
    actor,
    opposable,
    lastSafeDay: found.lastSafeDay,
    lastArguableDay,
    get steps() {
      const told =
        opposable === false ? ["Ce délai n'a pas été indiqué à la personne : il ne lui est pas opposable."] : []
      const held =
        suspendable && pending
          ? [
              "Le médiateur de la CAF est saisi : le délai est suspendu jusqu'à ses recommandations (CSS art. L217-7-1). Le jour prudent n'en tient pas encore compte.",
            ]
          : []
      return [why, ...found.steps, ...later(step, found.lastSafeDay, lastArguableDay), ...held, ...told, ...notes]
    },
    references: [
      reference,
      ...found.references,
      ...(rule === "prudent" && lastArguableDay > found.lastSafeDay ? argued.references : []),
    ],
  }
}
