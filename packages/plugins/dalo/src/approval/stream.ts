import { defineStream, field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"

/** The structure's approvals, the latest last. */
export interface ApprovalState {
  readonly approvals: ReadonlyArray<{ readonly from: PlainDate; readonly until: PlainDate }>
}

/** The stream of the structure's approval (*agrément d'ingénierie sociale, financière et technique*, CCH L365-3). */
export const Approval = defineStream("dalo-approval", {
  Granted: z.strictObject({ from: field.date, until: field.date, reference: z.exactOptional(field.text(120)) }),
}).evolve<ApprovalState>(
  { approvals: [] },
  { Granted: ({ approvals }, { from, until }) => ({ approvals: [...approvals, { from, until }] }) },
)
/** @internal The key of the structure's own approvals. */
export const OURS = "structure"
