import type { Actor } from "../../../kernel/index.ts"
import type { MediationState } from "../stream.ts"

/** Whether an actor leads the pole that something belongs to. What belongs to no pole is for every lead. */
export const leadsPole = (actor: Actor, pole: string | null): boolean =>
  actor.roles.includes("lead") && (pole === null || (actor.poles ?? []).includes(pole))

/**
 * Whether an actor is one of those who may know a mediation (*besoin d'en connaître*): its team, and the lead of its
 * pole.
 */
export const inTeam = (state: MediationState, actor: Actor): boolean =>
  state.opened !== null && (state.team.includes(actor.id) || leadsPole(actor, state.opened.pole))
