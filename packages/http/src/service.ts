import {
  type Actor,
  ActorNotAllowed,
  InvalidInput,
  issuesOf,
  type Label,
  type Role,
  unstorableIn,
} from "@traitdunion/core"
import * as z from "zod"
import { jsonResponse } from "./answer.ts"
import { BadRequest } from "./problem.ts"

/** One call of a service, its input checked. */
export interface ServiceCall<out Input> {
  readonly input: Input
  readonly actor: Actor
  /** The caller's `Idempotency-Key`; `undefined` without one. */
  readonly commandId: string | undefined
  /** Aborted when the time of the call is over. */
  readonly signal: AbortSignal
  readonly request: Request
}

/** Something that the embedder does under its own name, beside the operations of plugins. Made by {@link defineService}. */
export interface Service {
  /** Such as `landlord.fileReport`: served as `POST /services/landlord.fileReport`. */
  readonly id: string
  readonly summary: Label
  readonly by: ReadonlyArray<Role>
  readonly input: z.core.$ZodType
  readonly answer?: z.core.$ZodType
  readonly status?: (answer: never) => 200 | 201 | 202
  readonly run: (call: never) => Promise<unknown>
}

/**
 * Declare something of the embedder's own that is served like an operation of a plugin: with roles, a checked input,
 * limits, keys and problems, and a place in `openapi.json`. What it does in the core it does by commands and queries,
 * with their rules. What it answers goes out as JSON, and `null` or `undefined` as *there is no such thing*.
 *
 * @example
 * ```ts
 * import { field } from "@traitdunion/core"
 * import { defineService } from "@traitdunion/http"
 * import * as z from "zod"
 * const opening = defineService({
 *   id: "landlord.opening",
 *   summary: { fr: "Lire les horaires" },
 *   by: ["mediator"],
 *   input: z.strictObject({ point: field.id }),
 *   run: async ({ input }) => ({ point: input.point, opening: "9 h - 12 h" }),
 * })
 * ```
 */
export const defineService = <I extends z.core.$ZodType, A>(spec: {
  readonly id: string
  readonly summary: Label
  /** Who may ask for it. Nobody else can. */
  readonly by: ReadonlyArray<Role>
  readonly input: I
  readonly answer?: z.core.$ZodType
  /** 200 when nothing is said. Written after `run`, which says what it is given. */
  readonly status?: (answer: NonNullable<NoInfer<A>>) => 200 | 201 | 202
  readonly run: (call: ServiceCall<z.output<I>>) => Promise<A>
}): Service => spec

/** The input, checked. Throws {@link InvalidInput} with every fault and its path. */
const parsed = ({ id, input }: Service, raw: unknown): unknown => {
  const unstorable = unstorableIn(raw)
  if (unstorable.length > 0) throw new InvalidInput(id, unstorable)
  const result = z.safeParse(input, raw, { reportInput: true })
  if (!result.success) throw new InvalidInput(id, issuesOf(result.error))
  return result.data
}

/** Run a service, and answer what it answers. Rejects with what it fails with. */
export const runService = async (service: Service, { input, ...call }: ServiceCall<unknown>): Promise<Response> => {
  if (!call.actor.roles.some((role) => service.by.includes(role))) throw new ActorNotAllowed(service.id, service.by)
  const answer: unknown = await service.run({ ...call, input: parsed(service, input) } as never)
  call.signal.throwIfAborted()
  if (answer === null || answer === undefined) throw new BadRequest("TDU-HTTP-UNKNOWN")
  return jsonResponse(answer, service.status?.(answer as never) ?? 200)
}
