import { type Citation, defineDeadline } from "@traitdunion/core"
import {
  construction,
  consumption,
  type EvictionDeadlineId,
  enforcement,
  evictionDeadlineIds,
  tenancyLaw,
} from "../../law/index.ts"
import { Arrears } from "../stream.ts"
import { dueInArrears, isDone } from "./due.ts"

const ART24 = tenancyLaw("art. 24")
const DECREE: Citation = { source: "Décret n° 2021-8 du 7 janvier 2021", reference: "diagnostic social et financier" }

/** What the structure enters for the FSL of its département is told in the file, and is no law that all have. */
type Declared = Exclude<EvictionDeadlineId, "fsl-answer">
const citations: Readonly<Record<Declared, Citation>> = {
  "aid-unpaid": construction("art. R824-1 et suivants"),
  "aid-signal": construction("art. R824-1 et suivants"),
  clause: ART24,
  "summons-admissible": ART24,
  "prefect-notice": ART24,
  "assessment-offer": DECREE,
  "assessment-sent": DECREE,
  "resume-rent": ART24,
  hearing: ART24,
  "judge-delays": ART24,
  "commission-delays": consumption("art. L714-1, I"),
  "commission-again": consumption("art. L714-1, I"),
  "clause-suspended": consumption("art. L714-1, II"),
  leave: enforcement("art. L412-1"),
  "enforcement-delays": enforcement("art. L412-3 et L412-4"),
  "eviction-possible": enforcement("art. L412-1 et L412-6"),
  "force-silence": enforcement("art. R153-1"),
  belongings: enforcement("art. R433-1"),
  "belongings-contest": enforcement("art. R433-1"),
  protocol: construction("art. L353-15-2 et L442-6-5"),
  "new-lease": construction("art. L353-15-2 et L442-6-5"),
}

const declared = Object.entries(citations) as ReadonlyArray<readonly [Declared, Citation]>

/** @internal What falls due in arrears, on the safe day, in the calendar of all. */
export const arrearsDeadlines = declared.map(([id, citation]) =>
  defineDeadline(Arrears, {
    id: `housing/${id}`,
    label: evictionDeadlineIds[id],
    citation,
    due: (state) =>
      isDone(state, id) ? null : (dueInArrears(state).find((one) => one.id === id)?.lastSafeDay ?? null),
  }),
)
