import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { by, dayRefusals } from "../rules.ts"
import { Practice, scoresSchema, sessionFields } from "../stream.ts"
import * as words from "../vocabulary.ts"

/**
 * Record a training, a practice analysis or a self-evaluation. `validUntil` is the day by which the structure wants
 * the next one: the sources fix no period, so the structure says it.
 */
export const record = Practice.command({
  summary: { fr: "Consigner une formation ou une analyse de pratique", en: "Record training or practice analysis" },
  by,
  input: z.strictObject({
    mediator: field.id,
    kind: words.practiceKind(),
    on: field.date,
    validUntil: field.date,
    ...sessionFields(),
  }),
  key: (input) => input.mediator,
  refusals: dayRefusals,
  decide: ({ input: { mediator: _, ...data }, today, emit, refuse }) => {
    if (data.on > today) return refuse("NotYet")
    return data.validUntil < data.on ? refuse("EndsBeforeItBegins") : emit("Recorded", data)
  },
})

/** Record a self-evaluation with its scores, and what the mediator wants to better, in words about nobody else. */
export const selfEvaluate = Practice.command({
  summary: { fr: "Consigner une auto-évaluation", en: "Record a self-evaluation" },
  by,
  input: z.strictObject({
    mediator: field.id,
    on: field.date,
    validUntil: field.date,
    scores: scoresSchema(),
    improvement: z.exactOptional(field.anonymousText()),
  }),
  key: (input) => input.mediator,
  refusals: dayRefusals,
  decide: ({ input: { mediator: _, ...data }, today, emit, refuse }) => {
    if (data.on > today) return refuse("NotYet")
    return data.validUntil < data.on ? refuse("EndsBeforeItBegins") : emit("SelfEvaluated", data)
  },
})
