import type { Actor, Breach, Instant, PlainDate } from "../../kernel/index.ts"
import type { AccessRule, AnyNeeds, Facts, Operation, ReachRule, Rule, Verdict } from "../../plugin/index.ts"
import type { LoadedStreams, StreamKey } from "./load.ts"

/** What rules and needs look at. */
export interface View {
  readonly input: unknown
  readonly state: unknown
  readonly actor: Actor
  readonly key: string
}

/** The streams that needs ask for, told from the view. */
export const neededStreams = (needs: AnyNeeds, view: View): ReadonlyArray<StreamKey> =>
  Object.values(needs).flatMap((need) => need.keys(view).map((key) => ({ stream: need.stream, key })))

/** The facts that needs ask for, from streams that were read. */
export const factsOf = (
  needs: AnyNeeds,
  view: View,
  loaded: LoadedStreams,
): Readonly<Record<string, Facts<unknown>>> => {
  const facts: Record<string, Facts<unknown>> = {}
  for (const [name, need] of Object.entries(needs)) {
    const keys = need.keys(view)
    facts[name] = {
      of: (key) => {
        if (!keys.includes(key)) throw new Error(`Fact ${name} was not asked for under this key`)
        return loaded.get(need.stream, key).state
      },
      all: keys.map((key) => [key, loaded.get(need.stream, key).state] as const),
    }
  }
  return facts
}

/** What is told of a rule that stands in the way. */
export const breach = (
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

/** Ask the rules about who acts. A warning cannot be acknowledged here: it blocks. */
export const consultAccess = (
  rules: ReadonlyArray<AccessRule>,
  actor: Actor,
  operation: Operation,
): ReadonlyArray<Breach> =>
  rules.flatMap((rule) => {
    const verdict = rule.check({ actor, operation })
    return verdict.outcome === "pass" ? [] : [breach(rule, verdict)]
  })

/** What the rules answered: what stands in the way, and which warnings were taken on. */
export interface Consulted {
  readonly breaches: ReadonlyArray<Breach>
  readonly acknowledged: ReadonlyArray<string>
}

/** Ask every rule; each is asked even when another blocks, so that people hear all that is missing at once. */
export const consult = (
  rules: ReadonlyArray<Rule>,
  view: View,
  now: { readonly at: Instant; readonly today: PlainDate },
  loaded: LoadedStreams,
  acknowledge: ReadonlyArray<string>,
): Consulted => {
  const breaches: Array<Breach> = []
  const acknowledged: Array<string> = []
  for (const rule of rules) {
    const verdict = rule.check({ ...view, ...now, facts: factsOf(rule.needs, view, loaded) } as never)
    if (verdict.outcome === "warn" && acknowledge.includes(rule.id)) acknowledged.push(rule.id)
    else if (verdict.outcome !== "pass") breaches.push(breach(rule, verdict))
  }
  return { breaches, acknowledged }
}
