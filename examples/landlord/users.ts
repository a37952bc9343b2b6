// Who is who in the landlord's program. A real one has a sign-in; what matters is that it answers an actor.
import type { Actor } from "@traitdunion/core"
import type { WhoAsks } from "./api.ts"

/** The mediator is the association's, and works in the landlord's program. */
export const mediator: Actor = { id: "mediator-1", roles: ["mediator"] }
/** An agent of the landlord, who acts for a party and sees what a party sees. */
const agent: Actor = { id: "agent-7", roles: ["partner"], institution: "bailleur-exemple" }

const users: ReadonlyMap<string, Actor> = new Map([mediator, agent].map((actor) => [actor.id, actor]))

/** By a header, for the sake of the example. */
export const whoAsks: WhoAsks = (request) => users.get(request.headers.get("x-user") ?? "")
