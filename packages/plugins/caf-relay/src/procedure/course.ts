import type { ProcedureFact, ProcedureFactOf } from "./facts.ts"
import type { ProcedureFactKind, ProcedureStage } from "./vocabulary.ts"

/** @internal The last fact of a kind. */
export const last = <K extends ProcedureFactKind>(
  facts: ReadonlyArray<ProcedureFact>,
  kind: K,
): ProcedureFactOf<K> | undefined => facts.findLast((fact): fact is ProcedureFactOf<K> => fact.fact === kind)

/** The stage that each fact leads to; the others leave it as it was. */
const leadsTo: Readonly<Partial<Record<ProcedureFactKind, ProcedureStage>>> = {
  prepared: "prepared",
  done: "done",
  sent: "sent",
  "documents-asked": "incomplete",
  "documents-sent": "sent",
  answered: "answered",
  opened: "opened",
  refused: "refused",
  appealed: "appealed",
  closed: "closed",
}

/**
 * Where a procedure stands, by its facts.
 *
 * @example
 * ```ts
 * import { procedureStage } from "@traitdunion/plugin-caf-relay"
 * procedureStage([]) // "identified"
 * ```
 */
export const procedureStage = (facts: ReadonlyArray<ProcedureFact>): ProcedureStage =>
  facts.reduce<ProcedureStage>((stage, { fact }) => leadsTo[fact] ?? stage, "identified")

/** At which stages each fact can come. */
const before = ["identified", "prepared", "done"] as const
const after = ["sent", "incomplete", "answered"] as const
const follows: Readonly<Record<ProcedureFactKind, ReadonlyArray<ProcedureStage>>> = {
  prepared: ["identified", "prepared"],
  done: before,
  sent: before,
  "documents-asked": after,
  "documents-sent": ["incomplete"],
  appointment: [...before, ...after, "refused", "appealed", "opened"],
  "handed-over": [...before, ...after, "refused", "appealed", "opened"],
  answered: ["sent", "incomplete", "appealed"],
  opened: [...after, "refused", "appealed"],
  continuity: [...after, "opened"],
  declared: ["opened"],
  refused: after,
  appealed: ["refused"],
  closed: [...before, ...after, "refused", "appealed", "opened"],
}

/** @internal Why a fact cannot come now. */
export type ProcedureFault = "Closed" | "NotAtThisStage" | "BeforeWhatItFollows" | "BeforeTheDay"

/** The day that a fact looks forward to. */
const aheadOf = (fact: ProcedureFact): string | undefined => {
  if (fact.fact === "sent" || fact.fact === "continuity") return fact.checkOn
  if (fact.fact === "documents-asked") return fact.until
  return fact.fact === "appointment" ? fact.for : undefined
}

/** @internal What stands against a fact after those that are known. */
export const faultOf = (
  opened: { readonly on: string },
  facts: ReadonlyArray<ProcedureFact>,
  next: ProcedureFact,
): ProcedureFault | undefined => {
  const stage = procedureStage(facts)
  if (stage === "closed") return "Closed"
  if (!follows[next.fact].includes(stage)) return "NotAtThisStage"
  if (next.on < (facts.at(-1)?.on ?? opened.on)) return "BeforeWhatItFollows"
  const ahead = aheadOf(next)
  return ahead !== undefined && ahead < next.on ? "BeforeTheDay" : undefined
}
