import { field, type Label, lazily } from "../../kernel/index.ts"

/** Who had the idea of a collective project. */
export const projectOrigins = {
  inhabitants: { fr: "Idée d'habitants", en: "Inhabitants" },
  mediator: { fr: "Proposition du médiateur", en: "The mediator" },
  partner: { fr: "Proposition d'un partenaire", en: "A partner" },
} as const satisfies Record<string, Label>
/** The key of an origin, see {@link projectOrigins}. */
export type ProjectOrigin = keyof typeof projectOrigins
export const projectOrigin = lazily(() => field.keyOf(projectOrigins))

/** Where a project stands; told from its dated facts, never stored. */
export const projectStatuses = {
  proposed: { fr: "Proposé", en: "Proposed" },
  started: { fr: "En cours", en: "Under way" },
  closed: { fr: "Terminé", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a status, see {@link projectStatuses}. */
export type ProjectStatus = keyof typeof projectStatuses

/** Who carried a step of a project (*faire avec*). */
export const projectCarriers = {
  inhabitants: { fr: "Les habitants eux-mêmes", en: "The inhabitants" },
  together: { fr: "Ensemble (faire avec)", en: "Together" },
  mediator: { fr: "Le médiateur, à la place des habitants", en: "The mediator, in their place" },
} as const satisfies Record<string, Label>
/** The key of who carried a step, see {@link projectCarriers}. */
export type ProjectCarrier = keyof typeof projectCarriers
export const projectCarrier = lazily(() => field.keyOf(projectCarriers))

/** What became of a project. */
export const projectResults = {
  achieved: { fr: "Réalisé", en: "Achieved" },
  partly: { fr: "Réalisé en partie", en: "Achieved in part" },
  abandoned: { fr: "Abandonné", en: "Abandoned" },
} as const satisfies Record<string, Label>
/** The key of a result, see {@link projectResults}. */
export type ProjectResult = keyof typeof projectResults
export const projectResult = lazily(() => field.keyOf(projectResults))

/** Whether inhabitants carry on by themselves once a project is closed. */
export const continuations = {
  yes: { fr: "Les habitants continuent par eux-mêmes", en: "Inhabitants go on by themselves" },
  no: { fr: "Les habitants ne continuent pas", en: "Inhabitants do not go on" },
  unknown: { fr: "Non connu", en: "Not known" },
} as const satisfies Record<string, Label>
/** The key of a continuation, see {@link continuations}. */
export type Continuation = keyof typeof continuations
export const continuation = lazily(() => field.keyOf(continuations))
