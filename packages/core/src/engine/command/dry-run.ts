import { type Breach, RuleBreached, TraitDunionError } from "../../kernel/index.ts"
import type { Consultation, Registry } from "../registry/index.ts"
import type { CommandOptions } from "./input.ts"
import { type AnyReceipt, settled } from "./receipt.ts"
import { attempt, type Call, prepare } from "./way.ts"

/** A rule that stands on a command, and what it says to this call; `not-asked` when something else comes before it. */
export interface Answered extends Omit<Consultation, "outcome"> {
  readonly outcome: "pass" | "acknowledged" | "warn" | "block" | "not-asked"
}

/** Whether a command would be done now, and why not. Nothing was recorded. */
export interface DryRun {
  readonly allowed: boolean
  /** What stands in the way, the error that the command would end with; `null` when nothing does. */
  readonly error: TraitDunionError | null
  /** Every rule that stands on the command, and what it says. */
  readonly rules: ReadonlyArray<Answered>
}

const rulesOf = (registry: Registry, { entry }: Call): ReadonlyArray<Consultation> =>
  [...entry.access, ...entry.reach.rules, ...entry.rules].flatMap(({ id }) => registry.passed.get(id) ?? [])

const answered = (
  rules: ReadonlyArray<Consultation>,
  ended: AnyReceipt | TraitDunionError,
): ReadonlyArray<Answered> => {
  if (!(ended instanceof TraitDunionError)) {
    const taken = new Set(ended.consulted.filter(({ outcome }) => outcome === "acknowledged").map(({ rule }) => rule))
    return rules.map((rule) => ({ ...rule, outcome: taken.has(rule.rule) ? "acknowledged" : "pass" }))
  }
  const breaches: ReadonlyMap<string, Breach> = new Map(
    ended instanceof RuleBreached ? ended.breaches.map((breach) => [breach.rule, breach]) : [],
  )
  // Rules about access speak first; a refusal of the state comes when all have passed.
  const spoken = ended instanceof RuleBreached ? !ended.breaches.some(({ about }) => about === "access") : false
  const passed = spoken || ended._tag === "CommandRefused"
  return rules.map((rule) => ({
    ...rule,
    outcome: breaches.get(rule.rule)?.severity ?? (passed ? "pass" : "not-asked"),
  }))
}

/**
 * Ask whether a command would be done, without doing it: the whole way up to the commit, which is left out. What came
 * in between may change the answer, so the command itself decides again.
 */
export const dryRun = async (call: Call, input: unknown, options: CommandOptions): Promise<DryRun> => {
  const parts = call.parts()
  const ended = await settled(async () => {
    const prepared = prepare(parts.registry, call.entry, call.actor, input, options, parts.newId)
    const [settlement] = await attempt(parts, [prepared], { dry: true })
    if (settlement === undefined) throw new Error("A command was not settled")
    if (!settlement.ok) throw settlement.error
    return settlement.value
  })
  const error = ended instanceof TraitDunionError ? ended : null
  return { allowed: error === null, error, rules: answered(rulesOf(parts.registry, call), ended) }
}
