import { type Actor, ActorNotAllowed, RuleBreached } from "../../kernel/index.ts"
import type { CommandEntry, OutletEntry, QueryEntry } from "../registry/index.ts"
import { breachOf } from "./rules.ts"

/**
 * Whether the actor may run a command, a query or an outlet at all. Access rules are asked first. A warning cannot be
 * acknowledged here: it blocks. Throws {@link RuleBreached} or {@link ActorNotAllowed}.
 */
export const mayAct = (
  { name, access, by, operation }: CommandEntry | QueryEntry | OutletEntry,
  actor: Actor,
): void => {
  const breaches = access.flatMap((rule) => {
    const verdict = rule.check({ actor, operation })
    return verdict.outcome === "pass" ? [] : [breachOf(rule, verdict)]
  })
  if (breaches.length > 0) throw new RuleBreached(name, breaches)
  if (!actor.roles.some((role) => by.includes(role))) throw new ActorNotAllowed(name, by)
}
