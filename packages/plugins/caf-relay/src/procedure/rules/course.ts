import type { CafProcedureFactKind, CafProcedureStage } from "../vocabulary.ts"
import { nextDeclaration } from "./declarations.ts"
import type { CafProcedureFact, CafProcedureState } from "./facts.ts"
import { last } from "./last.ts"
import type { factRefusals } from "./refusals.ts"

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

/** The day that a fact looks forward to. */
const aheadOf = (fact: CafProcedureFact): string | undefined => {
  if (fact.fact === "sent" || fact.fact === "continuity") return fact.checkOn
  if (fact.fact === "documents-asked") return fact.until
  return fact.fact === "appointment" ? fact.for : undefined
}

/** What a fact says that the facts before it do not bear out. */
const contradiction = (
  state: CafProcedureState,
  next: CafProcedureFact,
): "NextCheckNeeded" | "RightNeeded" | "NothingToDeclare" | undefined => {
  const right = last(state.facts, "opened") !== undefined
  switch (next.fact) {
    case "continuity":
      if (next.result === "ongoing") return next.checkOn === undefined ? "NextCheckNeeded" : undefined
      return next.result === "effective" && !right ? "RightNeeded" : undefined
    case "closed":
      return next.outcome === "right-opened" && !right ? "RightNeeded" : undefined
    case "declared": {
      const quarter = nextDeclaration(state)
      return quarter === null || next.on < quarter.from ? "NothingToDeclare" : undefined
    }
    default:
      return undefined
  }
}

/** @internal What stands against a fact after those that are known. */
export const procedureFault = (
  state: CafProcedureState,
  next: CafProcedureFact,
): keyof typeof factRefusals | undefined => {
  if (state.opened === null) return "UnknownProcedure"
  const stage = cafProcedureStage(state.facts)
  if (stage === "closed") return "Closed"
  if (!follows[next.fact].includes(stage)) return "NotAtThisStage"
  if (next.on < state.opened.on) return "BeforeItWasOpened"
  const ahead = aheadOf(next)
  if (ahead !== undefined && ahead < next.on) return "BeforeTheDay"
  return contradiction(state, next)
}
