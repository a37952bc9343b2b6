import { addPeriod, type CourseDue, type PlainDate, valueIfKnown } from "@traitdunion/core"
import { housingRequestHolds } from "../../law/index.ts"
import { type AccessFactKind, type AccessStage, type FirstYearVisit, firstYearVisits } from "../vocabulary.ts"
import type { AccessFact, AccessFactOf, AccessState } from "./facts.ts"
import type { accessRefusals } from "./refusals.ts"

/** @internal The last fact of a kind. */
export const last = <K extends AccessFactKind>(
  facts: ReadonlyArray<AccessFact>,
  kind: K,
): AccessFactOf<K> | undefined => facts.findLast((fact): fact is AccessFactOf<K> => fact.fact === kind)

/** What falls due in an access. */
export type AccessDueId = "request-renewal" | `visit-${FirstYearVisit}`

/** Until when the request for social housing holds; `null` where there is none, or its law is not known. */
export const requestHoldsUntil = (facts: ReadonlyArray<AccessFact>): PlainDate | null => {
  const from = last(facts, "request-renewed") ?? last(facts, "request-filed")
  const period = from === undefined ? undefined : valueIfKnown(housingRequestHolds, from.on)?.value
  return from === undefined || period === undefined ? null : addPeriod(from.on, period)
}

const waiting = (facts: ReadonlyArray<AccessFact>, asked: AccessFactKind, answered: AccessFactKind): boolean =>
  facts.findLastIndex(({ fact }) => fact === asked) > facts.findLastIndex(({ fact }) => fact === answered)

/** @internal What falls due: the renewal, the visits of the first year. */
export const dueInAccess = ({ facts }: Pick<AccessState, "facts">): ReadonlyArray<CourseDue<AccessDueId>> => {
  if (last(facts, "closed") !== undefined) return []
  const moved = last(facts, "moved-in")
  const until = requestHoldsUntil(facts)
  const visited = new Set(facts.flatMap((fact) => (fact.fact === "visited" ? [fact.visit] : [])))
  const visits = Object.keys(firstYearVisits) as ReadonlyArray<FirstYearVisit>
  return [
    ...(until === null || last(facts, "lease-signed") !== undefined || moved !== undefined
      ? []
      : [{ id: "request-renewal" as const, lastSafeDay: until }]),
    ...(moved === undefined
      ? []
      : visits
          .filter((visit) => !visited.has(visit))
          .map((visit) => ({ id: `visit-${visit}` as const, lastSafeDay: addPeriod(moved.on, `P${visit}M`) }))),
  ]
}

/** Where an access stands. */
export const accessStage = (facts: ReadonlyArray<AccessFact>): AccessStage => {
  const has = (kind: AccessFactKind): boolean => last(facts, kind) !== undefined
  if (has("closed")) return "closed"
  if (has("moved-in")) return "first-year"
  if (has("lease-signed")) return "signing"
  const answered = last(facts, "offer-answered")
  if (waiting(facts, "offered", "offer-answered")) return "offered"
  if (answered?.accepted === true) return "signing"
  return has("request-filed") || has("request-renewed") ? "waiting" : "preparing"
}

const fits = (facts: ReadonlyArray<AccessFact>, next: AccessFact): boolean => {
  const has = (kind: AccessFactKind): boolean => last(facts, kind) !== undefined
  const moved = has("moved-in")
  switch (next.fact) {
    case "request-filed":
      return !has("request-filed") && !moved
    case "request-renewed":
    case "documents-handed-in":
      return !moved
    case "offered":
      return !moved && !waiting(facts, "offered", "offer-answered")
    case "offer-answered":
      return waiting(facts, "offered", "offer-answered")
    case "guarantee-asked":
      return !waiting(facts, "guarantee-asked", "guarantee-answered")
    case "guarantee-answered":
      return waiting(facts, "guarantee-asked", "guarantee-answered")
    case "lease-signed":
      return !has("lease-signed")
    case "moved-in":
      return !moved
    case "neighbours-met":
      return moved
    case "visited":
      return moved && !facts.some((fact) => fact.fact === "visited" && fact.visit === next.visit)
    case "closed":
      return true
  }
}

/** @internal What stands against a fact after those that are known. */
export const accessFault = (
  { opened, facts }: AccessState,
  next: AccessFact,
): keyof typeof accessRefusals | undefined => {
  if (opened === null) return "UnknownAccess"
  if (last(facts, "closed") !== undefined) return "Closed"
  const signed = last(facts, "lease-signed")
  if (next.fact === "guarantee-asked" && next.guarantee === "visale" && signed !== undefined && signed.on < next.on) {
    return "AfterTheLease"
  }
  return fits(facts, next) ? undefined : "NotAtThisStage"
}
