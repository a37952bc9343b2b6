import type { PlainDate } from "@traitdunion/core"
import {
  type DaloDates,
  type DaloDeadline,
  type DaloProcedure,
  daloDeadlines,
  type OfferClass,
} from "../../law/index.ts"
import type { AppealStage, FactKind } from "../vocabulary.ts"
import type { AppealFact, AppealState, FactOf } from "./facts.ts"
import type { factRefusals } from "./refusals.ts"

/** What an appeal is made of, as far as its course goes. */
export interface AppealCourse {
  readonly procedure: DaloProcedure
  readonly departement: string
  readonly offerClass?: OfferClass
  readonly withoutCommission?: boolean
  readonly facts: ReadonlyArray<AppealFact>
}

/** @internal The last fact of a kind; those before a decision that was annulled no longer count for it. */
export const last = <K extends FactKind>(facts: ReadonlyArray<AppealFact>, kind: K): FactOf<K> | undefined =>
  facts.findLast((fact): fact is FactOf<K> => fact.fact === kind)

/** @internal The facts since the commission was last asked to decide: an annulment has it decide again. */
const current = (facts: ReadonlyArray<AppealFact>): ReadonlyArray<AppealFact> => {
  const again = facts.findLastIndex(
    (fact) =>
      (fact.fact === "annulment-judged" && fact.annulled) || (fact.fact === "gracious-answered" && fact.granted),
  )
  return again < 0 ? facts : facts.slice(again + 1)
}

const suspensionsOf = (facts: ReadonlyArray<AppealFact>) =>
  facts.flatMap((fact, index) => {
    if (fact.fact !== "documents-asked") return []
    const handed = facts.slice(index + 1).find((later) => later.fact === "documents-handed-in")
    // Until the documents, and no longer than the letter granted.
    const to = handed !== undefined && handed.on < fact.until ? handed.on : fact.until
    return [{ from: fact.on, to }]
  })

/** The dates of an appeal, as its facts tell them; `null` before the commission received it. */
export const datesOf = ({
  procedure,
  departement,
  offerClass,
  withoutCommission,
  facts,
}: AppealCourse): DaloDates | null => {
  const received = last(facts, "received")
  if (received === undefined) return null
  const now = current(facts)
  const decided = last(now, "decided")
  const known = <T>(key: keyof DaloDates, value: T | undefined) => (value === undefined ? {} : { [key]: value })
  const suspensions = suspensionsOf(facts)
  const gracious = last(now, "gracious")
  const claimed = last(facts, "claimed")
  return {
    procedure,
    departement,
    ...known("offerClass", offerClass),
    ...known("withoutCommission", withoutCommission),
    receivedOn: received.on,
    ...(suspensions.length === 0 ? {} : { suspensions }),
    ...known("acknowledgementMentions", received.mentions),
    ...known("decidedOn", decided?.on),
    ...known("notifiedOn", decided?.notifiedOn),
    ...known("offerBy", decided?.decision === "rejected" ? undefined : decided?.offerBy),
    ...known("notificationMentions", decided?.mentions),
    ...(decided === undefined
      ? {}
      : { decision: decided.decision === "rejected" ? ("rejected" as const) : ("favourable" as const) }),
    ...known("reasonsAskedOn", last(now, "reasons-asked")?.on),
    ...known("reasonsGivenOn", last(now, "reasons-given")?.on),
    ...known("graciousOn", gracious?.on),
    ...known("graciousAnsweredOn", last(now, "gracious-answered")?.on),
    ...known(
      "injunctionOn",
      withoutCommission === true || decided?.decision === "favourable" ? last(now, "injunction-filed")?.on : undefined,
    ),
    ...known("claimedOn", claimed?.on),
    ...known("mayorAskedOn", last(facts, "mayor-asked")?.on),
  }
}

/** What an appeal is as far as its course goes; `null` before it was opened. */
const courseOf = ({ opened, facts }: Pick<AppealState, "opened" | "facts">): AppealCourse | null =>
  opened === null ? null : { ...opened, facts }

/** @internal The deadlines of an appeal. After an annulment, nothing says by when the commission decides again. */
export const deadlinesOf = (state: Pick<AppealState, "opened" | "facts">): ReadonlyArray<DaloDeadline> => {
  const course = courseOf(state)
  const dates = course === null ? null : datesOf(course)
  if (dates === null) return []
  const again = current(state.facts).length < state.facts.length && dates.decidedOn === undefined
  return again ? [] : daloDeadlines(dates)
}

/** Where an appeal stands. */
export const appealStage = ({ facts, withoutCommission }: AppealCourse): AppealStage => {
  if (last(facts, "closed") !== undefined) return "closed"
  if (last(facts, "received") === undefined) return "preparing"
  const now = current(facts)
  const has = (kind: FactKind): boolean => last(now, kind) !== undefined
  if ((has("injunction-filed") && !has("injunction-judged")) || (has("annulment-filed") && !has("annulment-judged"))) {
    return "in-court"
  }
  const decided = last(now, "decided")
  if (decided === undefined && withoutCommission !== true) return "examined"
  if (decided?.decision === "rejected") return "rejected"
  const offered = last(now, "offered")
  const answered = last(now, "offer-answered")
  return offered !== undefined && (answered === undefined || answered.accepted) ? "offered" : "offer-awaited"
}

/** What each fact supposes, among those since the commission was last asked, and how often it stands. */
const fits = ({ facts, withoutCommission }: AppealCourse, next: AppealFact, silentOn: PlainDate | null): boolean => {
  const now = current(facts)
  const has = (kind: FactKind): boolean => last(now, kind) !== undefined
  const received = last(facts, "received") !== undefined
  const decided = last(now, "decided")
  const rejected =
    decided?.decision === "rejected" || (decided === undefined && silentOn !== null && next.on > silentOn)
  // Where there is no commission, nobody recognises a priority: the prefect is simply late.
  const favourable = decided?.decision === "favourable" || (withoutCommission === true && received)
  const waiting = (asked: FactKind, answered: FactKind): boolean => {
    const count = (kind: FactKind): number => now.filter(({ fact }) => fact === kind).length
    return count(asked) > count(answered)
  }
  const allowed: Readonly<Record<FactKind, boolean>> = {
    received: !received,
    "documents-asked": received && decided === undefined,
    "documents-handed-in": waiting("documents-asked", "documents-handed-in"),
    "mayor-asked": received && !has("mayor-asked"),
    decided: received && decided === undefined && withoutCommission !== true,
    "reasons-asked": rejected && decided === undefined && !has("reasons-asked"),
    "reasons-given": has("reasons-asked") && !has("reasons-given"),
    gracious: rejected && !has("gracious") && !has("annulment-filed"),
    "gracious-answered": has("gracious") && !has("gracious-answered"),
    "annulment-filed": rejected && !has("annulment-filed"),
    "annulment-judged": has("annulment-filed") && !has("annulment-judged"),
    offered: favourable && !waiting("offered", "offer-answered"),
    "offer-answered": waiting("offered", "offer-answered"),
    "injunction-filed": favourable && !has("injunction-filed"),
    "injunction-judged": has("injunction-filed") && !has("injunction-judged"),
    claimed: favourable && last(facts, "claimed") === undefined,
    rehoused: received && last(facts, "rehoused") === undefined,
    closed: true,
  }
  return allowed[next.fact]
}

/** A day inside a fact that contradicts the day of the fact. */
const contradicts = (fact: AppealFact): boolean =>
  (fact.fact === "documents-asked" && fact.until < fact.on) ||
  (fact.fact === "decided" && ((fact.notifiedOn ?? fact.on) < fact.on || (fact.offerBy ?? fact.on) < fact.on))

/** @internal The last day that a fact tells of. */
export const tells = (fact: AppealFact): PlainDate =>
  fact.fact === "decided" && fact.notifiedOn !== undefined ? fact.notifiedOn : fact.on

/** @internal What stands against a fact after those that are known. */
export const factFault = (state: AppealState, next: AppealFact): keyof typeof factRefusals | undefined => {
  const course = courseOf(state)
  if (course === null) return "UnknownAppeal"
  if (contradicts(next)) return "EndsBeforeItBegins"
  if (last(course.facts, "closed") !== undefined) return "Closed"
  const commission = deadlinesOf(state).find(({ id }) => id === "commission")
  return fits(course, next, commission?.lastSafeDay ?? null) ? undefined : "NotAtThisStage"
}
