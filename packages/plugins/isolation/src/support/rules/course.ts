import type { PlainDate } from "@traitdunion/core"
import type { SupportFactKind, SupportStage } from "../vocabulary.ts"
import type { SupportFact, SupportState } from "./facts.ts"
import { openDanger, supportStage } from "./last.ts"
import { contactAllowed, contacts } from "./refusal.ts"
import type { factRefusals } from "./refusals.ts"

type Fault = keyof typeof factRefusals

/** At which stages each fact can come; those that are not named can come until the end. */
const follows: Readonly<Partial<Record<SupportFactKind, ReadonlyArray<SupportStage>>>> = {
  "came-back": ["refused"],
  met: ["noticed", "refused"],
  accepted: ["met"],
  rhythm: ["accompanied"],
  "kept-in-touch": ["met", "accompanied", "refused"],
  collective: ["met", "accompanied"],
  refused: ["noticed", "met", "accompanied"],
}

const aheadOf = (fact: SupportFact): PlainDate | undefined => {
  if (fact.fact === "tried") return fact.tryAgainOn
  return fact.fact === "refused" ? fact.notBefore : undefined
}

/** @internal What stands against a fact after those that are known. */
export const supportFault = ({ opened, facts }: SupportState, next: SupportFact): Fault | undefined => {
  if (opened === null) return "UnknownSupport"
  if (next.on < opened.on) return "BeforeItWasOpened"
  const stage = supportStage(facts)
  // What the person says of it may come long after the end.
  if (stage === "closed") return next.fact === "said" ? undefined : "Closed"
  if (contacts.has(next.fact) && !contactAllowed(facts, next.on).allowed) return "ContactRefused"
  if (follows[next.fact]?.includes(stage) === false) return "NotAtThisStage"
  const ahead = aheadOf(next)
  if (ahead !== undefined && ahead <= next.on) return "BeforeTheDay"
  switch (next.fact) {
    case "circle-named":
      return next.circles.includes("nobody") && next.circles.length > 1 ? "NobodyOrSomebody" : undefined
    case "danger-handled":
      return openDanger(facts) === undefined ? "NoDanger" : undefined
    case "closed":
      return openDanger(facts) === undefined ? undefined : "DangerOpen"
    default:
      return undefined
  }
}
