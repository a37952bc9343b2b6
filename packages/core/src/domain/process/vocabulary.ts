import { field, type Label, lazily } from "../../kernel/index.ts"

/** Whether the parties meet, or the mediator goes between them. */
export const modes = {
  direct: { fr: "Médiation directe", en: "Direct mediation" },
  shuttle: { fr: "Médiation navette", en: "Shuttle mediation" },
} as const satisfies Record<string, Label>
/** The key of a mode, see {@link modes}. */
export type Mode = keyof typeof modes
export const mode = lazily(() => field.keyOf(modes))

/**
 * Why a request may be declined. A closed list: none of them is a criterion about the person
 * (principle *Accessibilité et non-discrimination*).
 */
export const declineReasons = {
  "out-of-field": { fr: "Hors du champ de la médiation sociale", en: "Outside the field of social mediation" },
  "process-integrity": { fr: "Intégrité du processus en jeu", en: "The integrity of the process is at stake" },
  "safety-of-persons": { fr: "Intégrité ou sécurité des personnes en jeu", en: "The safety of persons is at stake" },
  "lack-of-impartiality": { fr: "Impartialité impossible à garantir", en: "Impartiality cannot be guaranteed" },
  "already-before-a-judge": {
    fr: "Situation déjà tranchée ou devant un juge",
    en: "Already decided, or before a judge",
  },
  "no-longer-wanted": { fr: "Demande retirée par son auteur", en: "The request was taken back" },
} as const satisfies Record<string, Label>
/** The key of a reason to decline, see {@link declineReasons}. */
export type DeclineReason = keyof typeof declineReasons
export const declineReason = lazily(() => field.keyOf(declineReasons))

/**
 * Why a request that was not accepted is abandoned. A closed list too: what the persons did, and nothing of who they
 * are.
 */
export const abandonReasons = {
  "no-longer-wanted": { fr: "Demande retirée par son auteur", en: "The request was taken back" },
  "no-answer": { fr: "Plus de réponse de l'auteur de la demande", en: "Whoever asked answers no more" },
  "other-party-declines": {
    fr: "L'autre partie ne souhaite pas de médiation",
    en: "The other party wants no mediation",
  },
  "settled-otherwise": { fr: "Situation réglée autrement", en: "Settled in another way" },
  "asked-twice": { fr: "Demande déjà suivie sous un autre dossier", en: "Followed under another file" },
} as const satisfies Record<string, Label>
/** The key of a reason to abandon, see {@link abandonReasons}. */
export type AbandonReason = keyof typeof abandonReasons
export const abandonReason = lazily(() => field.keyOf(abandonReasons))

/** For which reason words are kept that look like a waiver of a right. */
export const waiverReadings = {
  "nothing-given-up": {
    fr: "Personne ne renonce à un droit : les mots se lisent autrement",
    en: "Nobody gives up a right: the words read otherwise",
  },
  "own-request": {
    fr: "La personne retire librement une demande qu'elle a faite et peut refaire",
    en: "Somebody freely takes back a request of their own, and may make it again",
  },
  "claim-met": { fr: "La demande est satisfaite : plus rien n'est dû", en: "The claim is met: nothing more is owed" },
  "words-reported": { fr: "Propos rapportés, sans engagement", en: "Words that are reported, and commit nobody" },
  "advised-by-a-lawyer": {
    fr: "La personne connaît ses droits et a été conseillée par un professionnel du droit",
    en: "They know their rights and were advised by a lawyer",
  },
} as const satisfies Record<string, Label>

/** For which reason an explanation is kept that names what looks like a criterion about the person. */
export const criterionReadings = {
  "matter-of-the-case": {
    fr: "Le mot désigne l'objet du différend, non une personne",
    en: "The word is what the case is about, and nobody",
  },
  "not-the-reason": { fr: "Le critère est cité sans être le motif du refus", en: "It is named, and is not the reason" },
  "words-reported": { fr: "Propos rapportés", en: "Words that are reported" },
  "asked-by-the-person": {
    fr: "La personne a demandé que cela soit écrit",
    en: "The person asked for it to be written",
  },
} as const satisfies Record<string, Label>

/** For which reason words are kept that look like somebody's name. */
export const nameReadings = {
  "not-a-person": { fr: "Le mot ne désigne pas une personne", en: "The word is no person" },
  "public-name": { fr: "Nom public (rue, équipement, institution)", en: "A public name: a street, a building" },
  needed: { fr: "Le nom est nécessaire à la compréhension", en: "The name is needed to understand" },
} as const satisfies Record<string, Label>

/** Why a mediator may withdraw (principle *Possibilité de refuser ou de se retirer d'une médiation*). */
export const withdrawalReasons = {
  "process-integrity": { fr: "Intégrité du processus en jeu", en: "The integrity of the process is at stake" },
  "safety-of-persons": { fr: "Intégrité ou sécurité des personnes en jeu", en: "The safety of persons is at stake" },
  "lack-of-impartiality": { fr: "Impartialité compromise", en: "Impartiality is compromised" },
  "out-of-field": {
    fr: "La situation sort du champ de la médiation sociale",
    en: "It has left the field of social mediation",
  },
  "no-longer-available": { fr: "Le médiateur n'est plus disponible", en: "The mediator is no longer available" },
} as const satisfies Record<string, Label>
/** The key of a reason to withdraw, see {@link withdrawalReasons}. */
export type WithdrawalReason = keyof typeof withdrawalReasons
export const withdrawalReason = lazily(() => field.keyOf(withdrawalReasons))

/** Why a mediation may be suspended. */
export const suspensionReasons = {
  "asked-by-a-party": { fr: "À la demande d'une partie", en: "At the request of a party" },
  "waiting-for-a-third-party": { fr: "Dans l'attente d'un tiers", en: "Waiting for a third party" },
  "time-to-think": { fr: "Temps de réflexion", en: "Time to think" },
  "safety-of-persons": { fr: "Sécurité des personnes", en: "Safety of persons" },
} as const satisfies Record<string, Label>
/** The key of a reason to suspend, see {@link suspensionReasons}. */
export type SuspensionReason = keyof typeof suspensionReasons
export const suspensionReason = lazily(() => field.keyOf(suspensionReasons))

/** The form of an agreement. */
export const agreementForms = {
  oral: { fr: "Accord verbal", en: "Oral agreement" },
  written: { fr: "Accord écrit", en: "Written agreement" },
} as const satisfies Record<string, Label>
/** The key of a form, see {@link agreementForms}. */
export type AgreementForm = keyof typeof agreementForms
export const agreementForm = lazily(() => field.keyOf(agreementForms))

/** How far an agreement goes. */
export const agreementExtents = {
  whole: { fr: "Accord complet", en: "Whole agreement" },
  partial: { fr: "Accord partiel", en: "Partial agreement" },
} as const satisfies Record<string, Label>
/** The key of an extent, see {@link agreementExtents}. */
export type AgreementExtent = keyof typeof agreementExtents
export const agreementExtent = lazily(() => field.keyOf(agreementExtents))

/** What became of a commitment. */
export const commitmentResults = {
  kept: { fr: "Tenu", en: "Kept" },
  partly: { fr: "Tenu en partie", en: "Kept in part" },
  "not-kept": { fr: "Non tenu", en: "Not kept" },
} as const satisfies Record<string, Label>
/** The key of a result, see {@link commitmentResults}. */
export type CommitmentResult = keyof typeof commitmentResults
export const commitmentResult = lazily(() => field.keyOf(commitmentResults))

/** How a mediation ends. */
export const outcomes = {
  agreement: { fr: "Accord complet", en: "Whole agreement" },
  "partial-agreement": { fr: "Accord partiel", en: "Partial agreement" },
  "no-agreement": { fr: "Absence d'accord", en: "No agreement" },
  "party-withdrew": { fr: "Retrait d'une partie", en: "A party withdrew" },
  "mediator-withdrew": { fr: "Retrait du médiateur", en: "The mediator withdrew" },
  "handed-over": { fr: "Relais à un professionnel", en: "Handed over to a professional" },
  abandoned: { fr: "Abandon", en: "Abandoned" },
} as const satisfies Record<string, Label>
/** The key of an outcome, see {@link outcomes}. */
export type MediationOutcome = keyof typeof outcomes
export const outcome = lazily(() => field.keyOf(outcomes))

/** How something stands compared with before; *unknown* is not *same*. */
export const changes = {
  better: { fr: "Mieux qu'avant", en: "Better than before" },
  same: { fr: "Comme avant", en: "As before" },
  worse: { fr: "Moins bien qu'avant", en: "Worse than before" },
  unknown: { fr: "Non connu", en: "Not known" },
} as const satisfies Record<string, Label>
/** The key of a change, see {@link changes}. */
export type Change = keyof typeof changes
export const change = lazily(() => field.keyOf(changes))
