import { type Cents, defineStream, field, type PlainDate, sealed } from "@traitdunion/core"
import * as z from "zod"
import * as words from "./vocabulary.ts"
import {
  type Orientation,
  orientation,
  type ProcedureDocument,
  type ProcedureOutcome,
  type ProcedureStage,
} from "./vocabulary.ts"

const begun = z.strictObject({
  file: field.id,
  holder: field.id,
  /** Who deposits with the holder, such as the partner. */
  codebtor: z.exactOptional(field.id),
  conventions: z.readonly(z.array(field.id)),
  on: field.date,
})
const measures = z.strictObject({
  months: z.int().min(0),
  deferralMonths: z.int().min(0),
  /** Part of the debts is remitted. */
  remission: z.boolean(),
  /** Longer than the rule, to save the main home. */
  savesMainHome: z.boolean(),
  /** What the household pays each month. */
  monthly: z.exactOptional(sealed<Cents>()),
})

/** A procedure, as its facts make it. Days that are due were computed by the law of the day of each fact. */
export interface ProcedureState {
  readonly begun: z.output<typeof begun> | null
  readonly documents: Readonly<Partial<Record<ProcedureDocument, "gathered" | "not-applicable">>>
  readonly deposited: { readonly on: PlainDate; readonly decisionBy: PlainDate } | null
  readonly admissibility: {
    readonly admissible: boolean
    readonly notifiedOn: PlainDate
    readonly appealBy: PlainDate
    /** `null` when nothing is suspended. */
    readonly suspendedUntil: PlainDate | null
  } | null
  readonly appealedOn: PlainDate | null
  /** Whether a judge granted delays for the rent; `null` while nobody asked. */
  readonly rentDelays: boolean | null
  readonly orientation: { readonly orientation: Orientation; readonly on: PlainDate } | null
  readonly notified:
    | (z.output<typeof measures> & { readonly notifiedOn: PlainDate; readonly contestBy: PlainDate | null })
    | null
  readonly contestedOn: PlainDate | null
  readonly inForce: { readonly on: PlainDate; readonly until: PlainDate | null } | null
  readonly closed: { readonly outcome: ProcedureOutcome; readonly on: PlainDate } | null
}

const nothing: ProcedureState = {
  begun: null,
  documents: {},
  deposited: null,
  admissibility: null,
  appealedOn: null,
  rentDelays: null,
  orientation: null,
  notified: null,
  contestedOn: null,
  inForce: null,
  closed: null,
}

/** The stream of an over-indebtedness procedure (*procédure de surendettement*). Its key is the procedure's id. */
export const OverIndebtedness = defineStream("over-indebtedness", {
  Begun: begun,
  DocumentChecked: z.strictObject({
    document: words.document,
    state: z.enum(["gathered", "not-applicable"]),
    on: field.date,
  }),
  Deposited: z.strictObject({ on: field.date, decisionBy: field.date }),
  AdmissibilityDecided: z.strictObject({
    admissible: z.boolean(),
    notifiedOn: field.date,
    appealBy: field.date,
    suspendedUntil: z.nullable(field.date),
  }),
  Appealed: z.strictObject({ on: field.date }),
  RentDelaysTold: z.strictObject({ granted: z.boolean(), on: field.date }),
  Oriented: z.strictObject({ orientation, on: field.date }),
  MeasuresNotified: z.strictObject({ ...measures.shape, notifiedOn: field.date, contestBy: z.nullable(field.date) }),
  Contested: z.strictObject({ on: field.date }),
  CameIntoForce: z.strictObject({ on: field.date, until: z.nullable(field.date) }),
  Closed: z.strictObject({ outcome: words.outcome, on: field.date }),
}).evolve<ProcedureState>(nothing, {
  Begun: (state, data) => ({ ...state, begun: data }),
  DocumentChecked: (state, { document, state: now }) => ({
    ...state,
    documents: { ...state.documents, [document]: now },
  }),
  Deposited: (state, deposited) => ({ ...state, deposited }),
  AdmissibilityDecided: (state, admissibility) => ({ ...state, admissibility, appealedOn: null }),
  Appealed: (state, { on }) => ({ ...state, appealedOn: on }),
  RentDelaysTold: (state, { granted }) => ({ ...state, rentDelays: granted }),
  Oriented: (state, data) => ({ ...state, orientation: data, notified: null, contestedOn: null }),
  MeasuresNotified: (state, notified) => ({ ...state, notified, contestedOn: null }),
  Contested: (state, { on }) => ({ ...state, contestedOn: on }),
  CameIntoForce: (state, inForce) => ({ ...state, inForce }),
  Closed: (state, closed) => ({ ...state, closed }),
})

/** Where a procedure stands; `null` when it never began. */
export const stageOf = (state: ProcedureState): ProcedureStage | null => {
  if (state.begun === null) return null
  if (state.closed !== null) return "closed"
  if (state.inForce !== null) return "in-force"
  if (state.notified !== null) return "notified"
  if (state.admissibility?.admissible === true) return state.orientation === null ? "admissible" : "oriented"
  if (state.admissibility !== null) return "inadmissible"
  return state.deposited === null ? "preparing" : "deposited"
}

/** @internal The documents still to gather. */
export const missingDocuments = ({ documents }: ProcedureState): ReadonlyArray<ProcedureDocument> =>
  (Object.keys(words.documents) as ReadonlyArray<ProcedureDocument>).filter((known) => documents[known] === undefined)
