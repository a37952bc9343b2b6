import type { Breach } from "../../kernel/index.ts"
import type { AccessRule, ReachRule, Rule, Verdict } from "../../plugin/index.ts"
import type { Now } from "./input.ts"
import { factsOf, type LoadedStreams, type View } from "./load.ts"

/** A rule that does not pass, as a breach. */
export const breachOf = (
  rule: Rule | AccessRule | ReachRule,
  verdict: Exclude<Verdict, { outcome: "pass" }>,
): Breach => ({
  rule: rule.id,
  principle: { key: rule.principle.key, fr: rule.principle.label.fr },
  severity: verdict.outcome,
  explanation: verdict.explanation,
  citation: rule.citation,
  about: rule.about,
})

/** What the rules answered: what blocks, and which warnings were acknowledged. */
export interface Consulted {
  readonly breaches: ReadonlyArray<Breach>
  readonly acknowledged: ReadonlyArray<string>
}

/** Ask every rule; each is asked even when another blocks, so that people hear of everything that is missing at once. */
export const consult = (
  rules: ReadonlyArray<Rule>,
  view: View,
  now: Now,
  loaded: LoadedStreams,
  acknowledge: ReadonlyArray<string>,
): Consulted => {
  const breaches: Array<Breach> = []
  const acknowledged: Array<string> = []
  for (const rule of rules) {
    const verdict = rule.check({ ...view, ...now, facts: factsOf(rule.needs, view, loaded) } as never)
    if (verdict.outcome === "warn" && acknowledge.includes(rule.id)) acknowledged.push(rule.id)
    else if (verdict.outcome !== "pass") breaches.push(breachOf(rule, verdict))
  }
  return { breaches, acknowledged }
}
