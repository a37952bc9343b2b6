import { type ConsentBy, consentBy, defineStream, field, type Label, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { type CafProcedureKind, cafProcedureKinds } from "../catalogue/index.ts"
import { type MandateDuration, mandateDurations } from "../law/index.ts"

/** How a mandate is signed. */
export const signingMeans = {
  paper: { fr: "Signé sur papier", en: "Signed on paper" },
  "remote-code": { fr: "À distance, par un code reçu par message", en: "Remotely, by a code in a message" },
} as const satisfies Record<string, Label>
/** The key of a way of signing, see {@link signingMeans}. */
export type SigningMeans = keyof typeof signingMeans

/** What a mandate allows: one procedure, until it is revoked. */
export interface Authorisation {
  readonly kind: CafProcedureKind
  /** `null` while it stands. */
  readonly revokedOn: PlainDate | null
}

/** A mandate, as its facts make it. */
export interface Mandate {
  readonly mandate: string
  readonly authorisations: ReadonlyArray<Authorisation>
  readonly duration: MandateDuration
  /** The words that were explained and signed, and what identifies them: the SHA-256 that stands on the printed form. */
  readonly words: string
  readonly wordsHash: string
  readonly language: string
  readonly means: SigningMeans
  readonly by: ConsentBy
  /** Proposed for a remote code until it is signed; `lapsed` after too many wrong codes. */
  readonly status: "proposed" | "signed" | "lapsed"
  readonly proposedOn: PlainDate
  /** The first day on which it holds; `null` while it is not signed. */
  readonly from: PlainDate | null
  /** The first day on which it no longer holds. */
  readonly expiresOn: PlainDate | null
  readonly codeDigest: string | null
  readonly wrongCodes: number
}

/** The mandates of a person, the oldest first. Nothing is ever taken out. */
export interface MandatesState {
  readonly mandates: ReadonlyArray<Mandate>
}

const kinds = z.readonly(z.array(field.keyOf(cafProcedureKinds)).min(1))
const terms = {
  mandate: field.id,
  procedures: kinds,
  duration: field.keyOf(mandateDurations),
  words: field.text(8000),
  wordsHash: z.string().regex(/^[0-9a-f]{64}$/),
  language: field.language,
  by: consentBy,
}
const one = z.strictObject({ mandate: field.id })

const change = (state: MandatesState, mandate: string, how: (known: Mandate) => Mandate): MandatesState => ({
  mandates: state.mandates.map((known) => (known.mandate === mandate ? how(known) : known)),
})
const added = (
  state: MandatesState,
  { procedures, ...data }: { readonly procedures: ReadonlyArray<CafProcedureKind> } & Omit<Mandate, "authorisations">,
): MandatesState => ({
  mandates: [...state.mandates, { ...data, authorisations: procedures.map((kind) => ({ kind, revokedOn: null })) }],
})

/** The stream of a person's mandates. Its key is the person's id. */
export const Mandates = defineStream("caf-mandates", {
  Granted: z.strictObject({ ...terms, from: field.date, expiresOn: field.date }),
  Proposed: z.strictObject({ ...terms, on: field.date, codeDigest: z.string() }),
  CodeRefused: one,
  Signed: z.strictObject({ mandate: field.id, from: field.date, expiresOn: field.date }),
  Revoked: z.strictObject({ mandate: field.id, procedures: kinds, on: field.date }),
}).evolve<MandatesState>(
  { mandates: [] },
  {
    Granted: (state, data) =>
      added(state, {
        ...data,
        means: "paper",
        status: "signed",
        proposedOn: data.from,
        codeDigest: null,
        wrongCodes: 0,
      }),
    Proposed: (state, { on, ...data }) =>
      added(state, {
        ...data,
        means: "remote-code",
        status: "proposed",
        proposedOn: on,
        from: null,
        expiresOn: null,
        wrongCodes: 0,
      }),
    CodeRefused: (state, { mandate }) =>
      change(state, mandate, (known) => {
        const wrongCodes = known.wrongCodes + 1
        return { ...known, wrongCodes, ...(wrongCodes >= MAX_WRONG_CODES ? { status: "lapsed" } : {}) }
      }),
    Signed: (state, { mandate, from, expiresOn }) =>
      change(state, mandate, (known) => ({ ...known, status: "signed", from, expiresOn })),
    Revoked: (state, { mandate, procedures, on }) =>
      change(state, mandate, (known) => ({
        ...known,
        authorisations: known.authorisations.map((held) =>
          procedures.includes(held.kind) && held.revokedOn === null ? { ...held, revokedOn: on } : held,
        ),
      })),
  },
)

/** So many wrong codes, and the proposal lapses: a code of six digits is not to be found by trying. */
const MAX_WRONG_CODES = 3
