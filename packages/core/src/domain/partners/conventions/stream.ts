import * as z from "zod"
import { field, lazily, type PlainDate } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"
import { conventionKinds } from "./vocabulary.ts"

const commitment = lazily(() =>
  z.strictObject({
    commitment: field.id,
    words: field.text(300),
    /** The indicator that measures it, such as `registers/activities`, and how much was promised. */
    indicator: z.exactOptional(field.text(80)),
    target: z.exactOptional(z.int().min(0)),
  }),
)

/** @internal */
export const report = lazily(() =>
  z.strictObject({
    report: field.id,
    words: field.text(200),
    due: field.date,
    from: field.date,
    to: field.date,
  }),
)

/** What the structure promised in a convention. */
export type ConventionCommitment = z.output<ReturnType<typeof commitment>>

/** A report that a convention asks for: the day by which, and the period it covers. */
export type ReportDue = z.output<ReturnType<typeof report>>

/** @internal */
export const terms = lazily(() => ({
  title: field.text(150),
  from: field.date,
  to: field.date,
  communes: z.exactOptional(z.readonly(z.array(field.commune))),
  qpv: z.exactOptional(z.readonly(z.array(field.qpv))),
  commitments: z.readonly(z.array(commitment())),
  reports: z.readonly(z.array(report())),
}))

/** A convention, as its facts make it. */
export interface ConventionState {
  readonly signed: (z.output<ReturnType<typeof signed>> & { readonly on: PlainDate }) | null
  /** The reports that were sent, and when. */
  readonly sent: Readonly<Record<string, PlainDate>>
  readonly endedOn: PlainDate | null
}

/** @internal */
export const signed = lazily(() =>
  z.strictObject({
    funder: field.id,
    kind: field.keyOf(conventionKinds),
    /** The post that it funds, such as an adultes-relais post. */
    post: z.exactOptional(field.id),
    ...terms(),
  }),
)

/** The stream of a convention. Its key is the convention's id. */
export const Convention = defineStream("convention", () => ({
  Signed: z.strictObject({ ...signed().shape, on: field.date }),
  Amended: z.strictObject({ ...terms(), on: field.date }),
  ReportSent: z.strictObject({ report: field.id, on: field.date }),
  Ended: z.strictObject({ on: field.date }),
})).evolve<ConventionState>(
  { signed: null, sent: {}, endedOn: null },
  {
    Signed: (state, data) => ({ ...state, signed: data }),
    Amended: (state, { on: _, ...changed }) =>
      state.signed === null ? state : { ...state, signed: { ...state.signed, ...changed } },
    ReportSent: (state, { report: id, on }) => ({ ...state, sent: { ...state.sent, [id]: on } }),
    Ended: (state, { on }) => ({ ...state, endedOn: on }),
  },
)
