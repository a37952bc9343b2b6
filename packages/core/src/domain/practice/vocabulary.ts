import { type Citation, field, type Label, lazily, type PlainDate, plainDate } from "../../kernel/index.ts"

/** What keeps a mediator's practice alive. */
export const practiceKinds = {
  training: { fr: "Formation", en: "Training" },
  "practice-analysis": { fr: "Analyse de la pratique", en: "Practice analysis" },
  "self-evaluation": { fr: "Auto-évaluation", en: "Self-evaluation" },
} as const satisfies Record<string, Label>

/** The key of a kind of practice record, see {@link practiceKinds}. */
export type PracticeKind = keyof typeof practiceKinds

export const practiceKind = lazily(() => field.keyOf(practiceKinds))

/** Who leads a training or a practice analysis. */
export const facilitators = {
  internal: { fr: "Intervenant de la structure", en: "Somebody of the structure" },
  external: { fr: "Intervenant extérieur", en: "Somebody from outside" },
} as const satisfies Record<string, Label>

/** The key of who leads a session, see {@link facilitators}. */
export type Facilitator = keyof typeof facilitators

export const facilitator = lazily(() => field.keyOf(facilitators))

/** What may bind a mediator to a party. */
export const tieNatures = {
  interest: { fr: "Conflit d'intérêts déclaré", en: "Declared conflict of interest" },
  counsel: { fr: "Conseille ou accompagne déjà cette partie", en: "Already counsels this party" },
} as const satisfies Record<string, Label>

/** The key of the nature of a tie, see {@link tieNatures}. */
export type TieNature = keyof typeof tieNatures

export const tieNature = lazily(() => field.keyOf(tieNatures))

/** That a title stands in the national directory of qualifications over a time. Who obtained it keeps it afterwards. */
export interface TitleRegistration {
  readonly code: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly citation: Citation
}

/** A qualification of the catalogue. */
export interface QualificationEntry {
  readonly label: Label
  /** Its registration; `null` when it is no registered title. */
  readonly registration: TitleRegistration | null
}

/** The qualifications that a mediator may hold. */
export const qualifications = {
  rncp36241: {
    label: {
      fr: "Titre professionnel « Médiateur social accès aux droits et services » (RNCP36241)",
      en: "Professional title of social mediator (RNCP36241)",
    },
    registration: {
      code: "RNCP36241",
      from: plainDate("2022-05-16"),
      to: plainDate("2027-05-16"),
      citation: {
        source: "France compétences, répertoire national des certifications professionnelles, fiche RNCP36241",
        reference: "Enregistré le 16 mai 2022 pour 5 ans",
      },
    },
  },
  other: { label: { fr: "Autre certificat de formation", en: "Another training certificate" }, registration: null },
} as const satisfies Record<string, QualificationEntry>

/** The key of a qualification, see {@link qualifications}. */
export type QualificationKey = keyof typeof qualifications

export const qualificationKey = lazily(() => field.keyOf(qualifications))

/** The deontological principles that a self-evaluation looks at. */
export const evaluatedPrinciples = [
  "free-consent",
  "independence",
  "confidentiality",
  "protection",
  "accessibility",
  "impartiality",
  "autonomy",
  "withdrawal",
  "reflection",
] as const

/** @internal How each of them is called in a form. */
export const evaluatedPrincipleLabels: Readonly<Record<(typeof evaluatedPrinciples)[number], Label>> = {
  "free-consent": { fr: "Libre consentement et participation active" },
  independence: { fr: "Indépendance du médiateur social" },
  confidentiality: { fr: "Discrétion et confidentialité" },
  protection: { fr: "Protection des droits et des personnes" },
  accessibility: { fr: "Accessibilité et non-discrimination" },
  impartiality: { fr: "Position de tiers, neutralité et impartialité" },
  autonomy: { fr: "Responsabilisation et autonomie des personnes" },
  withdrawal: { fr: "Possibilité de refuser ou de se retirer d'une médiation" },
  reflection: { fr: "Devoir de réflexion et de formation continue" },
}

/** One of {@link evaluatedPrinciples}. */
export type EvaluatedPrinciple = (typeof evaluatedPrinciples)[number]

/** The scores of a self-evaluation. The scale is this library's own: no text read fixes one. */
export const selfEvaluationScores = {
  1: { fr: "À travailler", en: "To be worked on" },
  2: { fr: "Parfois", en: "Sometimes" },
  3: { fr: "Le plus souvent", en: "Most of the time" },
  4: { fr: "Toujours", en: "Always" },
} as const satisfies Record<number, Label>

/** A score, see {@link selfEvaluationScores}. */
export type SelfEvaluationScore = keyof typeof selfEvaluationScores

/** How one side of a mediator's practice stands on a day. */
export const standings = {
  valid: { fr: "À jour", en: "Up to date" },
  soon: { fr: "Expire bientôt", en: "Expires soon" },
  expired: { fr: "Expiré", en: "Expired" },
  missing: { fr: "Non consigné", en: "Not recorded" },
} as const satisfies Record<string, Label>

/** The key of a standing, see {@link standings}. */
export type Standing = keyof typeof standings
