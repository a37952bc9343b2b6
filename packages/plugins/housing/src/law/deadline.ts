import {
  addLegalPeriod,
  type Citation,
  type CountingRuleKey,
  formatDay,
  type Label,
  type LegalDeadline,
  type PlainDate,
  type Territory,
} from "@traitdunion/core"

/** What falls due from a first unpaid rent to an eviction. */
export const evictionDeadlineIds = {
  "aid-unpaid": { fr: "Impayé constitué pour l'aide au logement", en: "Unpaid rent counts for the aid to housing" },
  "aid-signal": { fr: "Signalement de l'impayé à la CAF ou à la MSA", en: "The landlord tells the CAF" },
  "fsl-answer": { fr: "Réponse du FSL", en: "The FSL answers" },
  clause: { fr: "Effet de la clause qui met fin au bail", en: "The clause that ends the lease takes effect" },
  "summons-admissible": {
    fr: "Assignation recevable à partir de ce jour",
    en: "A summons is admissible from this day",
  },
  "prefect-notice": { fr: "Assignation notifiée au préfet", en: "The summons is notified to the prefect" },
  "assessment-offer": {
    fr: "Entretien du diagnostic social et financier proposé",
    en: "Interview of the assessment offered",
  },
  "assessment-sent": { fr: "Diagnostic transmis au juge", en: "Assessment sent to the judge" },
  "resume-rent": { fr: "Reprise du loyer courant avant l'audience", en: "Current rent resumed before the hearing" },
  hearing: { fr: "Audience", en: "Hearing" },
  "judge-delays": { fr: "Fin des délais de paiement du juge", en: "End of the judge's delays" },
  "commission-delays": {
    fr: "Fin des délais de la commission de surendettement",
    en: "End of the commission's delays",
  },
  "commission-again": { fr: "Saisir à nouveau la commission de surendettement", en: "Ask the commission again" },
  "clause-suspended": { fr: "Fin de la suspension de la clause du bail", en: "The clause is suspended until" },
  leave: { fr: "Fin du délai pour quitter les lieux", en: "End of the delay to leave" },
  "enforcement-delays": { fr: "Fin des délais pour quitter les lieux", en: "End of the delays granted to leave" },
  "eviction-possible": { fr: "Expulsion possible à partir de ce jour", en: "An eviction is possible from this day" },
  "force-silence": { fr: "Réponse du préfet sur la force publique", en: "The prefect answers on the public force" },
  belongings: { fr: "Reprise des meubles laissés sur place", en: "Belongings taken back" },
  "belongings-contest": {
    fr: "Contestation des meubles dits sans valeur",
    en: "Contest that belongings are worthless",
  },
  protocol: { fr: "Fin du protocole de cohésion sociale", en: "End of the protocol of social cohesion" },
  "new-lease": { fr: "Nouveau bail après le protocole respecté", en: "New lease after the protocol" },
} as const satisfies Record<string, Label>
/** The key of a deadline, see {@link evictionDeadlineIds}. */
export type EvictionDeadlineId = keyof typeof evictionDeadlineIds

/** Who must act by a deadline. */
export type EvictionActor = "household" | "landlord" | "administration"

/** A deadline of an eviction, with how it was counted. */
export interface EvictionDeadline extends LegalDeadline {
  readonly id: EvictionDeadlineId
  readonly label: Label
  readonly actor: EvictionActor
}

/** @internal A period to count from an act. Prudence does not wait for the next open day; the court may. */
export const counted = (step: {
  readonly id: EvictionDeadlineId
  readonly from: PlainDate
  /** The safe period, and the longest that can be defended: the same without it. */
  readonly period: string
  readonly arguable?: string
  readonly rule: CountingRuleKey
  readonly territory: Territory
  readonly actor: EvictionActor
  readonly why: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}): EvictionDeadline => {
  const { id, from, period, arguable = period, rule, territory, actor, why } = step
  const safe = addLegalPeriod({ from, period, rule: "calendar", territory })
  const late = addLegalPeriod({ from, period: arguable, rule, territory })
  const { lastSafeDay } = safe
  const { lastArguableDay } = late
  const said =
    lastSafeDay === lastArguableDay
      ? [`Du ${formatDay(from)} : ${formatDay(lastSafeDay)}.`]
      : [
          `Du ${formatDay(from)} : ${formatDay(lastSafeDay)}, jour prudent ; ${formatDay(lastArguableDay)}, jour défendable.`,
        ]
  const references = rule === "calendar" ? step.references : [...step.references, ...late.references]
  return {
    id,
    label: evictionDeadlineIds[id],
    actor,
    lastSafeDay,
    lastArguableDay,
    steps: [...why, ...said],
    references,
  }
}

/** @internal A deadline on a day that is known. */
export const onDay = (
  id: EvictionDeadlineId,
  actor: EvictionActor,
  on: PlainDate | { readonly lastSafeDay: PlainDate; readonly lastArguableDay: PlainDate },
  steps: ReadonlyArray<string>,
  references: ReadonlyArray<Citation>,
): EvictionDeadline => ({
  id,
  label: evictionDeadlineIds[id],
  actor,
  ...(typeof on === "string" ? { lastSafeDay: on, lastArguableDay: on } : on),
  steps,
  references,
})
