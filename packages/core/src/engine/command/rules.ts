import type { Breach, Said, WordingKind } from "../../kernel/index.ts"
import type { AccessRule, ReachRule, Rule, RuleVerdict } from "../../plugin/index.ts"
import type { Now } from "./input.ts"
import { factsOf, type LoadedStreams, type View } from "./load.ts"

/** A rule that does not pass, as a breach. */
export const breachOf = (
  rule: Rule | AccessRule | ReachRule,
  verdict: Exclude<RuleVerdict, { outcome: "pass" }>,
): Breach => ({
  rule: rule.id,
  principle: { key: rule.principle.key, fr: rule.principle.label.fr },
  severity: verdict.outcome,
  explanation: verdict.explanation,
  ...(verdict.at === undefined ? {} : { at: verdict.at }),
  ...(verdict.reasons === undefined ? {} : { reasons: verdict.reasons }),
  citation: rule.citation,
  about: rule.about,
  ...("hides" in rule && rule.hides ? { hidden: true } : {}),
})

/** What the rules answered: what blocks, and which warnings were acknowledged. */
export interface Consulted {
  readonly breaches: ReadonlyArray<Breach>
  readonly acknowledged: ReadonlyArray<string>
  /** Why, by rule, where a rule asks for a reason. */
  readonly reasons: Readonly<Record<string, string>>
}

/** Whether a warning is acknowledged: by its rule, and for one of its reasons where it lists some. */
const isAcknowledged = (verdict: RuleVerdict, reason: string | null | undefined): boolean => {
  if (verdict.outcome !== "warn" || reason === undefined) return false
  return verdict.reasons === undefined || (reason !== null && Object.hasOwn(verdict.reasons, reason))
}

/** Ask every rule; each is asked even when another blocks, so that people hear of everything that is missing at once. */
export const consult = (
  rules: ReadonlyArray<Rule>,
  view: View,
  now: Now,
  loaded: LoadedStreams,
  acknowledge: ReadonlyMap<string, string | null>,
  said: (kind: WordingKind) => ReadonlyArray<Said> = () => [],
): Consulted => {
  const breaches: Array<Breach> = []
  const acknowledged: Array<string> = []
  const reasons: Record<string, string> = {}
  for (const rule of rules) {
    const verdict = rule.check({ ...view, ...now, facts: factsOf(rule.needs, view, loaded), said } as never)
    if (verdict.outcome === "pass") continue
    const reason = acknowledge.get(rule.id)
    if (isAcknowledged(verdict, reason)) {
      acknowledged.push(rule.id)
      if (verdict.reasons !== undefined && typeof reason === "string") reasons[rule.id] = reason
    } else breaches.push(breachOf(rule, verdict))
  }
  return { breaches, acknowledged, reasons }
}
