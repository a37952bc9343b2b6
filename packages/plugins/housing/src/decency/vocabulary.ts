import type { Label } from "@traitdunion/core"

/** The kinds of dated facts of a claim about a dwelling, in the order of one day. */
export const decencyFactKinds = {
  "claim-sent": { fr: "Demande écrite envoyée au bailleur", en: "Written claim sent to the landlord" },
  "claim-answered": { fr: "Réponse du bailleur", en: "The landlord answered" },
  "conciliation-asked": { fr: "Commission de conciliation saisie", en: "Conciliation asked for" },
  "conciliation-held": { fr: "Commission de conciliation réunie", en: "Conciliation held" },
  reported: { fr: "Signalement à Signal Logement", en: "Reported to Signal Logement" },
  inspected: { fr: "Visite de contrôle du logement", en: "Dwelling inspected" },
  "judge-asked": { fr: "Juge saisi", en: "Judge asked" },
  "judge-decided": { fr: "Décision du juge sur le logement", en: "Judge decided" },
  "works-done": { fr: "Travaux faits", en: "Works done" },
  closed: { fr: "Fin de l'accompagnement", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a kind of fact, see {@link decencyFactKinds}. */
export type DecencyFactKind = keyof typeof decencyFactKinds

/** What is wrong with a dwelling, as the household says or the visit sees it. */
export const dwellingProblems = {
  damp: { fr: "Humidité, moisissures", en: "Damp" },
  heating: { fr: "Chauffage absent ou en panne", en: "Heating" },
  electricity: { fr: "Électricité dangereuse", en: "Electricity" },
  gas: { fr: "Gaz dangereux", en: "Gas" },
  water: { fr: "Eau ou évacuations", en: "Water or drains" },
  ventilation: { fr: "Aération", en: "Ventilation" },
  windows: { fr: "Fenêtres, portes, étanchéité", en: "Windows, doors, tightness" },
  structure: { fr: "Plafonds, sols, escaliers, garde-corps", en: "Ceilings, floors, stairs, railings" },
  size: { fr: "Trop petit", en: "Too small" },
  energy: { fr: "Trop énergivore", en: "Uses too much energy" },
  pests: { fr: "Nuisibles", en: "Pests" },
  other: { fr: "Autre désordre", en: "Another problem" },
} as const satisfies Record<string, Label>
/** The key of a problem, see {@link dwellingProblems}. */
export type DwellingProblem = keyof typeof dwellingProblems

/** How it ended. */
export const decencyOutcomes = {
  repaired: { fr: "Logement mis en conformité", en: "Repaired" },
  partly: { fr: "Mis en conformité en partie", en: "Partly repaired" },
  rehoused: { fr: "Relogement", en: "Rehoused" },
  unchanged: { fr: "Sans effet", en: "Unchanged" },
  withdrawn: { fr: "La personne a renoncé", en: "The person withdrew" },
} as const satisfies Record<string, Label>
/** The key of an outcome, see {@link decencyOutcomes}. */
export type DecencyOutcome = keyof typeof decencyOutcomes

/** Where a claim stands. */
export const decencyStages = {
  preparing: { fr: "En préparation", en: "Preparing" },
  claimed: { fr: "Demande envoyée, réponse attendue", en: "Claimed" },
  conciliation: { fr: "Devant la commission de conciliation", en: "In conciliation" },
  "in-court": { fr: "Devant le juge", en: "In court" },
  works: { fr: "Travaux attendus", en: "Works awaited" },
  done: { fr: "Travaux faits", en: "Works done" },
  closed: { fr: "Terminé", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a stage, see {@link decencyStages}. */
export type DecencyStage = keyof typeof decencyStages
