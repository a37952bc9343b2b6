import type { PlainDate } from "@traitdunion/core"
import { registerAnswer } from "../../law/index.ts"
import type { RegisterFactKind, RegisterStage } from "../vocabulary.ts"
import type { RegisterFact, RegisterFactOf, RegisterState } from "./facts.ts"
import type { factRefusals } from "./refusals.ts"

/** @internal The last fact of a kind. */
export const last = <K extends RegisterFactKind>(
  facts: ReadonlyArray<RegisterFact>,
  kind: K,
): RegisterFactOf<K> | undefined => facts.findLast((fact): fact is RegisterFactOf<K> => fact.fact === kind)

const leadsTo: Readonly<Partial<Record<RegisterFactKind, RegisterStage>>> = {
  told: "told",
  agreed: "agreed",
  sent: "sent",
  acknowledged: "acknowledged",
  objected: "objected",
  closed: "closed",
}

/**
 * Where a referral to the register stands, by its facts.
 *
 * @example
 * ```ts
 * import { registerStage } from "@traitdunion/plugin-isolation"
 * registerStage([]) // "opened"
 * ```
 */
export const registerStage = (facts: ReadonlyArray<RegisterFact>): RegisterStage =>
  facts.reduce<RegisterStage>((stage, { fact }) => leadsTo[fact] ?? stage, "opened")

/** @internal Whether the person agreed in so many words, and did not object since. */
export const expresslyAgreed = (facts: ReadonlyArray<RegisterFact>): boolean =>
  facts.findLast(({ fact }) => fact === "agreed" || fact === "objected")?.fact === "agreed"

/** @internal What stands against a fact after those that are known. */
export const registerFault = (
  { opened, facts }: RegisterState,
  next: RegisterFact,
): keyof typeof factRefusals | undefined => {
  if (opened === null) return "UnknownReferral"
  if (next.on < opened.on) return "BeforeItWasOpened"
  const has = (kind: RegisterFactKind) => last(facts, kind) !== undefined
  if (has("closed")) return "Closed"
  switch (next.fact) {
    case "agreed":
    case "objected":
      return has("told") ? undefined : "NotTold"
    case "sent":
      if (!has("told")) return "NotTold"
      if (has("sent")) return "AlreadySent"
      return expresslyAgreed(facts) ? undefined : "AgreementNeeded"
    case "reminded":
      if (next.checkOn < next.on) return "BeforeTheDay"
      return has("sent") ? undefined : "NotSent"
    case "delivered":
    case "acknowledged":
    case "removal-asked":
      return has("sent") ? undefined : "NotSent"
    case "removed":
      return has("removal-asked") ? undefined : "NotAskedFor"
    case "closed":
      return next.outcome === "registered" && !has("acknowledged") ? "NotAcknowledged" : undefined
    default:
      return undefined
  }
}

/** @internal By when the mayor answers the person; `null` once the mayor did, or where the person objects. */
export const answerDue = ({ facts }: RegisterState): PlainDate | null => {
  const sent = last(facts, "sent")
  if (sent === undefined || registerStage(facts) !== "sent") return null
  const reminded = last(facts, "reminded")?.checkOn
  return reminded ?? registerAnswer((last(facts, "delivered") ?? sent).on).by
}

/** @internal Who objects after the letter was sent is taken off: that is asked at once. */
export const removalDue = ({ facts }: RegisterState): PlainDate | null => {
  const objected = last(facts, "objected")
  const sent = last(facts, "sent")
  if (objected === undefined || sent === undefined || registerStage(facts) !== "objected") return null
  return last(facts, "removal-asked") === undefined ? objected.on : null
}
