import type { Actor, AnyPlugin, Mediation } from "@traitdunion/core"
import type { OperationKind } from "./operations.ts"
import type { Renderer } from "./rendering.ts"
import type { Service } from "./service.ts"

/** One call of an operation, as its surroundings see it. */
export interface HttpCall {
  /** Such as `registers.record`. */
  readonly operation: string
  readonly kind: OperationKind
  readonly actor: Actor
  /** As it was sent, and not yet checked. */
  readonly input: unknown
  readonly request: Request
}

/**
 * Runs an operation within something of the embedder's own, such as a transaction with rows of its own: `run` is given the
 * core to run it on. What it rejects with is what the operation failed with, and is to be passed on.
 */
export type Around<Ps extends ReadonlyArray<AnyPlugin>> = <T>(
  call: HttpCall,
  run: (core: Mediation<Ps>) => Promise<T>,
) => Promise<T>

/** What a handler is made with. */
export interface HandlerOptions<Ps extends ReadonlyArray<AnyPlugin>> {
  readonly core: Mediation<Ps>
  /**
   * Who asks, by the embedder's own sign-in; `undefined` for nobody. Roles come from there, and never from the request.
   * Asked again before each message of an open stream.
   */
  readonly actorOf: (request: Request) => Actor | undefined | Promise<Actor | undefined>
  /** Where it stands in the embedder's addresses: `/api/v1` by default, and nothing for `""`. */
  readonly prefix?: string
  /** Origins of other sites whose pages may call it, such as `https://app.exemple.fr`: none by default. */
  readonly origins?: ReadonlyArray<string>
  /** The formats besides JSON in which outlets answer. */
  readonly renderers?: ReadonlyArray<Renderer>
  /** What the embedder serves beside the operations of plugins, see `defineService`. */
  readonly services?: ReadonlyArray<Service>
  /** The largest body, in bytes: 256 KiB by default. */
  readonly bodyLimit?: number
  /** How deep a body may nest: 32 by default. */
  readonly depthLimit?: number
  /** How long a body may take to come, in milliseconds: 10,000 by default. */
  readonly bodyTimeoutMs?: number
  /** How long an operation may take, in milliseconds: 30,000 by default. */
  readonly timeoutMs?: number
  /** What runs around every operation, see {@link Around}. */
  readonly around?: Around<Ps>
  /** When an open stream of a session ends, besides its request: the signal of a session or an account that is closed. */
  readonly untilOf?: (request: Request, actor: Actor) => AbortSignal | undefined
  /** Told of each error that is a fault of the program. The answer says nothing of it. */
  readonly onBug?: (error: unknown) => void
}
