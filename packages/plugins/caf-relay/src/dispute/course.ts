import { type DisputeDates, type DisputeDeadline, disputeDeadlines } from "../law/index.ts"
import type { DisputeFact } from "./facts.ts"
import type { DisputeState, OpenedDispute } from "./stream.ts"
import type { DisputeFactKind, DisputeOutcome, DisputeStage } from "./vocabulary.ts"

type FactOf<K extends DisputeFactKind> = Extract<DisputeFact, { readonly fact: K }>

/** @internal The last fact of a kind. */
export const lastFact = <K extends DisputeFactKind>(
  facts: ReadonlyArray<DisputeFact>,
  kind: K,
): FactOf<K> | undefined => facts.findLast((fact): fact is FactOf<K> => fact.fact === kind)

/** The dates of a dispute, as its facts tell them. */
const disputeDatesOf = (opened: OpenedDispute, facts: ReadonlyArray<DisputeFact>): DisputeDates => {
  const answered = lastFact(facts, "amicable-answered")
  return {
    about: opened.about,
    route: opened.route,
    territory: opened.territory,
    notifiedOn: opened.notifiedOn,
    mentions: opened.mentions,
    amicableWithin: opened.amicableWithin,
    paidOn: opened.paidOn,
    fraudAlleged: opened.fraudAlleged,
    rectificationAskedOn: lastFact(facts, "rectification-asked")?.on,
    rectificationAnsweredOn: lastFact(facts, "rectification-answered")?.on,
    amicableReceivedOn: lastFact(facts, "amicable")?.on,
    documentsReceivedOn: lastFact(facts, "amicable-documents")?.on,
    amicableAnsweredOn: answered?.on,
    answerMentions: answered?.mentions,
    formalNoticeOn: lastFact(facts, "formal-notice")?.on,
    mediatorReceivableOn: lastFact(facts, "mediator-receivable")?.on,
    mediatorRecommendedOn: lastFact(facts, "mediator-recommended")?.on,
  }
}

/** Whether nothing more is contested: what was asked for was granted, or a court ruled. */
const settled = (facts: ReadonlyArray<DisputeFact>): boolean =>
  facts.some((fact) => fact.fact === "court-judged" || ("granted" in fact && fact.granted))

/** Where a dispute stands, by its facts. */
export const disputeStage = (facts: ReadonlyArray<DisputeFact>): DisputeStage => {
  const has = (kind: DisputeFactKind): boolean => lastFact(facts, kind) !== undefined
  if (has("closed")) return "closed"
  if (settled(facts)) return "settled"
  if (has("court-filed")) return "court"
  if (has("amicable")) return "amicable"
  return has("rectification-asked") ? "rectification" : "opened"
}

/** @internal The deadlines of a dispute; none once it is settled or closed. */
export const deadlinesOf = ({ opened, facts }: DisputeState): ReadonlyArray<DisputeDeadline> => {
  if (opened === null || ["settled", "closed"].includes(disputeStage(facts))) return []
  const has = (kind: DisputeFactKind): boolean => lastFact(facts, kind) !== undefined
  const kept = has("instalments") || has("retained")
  return disputeDeadlines(disputeDatesOf(opened, facts)).filter(({ id }) => {
    // Whoever goes further no longer waits for what came before.
    if (id === "court" || id === "amicable-silence") return !has("court-filed")
    if (id === "rectification" || id === "rectification-answer") return !has("amicable")
    return id === "before-retention" ? !kept : true
  })
}

/** @internal Why a fact cannot come now. */
export type DisputeFault = "Closed" | "NotAtThisStage" | "BeforeTheNotification" | "NotThisOutcome"

/** What must have been asked or agreed for each end; the others may come at any time. */
const outcomeStands = (
  outcome: DisputeOutcome,
  overpaid: boolean,
  has: (kind: DisputeFactKind) => boolean,
): boolean => {
  switch (outcome) {
    case "cancelled":
    case "reduced": {
      const asked = has("rectification-asked") || has("amicable") || has("mediator-receivable")
      return asked && (outcome === "cancelled" || overpaid)
    }
    case "remitted":
      return overpaid
    case "instalments":
      return has("instalments")
    default:
      return true
  }
}

/** @internal What stands against a fact after those that are known. */
export const disputeFaultOf =
  (opened: OpenedDispute) =>
  (facts: ReadonlyArray<DisputeFact>, next: DisputeFact): DisputeFault | undefined => {
    const has = (kind: DisputeFactKind): boolean => lastFact(facts, kind) !== undefined
    const once = (kind: DisputeFactKind, after = true): boolean => after && !has(kind)
    const overpaid = opened.about === "overpayment"
    if (has("closed")) return "Closed"
    const open = !settled(facts)
    const allowed: Readonly<Record<DisputeFactKind, boolean>> = {
      "rectification-asked": once("rectification-asked", open && overpaid && !has("amicable")),
      "rectification-answered": once("rectification-answered", open && has("rectification-asked")),
      amicable: once("amicable", open),
      "amicable-documents": open && has("amicable") && !has("amicable-answered"),
      "amicable-answered": once("amicable-answered", open && has("amicable")),
      "mediator-receivable": once("mediator-receivable", open && !has("court-filed")),
      "mediator-recommended": once("mediator-recommended", has("mediator-receivable")),
      "court-filed": once("court-filed", open && has("amicable")),
      "court-judged": once("court-judged", has("court-filed")),
      "formal-notice": once("formal-notice", overpaid),
      instalments: overpaid,
      retained: once("retained", overpaid),
      closed: true,
    }
    if (!allowed[next.fact]) return "NotAtThisStage"
    if (next.fact === "closed" && !outcomeStands(next.outcome, overpaid, has)) return "NotThisOutcome"
    return next.on < opened.notifiedOn ? "BeforeTheNotification" : undefined
  }
