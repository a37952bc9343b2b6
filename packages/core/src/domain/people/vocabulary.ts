import * as z from "zod"
import { field, lazily, naming } from "../../kernel/index.ts"

/** A party: a person or an institution, by its id. */
export interface PartyRef {
  readonly kind: "person" | "institution"
  readonly id: string
}

/** @internal The schema behind {@link partyRef}. */
export const partySchema = lazily(
  (): z.ZodType<PartyRef, PartyRef> =>
    naming(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("person"), id: field.person }),
        z.strictObject({ kind: z.literal("institution"), id: field.institution }),
      ]),
      "party",
    ),
)

/** The schema of a {@link PartyRef}. */
export const partyRef: z.ZodType<PartyRef, PartyRef> = naming(z.lazy(partySchema), "party")
