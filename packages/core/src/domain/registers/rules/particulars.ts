import * as z from "zod"
import { field, lazily } from "../../../kernel/index.ts"
import { audiences, conflictSteps, sessionFormats, watchNatures } from "../vocabulary.ts"

const count = lazily(() => z.int().min(0).max(10_000))

/** @internal What is particular to an act of one register, under the name it has in the record. */
export const particularFields = lazily(() => ({
  /** Presence: how many people a round or a drop-in session came into contact with. */
  round: z.exactOptional(z.strictObject({ contacts: count() })),
  /** Conflict: at which moment, and whether the situation was calmer at the end. */
  prevention: z.exactOptional(
    z.strictObject({ step: field.keyOf(conflictSteps), calmed: z.exactOptional(z.boolean()) }),
  ),
  /** Information: a session with its audience, its attendance and what was handed out. */
  session: z.exactOptional(
    z.strictObject({
      format: field.keyOf(sessionFormats),
      audience: field.keyOf(audiences),
      title: z.exactOptional(field.anonymousText(120)),
      attendance: z.exactOptional(count()),
      materials: z.exactOptional(field.anonymousText(200)),
    }),
  ),
  /** Watch: what was seen of the territory, never of a person. */
  watch: z.exactOptional(
    z.strictObject({
      nature: field.keyOf(watchNatures),
      observation: field.text(2000),
      reportedTo: z.exactOptional(field.id),
    }),
  ),
  /** Partner: the referral that this act made or followed. */
  referral: z.exactOptional(field.id),
  /** Institution: the procedure to clear, and the day on which to check that it went on. */
  clearing: z.exactOptional(
    z.strictObject({ procedure: field.anonymousText(120), checkOn: z.exactOptional(field.date) }),
  ),
  /** Consultation: the issue that was raised or answered. */
  issue: z.exactOptional(field.id),
  /** Collective: the project that the act served. */
  project: z.exactOptional(field.id),
}))
