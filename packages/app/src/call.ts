import type { Problem } from "@traitdunion/http"
import type { Composition } from "./open/composition.ts"

/** What the handler answered: what was asked for, or why not. */
export type Called<A> = { readonly ok: true; readonly answer: A } | { readonly ok: false; readonly problem: Problem }

/** How a command is sent. */
export interface CallOptions {
  /** The id of the command: the same form sent twice is one fact. */
  readonly command?: string
  /** Warnings that are taken on: `rule`, or `rule;reason=key`. */
  readonly acknowledge?: string
  /** Only ask whether it may be done. */
  readonly dryRun?: boolean
  readonly accept?: string
}

/** The request that the page sends for whoever asked for the page: the same session, and nothing else of theirs. */
const requestFor = (
  { origin }: Composition,
  page: Request,
  path: string,
  input: unknown,
  options: CallOptions,
): Request => {
  const headers = new Headers({
    "content-type": "application/json",
    "sec-fetch-site": "same-origin",
    "accept-language": "fr",
  })
  const cookie = page.headers.get("cookie")
  if (cookie !== null) headers.set("cookie", cookie)
  if (options.command !== undefined) headers.set("idempotency-key", options.command)
  if (options.acknowledge !== undefined && options.acknowledge !== "")
    headers.set("traitdunion-acknowledge", options.acknowledge)
  if (options.dryRun === true) headers.set("prefer", "dry-run")
  if (options.accept !== undefined) headers.set("accept", options.accept)
  return new Request(`${origin}/api/v1/${path}`, { method: "POST", headers, body: JSON.stringify(input) })
}

/** Call an operation, as `queries/people.search`, and answer its response as it is. */
export const respond = (
  app: Composition,
  page: Request,
  path: string,
  input: unknown,
  options: CallOptions = {},
): Promise<Response> => app.handler(requestFor(app, page, path, input, options))

/** Call an operation and read its answer. The caller says what shape the operation answers. */
export const call = async <A>(
  app: Composition,
  page: Request,
  path: string,
  input: unknown,
  options: CallOptions = {},
): Promise<Called<A>> => {
  const response = await respond(app, page, path, input, options)
  const body = (await response.json()) as unknown
  return response.ok ? { ok: true, answer: body as A } : { ok: false, problem: body as Problem }
}

/** The answer of a question, or what stands for it when it may not be known. */
export const ask = async <A>(
  app: Composition,
  page: Request,
  path: string,
  input: unknown,
  otherwise: A,
): Promise<A> => {
  const called = await call<A>(app, page, path, input)
  return called.ok ? called.answer : otherwise
}
