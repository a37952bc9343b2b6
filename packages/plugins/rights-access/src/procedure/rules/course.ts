import type { PlainDate } from "@traitdunion/core"
import type { RightsFactKind, RightsStage } from "../vocabulary.ts"
import type { RightsFact, RightsProcedureState } from "./facts.ts"
import { last, sinceRefusal } from "./last.ts"
import { piecesOf } from "./pieces.ts"
import type { factRefusals } from "./refusals.ts"
import { rightsStage } from "./stage.ts"

type Fault = keyof typeof factRefusals

/** At which stages each fact can come; those that are not named can come until the end. */
const follows: Readonly<Partial<Record<RightsFactKind, ReadonlyArray<RightsStage>>>> = {
  prepared: ["identified", "prepared"],
  filed: ["identified", "prepared"],
  received: ["filed", "silent", "contested"],
  "pieces-asked": ["filed", "waiting", "incomplete", "silent", "contested"],
  "pieces-sent": ["incomplete"],
  silence: ["filed", "waiting"],
  reminded: ["filed", "waiting", "incomplete", "silent", "contested", "granted"],
  answered: ["filed", "waiting", "incomplete", "silent", "contested", "granted"],
  contested: ["refused", "silent", "granted"],
  checked: ["filed", "waiting", "silent", "granted", "effective"],
}

/** The days that a fact looks forward to. */
const aheadOf = (fact: RightsFact): ReadonlyArray<PlainDate> => {
  const days = (...told: ReadonlyArray<PlainDate | undefined>) => told.filter((day) => day !== undefined)
  switch (fact.fact) {
    case "received":
      return days(fact.answerBy, fact.silenceOn)
    case "pieces-asked":
      return days(fact.until)
    case "appointment":
      return days(fact.for)
    case "answered":
      return days(fact.appealBy, fact.checkOn)
    default:
      return "checkOn" in fact ? days(fact.checkOn) : []
  }
}

/** The day up to which an answer is awaited: the one promised, or else the one that was chosen to look again. */
const awaitedUntil = (facts: ReadonlyArray<RightsFact>): PlainDate | undefined =>
  last(facts, "received")?.answerBy ?? last(facts, "reminded")?.checkOn ?? last(facts, "filed")?.checkOn

const endFault = ({ facts }: RightsProcedureState, { outcome, reason }: { outcome: string; reason?: string }) => {
  if (outcome === "abandoned") return reason === undefined ? "ReasonNeeded" : undefined
  if (reason !== undefined) return "ReasonNotNeeded"
  if (outcome === "effective" && last(sinceRefusal(facts), "checked")?.result !== "effective") return "NotSeenEffective"
  if (outcome === "refused" && !["refused", "contested", "silent"].includes(rightsStage(facts))) return "NotRefused"
  return outcome === "handed-over" && last(facts, "relay-answered")?.taken !== true ? "NotTakenOver" : undefined
}

/** What a fact says that it does not bear out itself, or that the facts before it do not. */
const contradiction = (state: RightsProcedureState, next: RightsFact): Fault | undefined => {
  const { facts } = state
  switch (next.fact) {
    case "pieces-seen": {
      const { had = [], missing = [] } = next
      if (had.length + missing.length === 0) return "PiecesNeeded"
      return had.some((piece) => missing.includes(piece)) ? "PieceTwice" : undefined
    }
    case "pieces-sent": {
      const asked = piecesOf(facts).flatMap(({ piece, state: of }) => (of === "asked" || of === "had" ? [piece] : []))
      return next.pieces.every((piece) => asked.includes(piece)) ? undefined : "PieceNotAsked"
    }
    case "received":
      return (next.silence === undefined) === (next.silenceOn === undefined) ? undefined : "SilenceDayNeeded"
    case "silence": {
      const until = awaitedUntil(facts)
      return until !== undefined && next.on <= until ? "NotSilentYet" : undefined
    }
    case "relay-answered": {
      const since = facts.slice(facts.findLastIndex(({ fact }) => fact === "handed-over"))
      return since[0]?.fact !== "handed-over" || last(since, "relay-answered") !== undefined
        ? "NotHandedOver"
        : undefined
    }
    case "checked":
      return next.result === "ongoing" && next.checkOn === undefined ? "NextCheckNeeded" : undefined
    case "closed":
      return endFault(state, next)
    default:
      return undefined
  }
}

/** @internal What stands against a fact after those that are known. */
export const procedureFault = (state: RightsProcedureState, next: RightsFact): Fault | undefined => {
  if (state.opened === null) return "UnknownProcedure"
  if (next.on < state.opened.on) return "BeforeItWasOpened"
  const stage = rightsStage(state.facts)
  // What the person says of it may come long after the end.
  if (stage === "closed") return next.fact === "said" ? undefined : "Closed"
  if (follows[next.fact]?.includes(stage) === false) return "NotAtThisStage"
  if (aheadOf(next).some((day) => day < next.on)) return "BeforeTheDay"
  return contradiction(state, next)
}
