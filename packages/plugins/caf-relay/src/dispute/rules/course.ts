import { type CourseFactOf, valueOn } from "@traitdunion/core"
import { benefits } from "../../catalogue/index.ts"
import {
  type DisputeDates,
  type DisputeDeadline,
  disputeDeadlines,
  disputeDelays,
  type Recovery,
  recovery,
} from "../../law/index.ts"
import type { DisputeFactKind, DisputeOutcome, DisputeStage } from "../vocabulary.ts"
import type { DisputeFact, DisputeState, OpenedDispute } from "./facts.ts"
import type { factRefusals } from "./refusals.ts"

/** @internal The last fact of a kind. */
export const lastFact = <K extends DisputeFactKind>(
  facts: ReadonlyArray<DisputeFact>,
  kind: K,
): CourseFactOf<DisputeFact, K> | undefined =>
  facts.findLast((fact): fact is CourseFactOf<DisputeFact, K> => fact.fact === kind)

/** The dates of a dispute, as its facts tell them. */
const disputeDatesOf = (opened: OpenedDispute, facts: ReadonlyArray<DisputeFact>): DisputeDates => {
  const answered = lastFact(facts, "amicable-answered")
  const asked = lastFact(facts, "rectification-asked")
  const remission = lastFact(facts, "remission-asked")
  const after = <F extends DisputeFact>(first: DisputeFact, second: F | undefined): F | undefined =>
    second !== undefined && facts.indexOf(second) > facts.indexOf(first) ? second : undefined
  return {
    about: opened.about,
    route: opened.route,
    benefit: benefits[opened.benefit].disputedAs,
    territory: opened.territory,
    notifiedOn: opened.notifiedOn,
    mentions: opened.mentions,
    amicableWithin: opened.amicableWithin,
    paidOn: opened.paidOn,
    fraudAlleged: opened.fraudAlleged,
    rectificationAskedOn: asked?.on,
    rectificationInWriting: asked?.inWriting,
    documentsInvitedOn: lastFact(facts, "documents-invited")?.on,
    remissionAskedOn: remission?.on,
    remissionAnsweredOn:
      remission === undefined ? undefined : after(remission, lastFact(facts, "remission-answered"))?.on,
    courtFiledOn: lastFact(facts, "court-filed")?.on,
    courtJudgedOn: lastFact(facts, "court-judged")?.on,
    rectificationAnsweredOn: lastFact(facts, "rectification-answered")?.on,
    // A late request in writing is the appeal itself, and may be answered as one.
    amicableReceivedOn: lastFact(facts, "amicable")?.on ?? (answered === undefined ? undefined : asked?.on),
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

/** @internal What may be recovered of an overpayment meanwhile; `null` for another decision, and once it is over. */
export const recoveryOf = ({ opened, facts }: DisputeState): Recovery | null => {
  if (opened === null || opened.about !== "overpayment") return null
  return ["settled", "closed"].includes(disputeStage(facts)) ? null : recovery(disputeDatesOf(opened, facts))
}

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

/** Instalments that last longer than the code allows. */
const tooLong = (fact: DisputeFact): boolean =>
  fact.fact === "instalments" && fact.months > valueOn(disputeDelays, fact.on).value.instalmentMonths

/** @internal What stands against a fact after those that are known. */
export const disputeFault = (
  { opened, facts }: DisputeState,
  next: DisputeFact,
): keyof typeof factRefusals | undefined => {
  if (opened === null) return "UnknownDispute"
  const count = (kind: DisputeFactKind): number => facts.filter(({ fact }) => fact === kind).length
  const has = (kind: DisputeFactKind): boolean => count(kind) > 0
  const once = (kind: DisputeFactKind, after = true): boolean => after && !has(kind)
  const overpaid = opened.about === "overpayment"
  if (has("closed")) return "Closed"
  const open = !settled(facts)
  // Also where a late request in writing is the appeal (R133-9-2 IV).
  const appealed = has("amicable") || disputeDeadlines(disputeDatesOf(opened, facts)).some(({ id }) => id === "court")
  const allowed: Readonly<Record<DisputeFactKind, boolean>> = {
    "rectification-asked": once("rectification-asked", open && overpaid && !has("amicable")),
    "rectification-answered": once("rectification-answered", open && has("rectification-asked")),
    "documents-invited": once("documents-invited", open && has("rectification-asked") && !has("amicable")),
    "remission-asked": open && overpaid && count("remission-asked") === count("remission-answered"),
    "remission-answered": count("remission-asked") > count("remission-answered"),
    // What was answered as an appeal already, a late request in writing, is not made again.
    amicable: once("amicable", open && !has("amicable-answered")),
    "amicable-documents": open && has("amicable") && !has("amicable-answered"),
    "amicable-answered": once("amicable-answered", open && appealed),
    "mediator-receivable": once("mediator-receivable", open && !has("court-filed")),
    "mediator-recommended": once("mediator-recommended", has("mediator-receivable")),
    "court-filed": once("court-filed", open && appealed),
    "court-judged": once("court-judged", has("court-filed")),
    "formal-notice": once("formal-notice", overpaid),
    instalments: overpaid,
    retained: once("retained", overpaid),
    closed: true,
  }
  if (!allowed[next.fact]) return "NotAtThisStage"
  if (next.fact === "closed" && !outcomeStands(next.outcome, overpaid, has)) return "NotThisOutcome"
  if (next.on < opened.notifiedOn) return "BeforeTheNotification"
  return tooLong(next) ? "TooManyInstalments" : undefined
}
