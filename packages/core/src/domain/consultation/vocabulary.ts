import { field, type Label, lazily } from "../../kernel/index.ts"

/** Where an issue stands; told from its dated facts, never stored. */
export const issueStatuses = {
  raised: { fr: "Soulevée", en: "Raised" },
  conveyed: { fr: "Transmise à l'institution", en: "Conveyed to the institution" },
  answered: { fr: "Réponse reçue, à restituer aux habitants", en: "Answered, inhabitants still to be told" },
  told: { fr: "Restituée aux habitants", en: "Inhabitants told" },
  closed: { fr: "Close", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a status, see {@link issueStatuses}. */
export type IssueStatus = keyof typeof issueStatuses

/** What an institution answers to the inhabitants. */
export const answerVerdicts = {
  accepted: { fr: "Acceptée", en: "Accepted" },
  partly: { fr: "Acceptée en partie", en: "Accepted in part" },
  refused: { fr: "Refusée", en: "Refused" },
  explained: { fr: "Expliquée, sans décision", en: "Explained, nothing decided" },
} as const satisfies Record<string, Label>
/** The key of an answer, see {@link answerVerdicts}. */
export type AnswerVerdict = keyof typeof answerVerdicts
export const answerVerdict = lazily(() => field.keyOf(answerVerdicts))

/** How inhabitants are told what became of what they raised. */
export const feedbackMeans = {
  meeting: { fr: "Réunion d'habitants", en: "Meeting of inhabitants" },
  "door-to-door": { fr: "Porte-à-porte", en: "Door to door" },
  street: { fr: "Rencontres dans la rue", en: "In the street" },
  poster: { fr: "Affichage ou courrier dans les boîtes aux lettres", en: "Posters or letters" },
  workshop: { fr: "Atelier ou permanence", en: "Workshop or drop-in session" },
  other: { fr: "Autre moyen", en: "Another way" },
} as const satisfies Record<string, Label>
/** The key of a way to tell, see {@link feedbackMeans}. */
export type FeedbackMeans = keyof typeof feedbackMeans
export const feedback = lazily(() => field.keyOf(feedbackMeans))

/** What became of an expectation in the end. */
export const issueResults = {
  met: { fr: "Attente satisfaite", en: "Met" },
  "partly-met": { fr: "Attente satisfaite en partie", en: "Met in part" },
  "not-met": { fr: "Attente non satisfaite", en: "Not met" },
  dropped: { fr: "Attente abandonnée ou devenue sans objet", en: "Dropped, or no longer needed" },
} as const satisfies Record<string, Label>
/** The key of a result, see {@link issueResults}. */
export type IssueResult = keyof typeof issueResults
export const issueResult = lazily(() => field.keyOf(issueResults))
