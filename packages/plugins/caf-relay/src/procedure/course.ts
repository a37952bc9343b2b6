import type { CafProcedureFact, CafProcedureFactOf } from "./facts.ts"
import type { CafProcedureFactKind, CafProcedureStage } from "./vocabulary.ts"

/** @internal The last fact of a kind. */
export const last = <K extends CafProcedureFactKind>(
  facts: ReadonlyArray<CafProcedureFact>,
  kind: K,
): CafProcedureFactOf<K> | undefined => facts.findLast((fact): fact is CafProcedureFactOf<K> => fact.fact === kind)

/** The stage that each fact leads to; the others leave it as it was. */
const leadsTo: Readonly<Partial<Record<CafProcedureFactKind, CafProcedureStage>>> = {
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
 * import { cafProcedureStage } from "@traitdunion/plugin-caf-relay"
 * cafProcedureStage([]) // "identified"
 * ```
 */
export const cafProcedureStage = (facts: ReadonlyArray<CafProcedureFact>): CafProcedureStage =>
  facts.reduce<CafProcedureStage>((stage, { fact }) => leadsTo[fact] ?? stage, "identified")

/** At which stages each fact can come. */
const before = ["identified", "prepared", "done"] as const
const after = ["sent", "incomplete", "answered"] as const
const follows: Readonly<Record<CafProcedureFactKind, ReadonlyArray<CafProcedureStage>>> = {
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
const aheadOf = (fact: CafProcedureFact): string | undefined => {
  if (fact.fact === "sent" || fact.fact === "continuity") return fact.checkOn
  if (fact.fact === "documents-asked") return fact.until
  return fact.fact === "appointment" ? fact.for : undefined
}

/** @internal What stands against a fact after those that are known. */
export const faultOf = (
  opened: { readonly on: string },
  facts: ReadonlyArray<CafProcedureFact>,
  next: CafProcedureFact,
): ProcedureFault | undefined => {
  const stage = cafProcedureStage(facts)
  if (stage === "closed") return "Closed"
  if (!follows[next.fact].includes(stage)) return "NotAtThisStage"
  if (next.on < (facts.at(-1)?.on ?? opened.on)) return "BeforeWhatItFollows"
  const ahead = aheadOf(next)
  return ahead !== undefined && ahead < next.on ? "BeforeTheDay" : undefined
}
