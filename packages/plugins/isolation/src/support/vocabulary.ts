import { type Label, type LegalGround, legalGrounds } from "@traitdunion/core"

/** Where a support stands. */
export const supportStages = {
  noticed: { fr: "À rencontrer", en: "To be met" },
  met: { fr: "Rencontrée, sa réponse attendue", en: "Met, answer awaited" },
  accompanied: { fr: "Accompagnée", en: "Accompanied" },
  refused: { fr: "Ne souhaite pas de contact", en: "Wishes no contact" },
  closed: { fr: "Terminé", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a stage, see {@link supportStages}. */
export type SupportStage = keyof typeof supportStages

/** The kinds of dated facts of a support, in the order in which those of one day follow each other. */
export const supportFactKinds = {
  "came-back": { fr: "La personne revient d'elle-même", en: "The person comes back" },
  "danger-noticed": { fr: "Danger ou maltraitance constaté", en: "Danger or ill-treatment noticed" },
  tried: { fr: "Passage ou appel sans réponse", en: "Tried, without an answer" },
  met: { fr: "Premier contact", en: "First contact" },
  accepted: { fr: "La personne accepte un accompagnement", en: "The person accepts" },
  rhythm: { fr: "Rythme changé", en: "Another rhythm" },
  "kept-in-touch": { fr: "Appel ou visite", en: "Call or visit" },
  "circle-named": { fr: "Entourage nommé par la personne", en: "Circle named by the person" },
  collective: { fr: "Pas vers le collectif", en: "Step toward a collective project" },
  said: { fr: "Ce que la personne en dit", en: "What the person says of it" },
  refused: { fr: "La personne ne souhaite pas de contact", en: "The person wishes no contact" },
  "danger-handled": { fr: "Suite donnée au danger", en: "What was done about the danger" },
  closed: { fr: "Fin de l'accompagnement", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a kind of fact, see {@link supportFactKinds}. */
export type SupportFactKind = keyof typeof supportFactKinds

/** Whom somebody counts on, by their own word. */
export const circles = {
  family: { fr: "Famille", en: "Family" },
  friends: { fr: "Amis", en: "Friends" },
  neighbours: { fr: "Voisins", en: "Neighbours" },
  association: { fr: "Association, club, culte", en: "Association, club, worship" },
  professionals: { fr: "Professionnels", en: "Professionals" },
  shops: { fr: "Commerçants", en: "Shopkeepers" },
  nobody: { fr: "Personne", en: "Nobody" },
} as const satisfies Record<string, Label>
/** The key of a circle, see {@link circles}. */
export type Circle = keyof typeof circles

/** A step toward a collective project (*rompre l'isolement*). */
export const collectiveSteps = {
  invited: { fr: "Invitée", en: "Invited" },
  accompanied: { fr: "Accompagnée sur place", en: "Accompanied there" },
  "took-part": { fr: "Y a participé", en: "Took part" },
  "comes-alone": { fr: "Y vient seule", en: "Comes alone" },
  carries: { fr: "Y porte une action", en: "Carries a part of it" },
} as const satisfies Record<string, Label>
/** The key of a step, see {@link collectiveSteps}. */
export type CollectiveStep = keyof typeof collectiveSteps

/** What changed, as the person says it. */
export const isolationVerdicts = {
  "less-alone": { fr: "Se sent moins seule", en: "Feels less alone" },
  same: { fr: "Rien n'a changé", en: "Nothing changed" },
  "more-alone": { fr: "Se sent plus seule", en: "Feels more alone" },
  "too-early": { fr: "Trop tôt pour le dire", en: "Too early to say" },
} as const satisfies Record<string, Label>
/** The key of a verdict, see {@link isolationVerdicts}. */
export type IsolationVerdict = keyof typeof isolationVerdicts

/** What was done about a danger. */
export const dangerEndings = {
  emergency: { fr: "Secours appelés", en: "Emergency services called" },
  authorities: { fr: "Autorités informées, en vertu de la loi", en: "Authorities told, as the law demands" },
  "with-agreement": { fr: "Service informé, avec l'accord de la personne", en: "A service told, by agreement" },
  over: { fr: "Le danger est écarté", en: "The danger is over" },
} as const satisfies Record<string, Label>
/** The key of an ending, see {@link dangerEndings}. */
export type DangerEnding = keyof typeof dangerEndings

/** How a support ended. */
export const supportOutcomes = {
  "less-alone": { fr: "Entourage retrouvé", en: "A circle found again" },
  relayed: { fr: "Relais pris par d'autres", en: "Others took over" },
  wish: { fr: "La personne arrête", en: "The person ends it" },
  moved: { fr: "Départ du logement", en: "Moved away" },
  deceased: { fr: "Décès", en: "Deceased" },
  "lost-touch": { fr: "Perdue de vue", en: "Lost touch" },
} as const satisfies Record<string, Label>
/** The key of an outcome, see {@link supportOutcomes}. */
export type SupportOutcome = keyof typeof supportOutcomes

/** The articles that a danger may be told under, as the core's command by law names them. */
export const dangerGrounds = {
  "penal-223-6": legalGrounds["penal-223-6"],
  "penal-434-3": legalGrounds["penal-434-3"],
  "penal-434-1": legalGrounds["penal-434-1"],
  "penal-226-14": legalGrounds["penal-226-14"],
} as const satisfies Partial<Record<LegalGround, Label>>
/** The key of an article, see {@link dangerGrounds}. */
export type DangerGround = keyof typeof dangerGrounds
