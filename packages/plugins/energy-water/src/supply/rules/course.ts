import { type CourseDue, type Label, type NextStep, nextByDay, type PlainDate } from "@traitdunion/core"
import { type CutStep, cutCalendar, leakAnswer, type MediatorWindow, mediatorWindow } from "../../law/index.ts"
import type { SupplyFactKind } from "../vocabulary.ts"
import type { SupplyFact, SupplyFactOf, SupplyState } from "./facts.ts"
import type { supplyRefusals } from "./refusals.ts"

/** @internal The last fact of a kind. */
export const last = <K extends SupplyFactKind>(
  facts: ReadonlyArray<SupplyFact>,
  kind: K,
): SupplyFactOf<K> | undefined => facts.findLast((fact): fact is SupplyFactOf<K> => fact.fact === kind)

type Known = Pick<SupplyState, "opened" | "facts">
const at = (facts: ReadonlyArray<SupplyFact>, kind: SupplyFactKind): number =>
  facts.findLastIndex(({ fact }) => fact === kind)
const waiting = (facts: ReadonlyArray<SupplyFact>, asked: SupplyFactKind, answered: SupplyFactKind): boolean =>
  at(facts, asked) > at(facts, answered)

const lastBy = (
  facts: ReadonlyArray<SupplyFact>,
  kind: SupplyFactKind,
  by: PlainDate | undefined,
): PlainDate | undefined =>
  facts
    .filter(({ fact, on }) => fact === kind && (by === undefined || on <= by))
    .map(({ on }) => on)
    .toSorted()
    .at(-1)

/** What may still be cut, and not before which day; nothing once a plan is agreed, the supply is back, or it is over. */
export const cutSteps = ({ opened, facts }: Known): ReadonlyArray<CutStep> => {
  if (opened === null || last(facts, "closed") !== undefined) return []
  if (opened.supply === "water") return cutCalendar({ supply: "water" })
  const since = Math.max(at(facts, "restored"), at(facts, "plan-agreed"))
  const now = facts.slice(since + 1)
  if (last(now, "cut") !== undefined) return []
  const { supply, cheque, helped, communicatingMeter } = opened
  // A later bill or notice does not give back the time that an earlier one took.
  const reducedOn = lastBy(now, "reduced", undefined)
  const noticeOn = lastBy(now, "notice", reducedOn)
  const letterOn = lastBy(now, "first-letter", noticeOn ?? reducedOn)
  const unpaidOn = lastBy(now, "unpaid", letterOn ?? noticeOn ?? reducedOn)
  return cutCalendar({
    supply,
    cheque,
    helped: helped === true || last(facts, "fsl-answered")?.granted === true ? true : helped,
    communicatingMeter,
    fslPending: waiting(facts, "fsl-asked", "fsl-answered"),
    unpaidOn,
    letterOn,
    noticeOn,
    reducedOn,
  })
}

/** When the mediator can be asked, from the first claim since the last that was settled: a reminder gives no new year. `null` without one. */
export const mediatorDays = ({ facts }: Pick<SupplyState, "facts">): MediatorWindow | null => {
  const settled = facts.findLastIndex((fact) => fact.fact === "claim-answered" && fact.agreed)
  const claim = facts.find(({ fact }, place) => fact === "claim-sent" && place > settled) ?? last(facts, "claim-sent")
  return claim === undefined ? null : mediatorWindow(claim.on)
}

/** What falls due with a supplier. */
export type SupplyDueId = "cut-possible" | "claim-answer" | "mediator-last-day" | "leak-attestation"

const cutDue = (state: Known): PlainDate | null =>
  cutSteps(state)
    .flatMap(({ step, notBefore }) =>
      notBefore === null || (step !== "cut" && step !== "reduction") ? [] : [notBefore],
    )
    .toSorted()[0] ?? null

/** @internal What falls due with a supplier. */
export const dueInSupply = (state: Known): ReadonlyArray<CourseDue<SupplyDueId>> => {
  const { facts, opened } = state
  if (opened === null || last(facts, "closed") !== undefined) return []
  const found: Array<CourseDue<SupplyDueId>> = []
  const cut = cutDue(state)
  if (cut !== null) found.push({ id: "cut-possible", lastSafeDay: cut })
  const days = mediatorDays(state)
  const accepted = last(facts, "claim-answered")?.agreed === true && !waiting(facts, "claim-sent", "claim-answered")
  if (days !== null && last(facts, "mediator-asked") === undefined && !accepted) {
    if (days.from !== null && waiting(facts, "claim-sent", "claim-answered")) {
      found.push({ id: "claim-answer", lastSafeDay: days.from })
    }
    if (days.lastDay !== null) found.push({ id: "mediator-last-day", lastSafeDay: days.lastDay })
  }
  const told = last(facts, "leak-told")
  const by = told === undefined ? null : leakAnswer({ toldOn: told.on }).attestationBy
  if (by !== null && waiting(facts, "leak-told", "attestation-sent")) {
    found.push({ id: "leak-attestation", lastSafeDay: by })
  }
  return found
}

const fits = ({ opened, facts }: Known, next: SupplyFact): boolean => {
  switch (next.fact) {
    case "fsl-answered":
      return waiting(facts, "fsl-asked", "fsl-answered")
    case "claim-answered":
      return waiting(facts, "claim-sent", "claim-answered")
    case "mediator-asked":
      return last(facts, "claim-sent") !== undefined && !waiting(facts, "mediator-asked", "mediator-answered")
    case "mediator-answered":
      return waiting(facts, "mediator-asked", "mediator-answered")
    case "leak-told":
      return opened?.supply === "water"
    case "attestation-sent":
      return waiting(facts, "leak-told", "attestation-sent")
    case "restored":
      return at(facts, "restored") < Math.max(at(facts, "cut"), at(facts, "reduced"))
    default:
      return true
  }
}

/** @internal What stands against a fact after those that are known. */
export const supplyFault = (state: SupplyState, next: SupplyFact): keyof typeof supplyRefusals | undefined => {
  if (state.opened === null) return "UnknownSupply"
  if (last(state.facts, "closed") !== undefined) return "Closed"
  return fits(state, next) ? undefined : "NotAtThisStage"
}

const steps: Readonly<Record<SupplyDueId, Label>> = {
  "cut-possible": {
    fr: "Avant ce jour : demander un échéancier, saisir le FSL (la fourniture est maintenue pendant l'examen), ou réclamer.",
    en: "Before that day: ask for a plan, the FSL, or claim.",
  },
  "claim-answer": {
    fr: "Sans réponse à ce jour, le médiateur peut être saisi, gratuitement.",
    en: "Without an answer by that day, the mediator can be asked, for free.",
  },
  "mediator-last-day": { fr: "Dernier jour pour saisir le médiateur.", en: "The last day to ask the mediator." },
  "leak-attestation": {
    fr: "Envoyer l'attestation du plombier : réparation, date, lieu de la fuite.",
    en: "Send the plumber's attestation.",
  },
}

/** @internal What to do with a supplier. */
export const nextInSupply = (state: SupplyState): ReadonlyArray<NextStep> => {
  const { opened, facts } = state
  if (opened === null || last(facts, "closed") !== undefined) return []
  const done = at(facts, "restored")
  const stopped = Math.max(at(facts, "cut"), at(facts, "reduced")) > done
  const water =
    opened.supply === "water" && stopped
      ? [
          {
            fr: "L'eau d'une résidence principale ne se coupe ni ne se réduit : demander aussitôt le rétablissement.",
            en: "Water is never cut nor reduced at a main residence: ask for it back at once.",
            by: null,
          },
        ]
      : []
  return [...water, ...nextByDay(dueInSupply(state), steps)]
}
