import type { Label } from "@traitdunion/core"

/** The kinds of dated facts from a request to the first year in a dwelling, in the order of one day. */
export const accessFactKinds = {
  "request-filed": { fr: "Demande de logement social déposée", en: "Request for social housing filed" },
  "request-renewed": { fr: "Demande renouvelée", en: "Request renewed" },
  "documents-handed-in": { fr: "Pièces remises", en: "Documents handed in" },
  offered: { fr: "Logement proposé", en: "Dwelling offered" },
  "offer-answered": { fr: "Réponse à la proposition", en: "Offer answered" },
  "guarantee-asked": { fr: "Garantie demandée", en: "Guarantee asked for" },
  "guarantee-answered": { fr: "Réponse sur la garantie", en: "Guarantee answered" },
  "lease-signed": { fr: "Bail signé", en: "Lease signed" },
  "moved-in": { fr: "Emménagement", en: "Moved in" },
  "neighbours-met": { fr: "Arrivée avec le voisinage", en: "Neighbours met" },
  visited: { fr: "Visite de la première année", en: "Visit of the first year" },
  closed: { fr: "Fin de l'accompagnement", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a kind of fact, see {@link accessFactKinds}. */
export type AccessFactKind = keyof typeof accessFactKinds

/** A guarantee of the rent. */
export const guarantees = {
  visale: { fr: "Visale", en: "Visale" },
  fsl: { fr: "Garantie du FSL", en: "Guarantee of the FSL" },
  person: { fr: "Caution d'une personne", en: "A person's surety" },
  other: { fr: "Autre garantie", en: "Another guarantee" },
} as const satisfies Record<string, Label>
/** The key of a guarantee, see {@link guarantees}. */
export type Guarantee = keyof typeof guarantees

/** The visits of the first year in a dwelling, by their months. */
export const firstYearVisits = {
  "1": { fr: "Visite à un mois", en: "Visit at one month" },
  "3": { fr: "Visite à trois mois", en: "Visit at three months" },
  "12": { fr: "Visite à douze mois", en: "Visit at twelve months" },
} as const satisfies Record<string, Label>
/** The key of a visit, see {@link firstYearVisits}. */
export type FirstYearVisit = keyof typeof firstYearVisits

/** How a visit found the household in its dwelling, as they say it. */
export const settlings = {
  well: { fr: "Installé, tout va", en: "Settled" },
  "help-asked": { fr: "Une aide est demandée", en: "Help is asked for" },
  absent: { fr: "Absent", en: "Absent" },
} as const satisfies Record<string, Label>
/** The key of a finding, see {@link settlings}. */
export type Settling = keyof typeof settlings

/** How it ended. */
export const accessOutcomes = {
  housed: { fr: "Logé", en: "Housed" },
  found: { fr: "Logé autrement", en: "Housed otherwise" },
  withdrawn: { fr: "La personne a renoncé", en: "The person withdrew" },
  other: { fr: "Autre fin", en: "Another end" },
} as const satisfies Record<string, Label>
/** The key of an outcome, see {@link accessOutcomes}. */
export type AccessOutcome = keyof typeof accessOutcomes

/** Where the access to a dwelling stands. */
export const accessStages = {
  preparing: { fr: "En préparation", en: "Preparing" },
  waiting: { fr: "Demande en cours", en: "Waiting" },
  offered: { fr: "Logement proposé", en: "Offered" },
  signing: { fr: "Bail et emménagement", en: "Signing and moving" },
  "first-year": { fr: "Première année dans le logement", en: "First year" },
  closed: { fr: "Terminé", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a stage, see {@link accessStages}. */
export type AccessStage = keyof typeof accessStages
