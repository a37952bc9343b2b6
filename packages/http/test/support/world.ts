import { type Actor, type AnyPlugin, type Instant, type Mediation, openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import {
  type HandlerOptions,
  type HttpReceipt,
  type MediationHandler,
  mediationHandler,
  type Problem,
  type ProblemBreach,
  type ProblemFault,
} from "@traitdunion/http"

/** Invented accounts by their invented tokens. */
export const accounts: Readonly<Record<string, Actor>> = {
  m1: { id: "mediator-1", roles: ["mediator"] },
  m2: { id: "mediator-2", roles: ["mediator"] },
  lead: { id: "lead-1", roles: ["lead"] },
  director: { id: "director-1", roles: ["director"] },
}

/** Who asks, by a token in the clear: for tests alone. */
export const actorOf = ({ headers }: Request): Actor | undefined =>
  accounts[headers.get("authorization")?.replace(/^Bearer /, "") ?? ""]

/** An act as it may be recorded on the day of the tests. */
export const act = { on: "2026-03-02", register: "presence", minutes: 30, persons: 4, place: "Hall" } as const

/** What is sent. */
export interface Sent {
  readonly as?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A POST of JSON to an operation. A string is sent as it is. */
export const post = (path: string, body: unknown, { as = "m1", headers = {} }: Sent = {}): Request =>
  new Request(`http://localhost/api/v1/${path}`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "content-type": "application/json", authorization: `Bearer ${as}`, ...headers },
  })

/** What tests look at in a body, whichever operation answered: what another answer holds is not there. */
export interface Body extends HttpReceipt, Omit<Problem, "errors" | "breaches" | "acknowledgeable"> {
  readonly errors: ReadonlyArray<ProblemFault>
  readonly breaches: ReadonlyArray<ProblemBreach>
  readonly acknowledgeable: ReadonlyArray<string>
  readonly minutes: number
  readonly allowed: boolean
  readonly problem: Problem
  readonly rules: ReadonlyArray<{ readonly rule: string; readonly outcome: string }>
  readonly checks: ReadonlyArray<unknown>
}

/** An answer with its body. */
export interface Told<A = Body> {
  readonly status: number
  readonly headers: Headers
  readonly body: A
}

/** Read an answer whole. */
export const told = async <A = Body>(response: Response): Promise<Told<A>> => {
  const text = await response.text()
  const body = (response.headers.get("content-type") ?? "").includes("json") ? JSON.parse(text) : text
  return { status: response.status, headers: response.headers, body }
}

/** A core on a memory storage, on 2 March 2026, and a handler on it. */
export const openWorld = async <const Ps extends ReadonlyArray<AnyPlugin> = readonly []>(
  plugins?: Ps,
  more:
    | Partial<Omit<HandlerOptions<Ps>, "core">>
    | ((core: Mediation<Ps>) => Partial<Omit<HandlerOptions<Ps>, "core">>) = {},
) => {
  const storage = memoryStorage()
  const keys = memoryKeys()
  const clock = { now: () => "2026-03-02T09:00:00.000Z" as Instant }
  const core = (await openMediation({
    structure: "association-exemple",
    storage,
    ports: { clock, keys },
    ...(plugins === undefined ? {} : { plugins: plugins as never }),
  })) as Mediation<Ps>
  const bugs: Array<unknown> = []
  const handler: MediationHandler = mediationHandler({
    core,
    actorOf,
    onBug: (error) => bugs.push(error),
    ...(typeof more === "function" ? more(core) : more),
  } as HandlerOptions<Ps>)
  const send = async <A = Body>(path: string, body: unknown, sent?: Sent): Promise<Told<A>> =>
    told<A>(await handler(post(path, body, sent)))
  return { core, storage, handler, send, bugs, [Symbol.asyncDispose]: () => core.close() }
}
