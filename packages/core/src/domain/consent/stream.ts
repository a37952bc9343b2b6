import * as z from "zod"
import { field, lazily, nodeCrypto, type PlainDate } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"
import {
  type ConsentMeans,
  type ConsentPurpose,
  consentMeans,
  type OwnWish,
  ownWishes,
  purposeSchema,
  samePurpose,
} from "./vocabulary.ts"

/** Who answered: the party, or the person who represents a minor, a protected adult or an institution. */
export type ConsentBy = { readonly kind: "self" } | { readonly kind: "representative"; readonly person: string }

/** @internal The schema behind {@link consentBy}. */
export const bySchema = lazily(
  (): z.ZodType<ConsentBy, ConsentBy> =>
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("self") }),
      z.strictObject({ kind: z.literal("representative"), person: field.id }),
    ]),
)

/** The schema of {@link ConsentBy}. */
export const consentBy: z.ZodType<ConsentBy, ConsentBy> = z.lazy(bySchema)

/** @internal What was asked and how, in every answer. */
export const answerFields = lazily(() => ({
  purpose: purposeSchema(),
  /** The words in which it was explained, as they were said or shown. */
  words: field.text(4000),
  language: field.language,
  means: field.keyOf(consentMeans),
  /** What the person wants, when somebody else answers for them. */
  wish: z.exactOptional(field.keyOf(ownWishes)),
}))

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
export const consentTextHash = (words: string): string => nodeCrypto().hash("sha256", words)

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
  /** What the person wants, when somebody else answered for them; `null` is "not recorded". */
  readonly wish: OwnWish | null
  readonly since: PlainDate
  /** The day on which it was written down: later than `since` when it was recorded late. */
  readonly recordedOn: PlainDate
  /** The last day on which it holds; `null` until it is withdrawn. */
  readonly until: PlainDate | null
  /** The day on which it was withdrawn; `null` when it was not. */
  readonly withdrawnOn: PlainDate | null
}

/** All the answers of one party, in the order in which they were recorded. Nothing is ever taken out. */
export interface ConsentState {
  readonly entries: ReadonlyArray<ConsentEntry>
}

const wordsHash = lazily(() => z.string().regex(/^[0-9a-f]{64}$/))

const earliest = (known: PlainDate | null, day: PlainDate): PlainDate => (known !== null && known < day ? known : day)

/**
 * The withdrawal that a yes which is written down late comes before: it began on that day or earlier, so that it had
 * ended by then. One that is given on the day itself came after what is recorded already.
 */
const withdrawnBefore = (
  { entries }: ConsentState,
  { purpose, since, recordedOn }: Pick<ConsentEntry, "purpose" | "since" | "recordedOn">,
): PlainDate | null =>
  since === recordedOn
    ? null
    : (entries
        .flatMap((entry) => (samePurpose(entry.purpose, purpose) ? (entry.withdrawnOn ?? []) : []))
        .filter((day) => day >= since)
        .toSorted()[0] ?? null)

/** The ledger of a party's consents. Its key is the id of the person or the institution. */
export const ConsentLedger = defineStream("consent", () => ({
  Given: z.strictObject({
    consent: field.id,
    ...answerFields(),
    wordsHash: wordsHash(),
    by: bySchema(),
    since: field.date,
    until: z.exactOptional(field.date),
  }),
  Refused: z.strictObject({
    consent: field.id,
    ...answerFields(),
    wordsHash: wordsHash(),
    by: bySchema(),
    on: field.date,
  }),
  Withdrawn: z.strictObject({ consent: field.id, on: field.date }),
})).evolve<ConsentState>(
  { entries: [] },
  {
    Given: (state, { until, wish, ...data }, { on: recordedOn }) => {
      const entry = { ...data, wish: wish ?? null, until: until ?? null, recordedOn }
      const withdrawnOn = withdrawnBefore(state, entry)
      return {
        entries: [...state.entries, { ...entry, status: withdrawnOn === null ? "given" : "withdrawn", withdrawnOn }],
      }
    },
    Refused: (state, { on, wish, ...data }, { on: recordedOn }) => ({
      entries: [
        ...state.entries,
        { ...data, wish: wish ?? null, status: "refused", since: on, until: null, recordedOn, withdrawnOn: null },
      ],
    }),
    // Whoever withdraws a consent withdraws every one given for that purpose up to that day.
    Withdrawn: (state, { consent, on }) => {
      const purpose = state.entries.find((entry) => entry.consent === consent)?.purpose
      return {
        entries: state.entries.map((entry) =>
          purpose !== undefined &&
          entry.status !== "refused" &&
          entry.since <= on &&
          samePurpose(entry.purpose, purpose)
            ? { ...entry, status: "withdrawn", withdrawnOn: earliest(entry.withdrawnOn, on) }
            : entry,
        ),
      }
    },
  },
)
