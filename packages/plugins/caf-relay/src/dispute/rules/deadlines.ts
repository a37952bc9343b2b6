import { type Citation, defineDeadline } from "@traitdunion/core"
import { type DisputeDeadlineId, disputeDeadlineIds } from "../../law/index.ts"
import { CafDispute } from "../stream.ts"
import { deadlinesOf } from "./course.ts"

const css = (reference: string): Citation => ({ source: "Code de la sécurité sociale", reference })
const citations: Readonly<Record<DisputeDeadlineId, Citation>> = {
  rectification: css("art. R133-9-2"),
  "rectification-answer": css("art. R133-9-2"),
  "before-retention": css("art. R133-9-2"),
  "rectification-documents": css("art. R133-9-2"),
  "formal-notice": css("art. R133-9-2"),
  "amicable-appeal": css("art. R142-1 ; RSA : CASF art. R262-88"),
  "amicable-silence": css("art. R142-6"),
  court: css("art. R142-1-A III ; CJA art. R421-1 ; aides au logement : CCH art. L825-1"),
  prescription: css("art. L553-1"),
}

/** What nobody has to act on is told in the file, and not in the list of what is due. */
const told: ReadonlyArray<DisputeDeadlineId> = ["prescription"]

/** @internal What falls due in a dispute, on the safe day. */
export const disputeDeadlineList = (Object.keys(citations) as ReadonlyArray<DisputeDeadlineId>)
  .filter((id) => !told.includes(id))
  .map((id) =>
    defineDeadline(CafDispute, {
      id: `caf/${id}`,
      label: disputeDeadlineIds[id],
      citation: citations[id],
      due: (state) => deadlinesOf(state).find((deadline) => deadline.id === id)?.lastSafeDay ?? null,
    }),
  )
