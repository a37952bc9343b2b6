/**
 * A typed client, inferred from the plugins: as small as a client can be, for pages and programs in TypeScript.
 *
 * @module
 */
import type { Acknowledgement, AnyPlugin, BuiltIns, Command, DryRun, Outlet, Query, Unsealed } from "@traitdunion/core"
import type { HttpReceipt } from "./answer.ts"
import type { Problem } from "./problem.ts"

/** The end of a request: what it answers, or why not. It rejects only when nobody could be reached. */
export type Answer<A> =
  | { readonly ok: true; readonly value: A; readonly status: number }
  | { readonly ok: false; readonly problem: Problem; readonly status: number }

/** What may be said with a command. */
export interface SendOptions {
  /** One for each intention. Made up when it is not given, and kept for the retries. */
  readonly commandId?: string
  readonly expectedVersion?: number
  readonly acknowledge?: ReadonlyArray<string | Acknowledgement>
  readonly signal?: AbortSignal
}

/** What a dry run answers: whether it would be done, and why not. */
export interface DryRunAnswer {
  readonly allowed: boolean
  readonly problem: Problem | null
  readonly rules: ReadonlyArray<Pick<DryRun["rules"][number], "rule" | "label" | "outcome">>
}

type Called<O> =
  O extends Command<infer In, infer _Input, infer _Code, infer _State, infer _Event>
    ? (input: In, options?: SendOptions) => Promise<Answer<HttpReceipt>>
    : O extends Query<infer In, infer _Input, infer A>
      ? (input: In, options?: Pick<SendOptions, "signal">) => Promise<Answer<Unsealed<A>>>
      : O extends Outlet<infer In, infer _Input, infer A>
        ? (input: In, options?: SendOptions) => Promise<Answer<A>>
        : never

type Group<P extends AnyPlugin, K extends "commands" | "queries" | "outlets"> = {
  readonly [N in keyof P[K]]: Called<P[K][N]>
}

/** Every operation of the built-in features and of some plugins, by group, plugin and name. A mapped type, linear in them. */
export interface Client<Ps extends ReadonlyArray<AnyPlugin>> {
  readonly commands: { readonly [P in BuiltIns[number] | Ps[number] as P["id"]]: Group<P, "commands"> }
  readonly queries: { readonly [P in BuiltIns[number] | Ps[number] as P["id"]]: Group<P, "queries"> }
  readonly outlets: { readonly [P in BuiltIns[number] | Ps[number] as P["id"]]: Group<P, "outlets"> }
  /** Whether a command would be done, and why not: `client.may("process.meet", input)`. */
  readonly may: (command: string, input: unknown) => Promise<Answer<DryRunAnswer>>
}

/** Where the operations are, and how to reach them. */
export interface ClientOptions {
  /** Such as `/api/v1`, or the whole address of it. */
  readonly base: string
  readonly headers?: Readonly<Record<string, string>>
  /** How many times it is tried again, with the same key, when nobody answers or later may be better. 2 by default. */
  readonly retries?: number
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
}

/**
 * A client of the operations. Its types come from the plugins alone (`import type`), so that a page loads nothing of them.
 * What fails is tried again with the same key, so that it is one fact however often it arrives.
 *
 * @example
 * ```ts
 * import { mediationClient } from "@traitdunion/http/client"
 * const client = mediationClient({ base: "https://mediation.exemple.fr/api/v1" })
 * const act = { on: "2026-03-02", register: "watch", minutes: 30, persons: 2 } as const
 * const recorded = client.commands.registers.record(act) // { ok: true, value: { key, version, … } }
 * ```
 */
export const mediationClient = <const Ps extends ReadonlyArray<AnyPlugin> = readonly []>({
  base,
  headers: all,
  retries = 2,
  fetch: send = fetch,
}: ClientOptions): Client<Ps> => {
  const post = async (path: string, input: unknown, options: SendOptions = {}, prefer?: string): Promise<unknown> => {
    const { commandId = crypto.randomUUID(), expectedVersion, acknowledge, signal } = options
    const headers: Record<string, string> = { ...all, "content-type": "application/json" }
    if (!path.startsWith("queries")) headers["idempotency-key"] = commandId
    if (expectedVersion !== undefined) headers["if-match"] = `"${expectedVersion}"`
    const taken = acknowledge?.map((one) => (typeof one === "string" ? one : `${one.rule};reason=${one.reason}`))
    if (taken) headers["traitdunion-acknowledge"] = taken.join()
    if (prefer) headers["prefer"] = prefer
    const init = { method: "POST", headers, body: JSON.stringify(input), ...(signal && { signal }) }
    for (let left = retries; ; left -= 1) {
      try {
        const response = await send(`${base}/${path}`, init)
        const { ok, status } = response
        if (left < 1 || ![408, 429, 502, 503, 504].includes(status)) {
          const body = await response.json()
          return ok ? { ok, value: body, status } : { ok, problem: body, status }
        }
      } catch (error) {
        if (left < 1 || signal?.aborted) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, 300 * 2 ** (retries - left)))
    }
  }
  const named = (make: (name: string) => unknown): unknown => new Proxy({}, { get: (_, name: string) => make(name) })
  const group = (kind: string): unknown =>
    named((plugin) =>
      named((name) => (input: unknown, options?: SendOptions) => post(`${kind}/${plugin}.${name}`, input, options)),
    )
  return {
    commands: group("commands"),
    queries: group("queries"),
    outlets: group("outlets"),
    may: (command: string, input: unknown) => post(`commands/${command}`, input, {}, "dry-run"),
  } as never
}
