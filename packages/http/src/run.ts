import type { Actor, AnyPlugin, CallOptions, CommandOptions, DryRun, Mediation, Receipt } from "@traitdunion/core"
import { httpReceipt, jsonResponse } from "./answer.ts"
import { namesSomething } from "./names-something.ts"
import type { HttpOperation } from "./operations.ts"
import type { HttpCall } from "./options.ts"
import { BadRequest, type Language } from "./problem.ts"
import { problemOf } from "./problem-of.ts"
import { chosenRenderer, outletResponse, type Renderer } from "./rendering.ts"
import type { RequestOptions } from "./request-options.ts"

type Called = ((input: unknown, options: CommandOptions & CallOptions) => Promise<unknown>) & {
  readonly may: (input: unknown, options: CommandOptions) => Promise<DryRun>
}

/** How an operation is run for one request. */
export interface Running {
  readonly call: HttpCall
  readonly options: RequestOptions
  readonly signal: AbortSignal
  readonly language: Language
  readonly renderers: ReadonlyArray<Renderer>
  /** Run on the core, or on one within the embedder's own transaction. */
  readonly within: <T>(run: (core: Mediation<ReadonlyArray<AnyPlugin>>) => Promise<T>) => Promise<T>
}

const calledOn = (
  core: Mediation<ReadonlyArray<AnyPlugin>>,
  actor: Actor,
  { plugin, name, id }: HttpOperation,
): Called => {
  const desk = core.as(actor) as unknown as Readonly<Record<string, Readonly<Record<string, Called>>>>
  const called = desk[plugin.id]?.[name]
  if (called === undefined) throw new Error(`The core has no operation ${id}`)
  return called
}

/** What a dry run answers over HTTP. */
const dryRunResponse = async (called: Called, { call, options, language }: Running): Promise<Response> => {
  const { dryRun: _, ...how } = options
  const { allowed, error, rules } = await called.may(call.input, how)
  const problem =
    error === null ? null : (problemOf(error, { language, versioned: options.expectedVersion !== undefined }) ?? null)
  // Whoever may not know of a thing learns as little from a question as from the act.
  if (error !== null && problem?.code === "TDU-HTTP-UNKNOWN") throw error
  const asked = rules.map(({ rule, label, outcome }) => ({ rule, label, outcome }))
  return jsonResponse({ allowed, problem, rules: asked }, 200, { "preference-applied": "dry-run" })
}

const commandResponse = async (operation: HttpOperation, running: Running): Promise<Response> => {
  const { call, options, within, signal } = running
  const { dryRun, ...how } = options
  if (dryRun) return within((core) => dryRunResponse(calledOn(core, call.actor, operation), running))
  const receipt = await within((core) => calledOn(core, call.actor, operation)(call.input, { ...how, signal }))
  const body = httpReceipt(receipt as Receipt<unknown, unknown>)
  return jsonResponse(body, body.replayed ? 200 : 201, {
    etag: `"${body.version}"`,
    ...(body.replayed ? { "idempotency-replayed": "true" } : {}),
  })
}

const versionOf = (answer: unknown): Readonly<Record<string, string>> => {
  const version = (answer as { readonly version?: unknown } | null | undefined)?.version
  return Number.isSafeInteger(version) ? { etag: `"${String(version)}"` } : {}
}

const queryResponse = async (operation: HttpOperation, { call, within, signal }: Running): Promise<Response> => {
  const answer = await within((core) => calledOn(core, call.actor, operation)(call.input, { signal }))
  // What is not there is told as what may not be known of, or the difference would tell.
  if ((answer === null || answer === undefined) && namesSomething(operation.operation))
    throw new BadRequest("TDU-HTTP-UNKNOWN")
  return jsonResponse(answer, 200, versionOf(answer))
}

const letOut = async (operation: HttpOperation, running: Running): Promise<Response> => {
  const { call, options, within, signal, renderers } = running
  const { dryRun, ...how } = options
  // Leaving the preference aside would let something leave that was not meant to.
  if (dryRun) throw new BadRequest("TDU-HTTP-DRY-RUN")
  const renderer = chosenRenderer(call.request.headers.get("accept"), renderers)
  const answer = await within((core) => calledOn(core, call.actor, operation)(call.input, { ...how, signal }))
  return outletResponse(answer, renderer)
}

/** Run an operation, and answer what it answers. Rejects with what it fails with. */
export const runOperation = (operation: HttpOperation, running: Running): Promise<Response> => {
  if (operation.kind === "commands") return commandResponse(operation, running)
  if (operation.kind === "queries") return queryResponse(operation, running)
  return letOut(operation, running)
}
