import type { PlainDate } from "@traitdunion/core"
import { type EvictionCalendar, type EvictionDates, evictionCalendar, type MeasuredDebt } from "../../law/index.ts"
import type { ArrearsFactKind, ArrearsStage } from "../vocabulary.ts"
import type { ArrearsFact, ArrearsFactOf, ArrearsState, OpenedArrears } from "./facts.ts"
import type { arrearsRefusals } from "./refusals.ts"

/** @internal The last fact of a kind. */
export const last = <K extends ArrearsFactKind>(
  facts: ReadonlyArray<ArrearsFact>,
  kind: K,
): ArrearsFactOf<K> | undefined => facts.findLast((fact): fact is ArrearsFactOf<K> => fact.fact === kind)

/** @internal The facts since a claim was rejected or the whole debt was paid: a proceeding before that no longer counts. */
export const current = (facts: ReadonlyArray<ArrearsFact>): ReadonlyArray<ArrearsFact> =>
  facts.slice(
    facts.findLastIndex((fact) => fact.fact === "settled" || (fact.fact === "judged" && fact.judgment === "rejected")) +
      1,
  )

/** The facts since the whole debt was last paid: a claim that was rejected leaves the debt where it is. */
const owed = (facts: ReadonlyArray<ArrearsFact>): ReadonlyArray<ArrearsFact> =>
  facts.slice(facts.findLastIndex(({ fact }) => fact === "settled") + 1)

const known = <K extends string, T>(key: K, value: T | undefined) => (value === undefined ? {} : { [key]: value })
const written = ({ on, until, within }: ArrearsFactOf<"payment-order" | "leave-order">) => ({
  on,
  ...known("until", until),
  ...known("within", within),
})

/** @internal The day of the hearing that is announced last, of the proceeding that goes on. */
export const hearingOn = (facts: ReadonlyArray<ArrearsFact>): PlainDate | undefined =>
  last(facts, "hearing")?.postponedTo ?? last(facts, "summons")?.hearingOn

/** The dates of an eviction, as the facts of the arrears tell them. */
export const evictionDatesOf = (opened: OpenedArrears, facts: ReadonlyArray<ArrearsFact>): EvictionDates => {
  const now = current(facts)
  const order = last(now, "payment-order")
  const summons = last(now, "summons")
  const judged = last(now, "judged")
  const leave = last(now, "leave-order")
  const granted = last(now, "delays-decided")
  const protocol = last(now, "protocol-signed")
  const measure = last(now, "commission-measure")
  const suspended = last(now, "eviction-suspended")
  const told = [last(now, "ccapex-told")?.on, last(now, "aid-signalled")?.on].filter((day) => day !== undefined)
  const hearing = hearingOn(now)
  return {
    landlord: opened.landlord,
    ...known("commune", opened.commune),
    ...known("leaseSignedOn", opened.leaseSignedOn),
    ...known("paymentOrder", order === undefined ? undefined : written(order)),
    ...known("ccapexOn", told.toSorted()[0]),
    ...(summons === undefined || hearing === undefined || judged !== undefined
      ? {}
      : { summons: { on: summons.on, hearingOn: hearing } }),
    ...known("prefectNotifiedOn", last(now, "prefect-notified")?.on),
    ...(judged?.judgment === "delays" && judged.until !== undefined
      ? { judgeDelays: { on: judged.on, until: judged.until } }
      : {}),
    ...(measure === undefined
      ? {}
      : { measure: { on: measure.on, measure: measure.measure, ...known("until", measure.until) } }),
    ...(suspended === undefined ? {} : { evictionSuspended: { on: suspended.on, until: suspended.until } }),
    ...(leave === undefined
      ? {}
      : { leaveOrder: { ...written(leave), ...known("prefectToldOn", last(now, "leave-told")?.on) } }),
    ...(granted?.granted === true && granted.until !== undefined
      ? { enforcementDelays: { on: granted.on, until: granted.until } }
      : {}),
    ...(last(now, "rehousing-assured") === undefined ? {} : { rehousingAssured: true }),
    ...known("forceAskedOn", last(now, "force-asked")?.on),
    ...known("evictedOn", last(now, "evicted")?.on),
    ...(protocol === undefined ? {} : { protocol: { on: protocol.on, until: protocol.until } }),
  }
}

/** @internal The days of the eviction; none before the file was opened. */
export const calendarOf = ({ opened, facts }: Pick<ArrearsState, "opened" | "facts">): EvictionCalendar =>
  opened === null ? { deadlines: [], notKnown: [] } : evictionCalendar(evictionDatesOf(opened, facts))

/** @internal What the arrears are known by, for the aid to housing: since the debt was last settled. */
export const arrearsOf = (facts: ReadonlyArray<ArrearsFact>) => {
  const at = facts.findLastIndex(({ fact }) => fact === "settled")
  const after = facts.slice(at + 1)
  const standing = after.some(({ fact }) => fact === "first-unpaid" || fact === "debt-noted")
  // What was settled counts until the day of its settlement; what came after counts by itself.
  const rows =
    standing || at < 0 ? after : facts.slice(facts.slice(0, at).findLastIndex(({ fact }) => fact === "settled") + 1, at)
  const settled = standing || at < 0 ? undefined : facts[at]?.on
  const debts = rows.flatMap(
    (fact): ReadonlyArray<MeasuredDebt> =>
      fact.fact === "debt-noted" ? [{ on: fact.on, met: fact.met, notMet: fact.notMet }] : [],
  )
  return { debts, ...known("firstUnpaidOn", last(rows, "first-unpaid")?.on), ...known("settledOn", settled) }
}

/** @internal Whether the current rent is paid again: `null` where nothing says so. */
export const rentResumed = (
  facts: ReadonlyArray<ArrearsFact>,
): ArrearsFactOf<"rent-resumed" | "rent-missed"> | null => {
  const found = facts.findLast(
    (fact): fact is ArrearsFactOf<"rent-resumed" | "rent-missed"> =>
      fact.fact === "rent-resumed" || fact.fact === "rent-missed",
  )
  return found ?? null
}

/** @internal Whether the clause plays: the judge ended the lease, or granted delays that were then broken. */
export const leaseEnded = (facts: ReadonlyArray<ArrearsFact>): boolean => {
  const now = current(facts)
  const at = now.findLastIndex(({ fact }) => fact === "judged")
  const judged = now[at]
  if (judged?.fact !== "judged") return false
  return judged.judgment === "terminated" || now.slice(at + 1).some(({ fact }) => fact === "rent-missed")
}

/** @internal The day on which the FSL was asked, while it has not answered. */
export const fslAskedOn = (facts: ReadonlyArray<ArrearsFact>): PlainDate | null => {
  const found = facts.findLast(({ fact }) => fact === "fsl-asked" || fact === "fsl-answered")
  return found?.fact === "fsl-asked" ? found.on : null
}

/** Where the arrears stand. */
export const arrearsStage = (facts: ReadonlyArray<ArrearsFact>): ArrearsStage => {
  const now = current(facts)
  const has = (kind: ArrearsFactKind): boolean => last(now, kind) !== undefined
  if (last(facts, "closed") !== undefined) return "closed"
  if (last(facts, "evicted") !== undefined || last(facts, "left") !== undefined) return "gone"
  if (has("protocol-signed")) return "protocol"
  if (has("force-asked")) return "force"
  if (has("leave-order")) return "leave"
  if (leaseEnded(facts)) return "terminated"
  if (has("judged")) return "delays"
  if (has("summons")) return "summoned"
  if (has("payment-order")) return "ordered"
  const still = owed(facts).some(({ fact }) => fact === "first-unpaid" || fact === "debt-noted")
  return last(facts, "settled") !== undefined && !still ? "settled" : "arrears"
}

/** What each fact supposes, among those of the proceeding that goes on. */
const fits = (facts: ReadonlyArray<ArrearsFact>, next: ArrearsFact): boolean => {
  const now = current(facts)
  const has = (kind: ArrearsFactKind): boolean => last(now, kind) !== undefined
  const gone = last(facts, "evicted") !== undefined || last(facts, "left") !== undefined
  const waiting = (asked: ArrearsFactKind, answered: ArrearsFactKind): boolean =>
    now.findLastIndex(({ fact }) => fact === asked) > now.findLastIndex(({ fact }) => fact === answered)
  const before = !has("summons") && !has("judged")
  const heard = has("summons") && !has("judged")
  const open: Readonly<Record<ArrearsFactKind, boolean>> = {
    "first-unpaid": last(owed(facts), "first-unpaid") === undefined,
    "debt-noted": true,
    "rent-resumed": rentResumed(facts)?.fact !== "rent-resumed",
    "rent-missed": true,
    "plan-agreed": true,
    "fsl-asked": !waiting("fsl-asked", "fsl-answered"),
    "fsl-answered": waiting("fsl-asked", "fsl-answered"),
    "over-indebtedness": !has("over-indebtedness"),
    "commission-measure": true,
    "eviction-suspended": true,
    "aid-signalled": !has("aid-signalled"),
    "aid-decided": true,
    "payment-order": before && !gone,
    "ccapex-told": !has("ccapex-told"),
    summons: before && !gone,
    "prefect-notified": heard && !has("prefect-notified"),
    "assessment-offered": heard && !has("assessment-offered"),
    "assessment-held": heard && !has("assessment-held"),
    "assessment-sent": heard && !has("assessment-sent"),
    hearing: heard,
    judged: !has("judged") && !gone,
    "leave-order": leaseEnded(facts) && !gone,
    "leave-told": has("leave-order") && !has("leave-told"),
    "rehousing-assured": leaseEnded(facts) && !has("rehousing-assured"),
    "delays-asked": has("leave-order") && !waiting("delays-asked", "delays-decided"),
    "delays-decided": waiting("delays-asked", "delays-decided"),
    "protocol-signed": leaseEnded(facts) && !gone,
    "force-asked": has("leave-order") && !has("force-asked"),
    "force-decided": waiting("force-asked", "force-decided"),
    evicted: has("leave-order") && !gone,
    settled: true,
    left: !gone,
    closed: true,
  }
  return open[next.fact]
}

/** @internal What stands against a fact after those that are known. */
export const arrearsFault = (
  { opened, facts }: ArrearsState,
  next: ArrearsFact,
): keyof typeof arrearsRefusals | undefined => {
  if (opened === null) return "UnknownArrears"
  if (last(facts, "closed") !== undefined) return "Closed"
  const summons = last(current(facts), "summons")
  const announced = hearingOn(current(facts))
  const doubtful =
    next.fact === "hearing" && next.postponedTo === undefined && announced !== undefined && next.on < announced
  if (doubtful && summons !== undefined && summons.on <= next.on) return "BeforeTheAnnouncedDay"
  return fits(facts, next) ? undefined : "NotAtThisStage"
}
