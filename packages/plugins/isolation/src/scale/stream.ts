import { defineStream, field, type PlainDate, type Sealed, sealed } from "@traitdunion/core"
import * as z from "zod"

/** A score, as it was noted with the person: sealed, and for talking. */
export interface NotedScore {
  readonly scale: string
  readonly score: Sealed<number>
  readonly on: PlainDate
}

/** The scores of a person. */
export interface ScoreState {
  readonly scores: ReadonlyArray<NotedScore>
}

/** The stream of a person's scores. Its key is the person's id. */
export const IsolationScore = defineStream("isolation-score", {
  Noted: z.strictObject({ scale: field.id, score: sealed<number>(), on: field.date }),
}).evolve<ScoreState>({ scores: [] }, { Noted: ({ scores }, noted) => ({ scores: [...scores, noted] }) })
