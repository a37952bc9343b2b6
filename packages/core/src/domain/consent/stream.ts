import { hash } from "node:crypto"
import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"
import { type ConsentMeans, type ConsentPurpose, consentMeans, consentPurpose, samePurpose } from "./vocabulary.ts"

/** Who answered: the party, or the person who represents a minor, a protected adult or an institution. */
export type ConsentBy = { readonly kind: "self" } | { readonly kind: "representative"; readonly person: string }

/** The schema of {@link ConsentBy}. */
export const consentBy: z.ZodType<ConsentBy, ConsentBy> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("self") }),
  z.strictObject({ kind: z.literal("representative"), person: field.id }),
])

/** @internal What was asked and how, in every answer. */
export const answerFields = {
  purpose: consentPurpose,
  /** The words in which it was explained, as they were said or shown. */
  words: field.text(4000),
  language: field.language,
  means: field.keyOf(consentMeans),
}

/**
 * What identifies the exact text that somebody agreed to: the SHA-256 of its UTF-8 bytes, in hexadecimal. It stands on
 * printed forms, so that paper and journal can be compared.
 *
 * @example
 * ```ts
 * import { consentTextHash } from "@traitdunion/core"
 * consentTextHash("La médiation est libre.").length // 64
 * ```
 */
export const consentTextHash = (words: string): string => hash("sha256", words)

/** One answer of a party, as it stands now. */
export interface ConsentEntry {
  readonly consent: string
  readonly purpose: ConsentPurpose
  readonly status: "given" | "refused" | "withdrawn"
  /** The words in which it was explained, and what identifies them. */
  readonly words: string
  readonly wordsHash: string
  readonly language: string
  readonly means: ConsentMeans
  readonly by: ConsentBy
  readonly since: PlainDate
  /** The last day on which it holds; `null` until it is withdrawn. */
  readonly until: PlainDate | null
  /** The day on which it was withdrawn; `null` when it was not. */
  readonly withdrawnOn: PlainDate | null
}

/** All the answers of one party, oldest first. Nothing is ever taken out. */
export interface ConsentState {
  readonly entries: ReadonlyArray<ConsentEntry>
}

const wordsHash = z.string().regex(/^[0-9a-f]{64}$/)

/** The ledger of a party's consents. Its key is the id of the person or the institution. */
export const ConsentLedger = defineStream("consent", {
  Given: z.strictObject({
    consent: field.id,
    ...answerFields,
    wordsHash,
    by: consentBy,
    since: field.date,
    until: z.exactOptional(field.date),
  }),
  Refused: z.strictObject({ consent: field.id, ...answerFields, wordsHash, by: consentBy, on: field.date }),
  Withdrawn: z.strictObject({ consent: field.id, on: field.date }),
}).evolve<ConsentState>(
  { entries: [] },
  {
    Given: (state, { until, ...data }) => ({
      entries: [...state.entries, { ...data, status: "given", until: until ?? null, withdrawnOn: null }],
    }),
    Refused: (state, { on, ...data }) => ({
      entries: [...state.entries, { ...data, status: "refused", since: on, until: null, withdrawnOn: null }],
    }),
    // Whoever withdraws a consent withdraws every one given for that purpose: an earlier or later yes does not stand.
    Withdrawn: (state, { consent, on }) => {
      const purpose = state.entries.find((entry) => entry.consent === consent)?.purpose
      return {
        entries: state.entries.map((entry) =>
          purpose !== undefined && entry.status === "given" && samePurpose(entry.purpose, purpose)
            ? { ...entry, status: "withdrawn", withdrawnOn: on }
            : entry,
        ),
      }
    },
  },
)
