import type { Actor, AnyPlugin, Mediation } from "@traitdunion/core"
import { readJson } from "./body.ts"
import { eventStreams } from "./events.ts"
import { healthAnswers } from "./health.ts"
import { openApiDocument } from "./openapi/index.ts"
import { type HttpOperation, operationsOf } from "./operations.ts"
import type { HandlerOptions } from "./options.ts"
import { BadRequest, faultProblem, type Language, languageOf, PRIVATE, problemResponse } from "./problem.ts"
import { headersOf, problemOf } from "./problem-of.ts"
import { type RequestOptions, requestOptionsOf } from "./request-options.ts"
import { runOperation } from "./run.ts"
import { runService, type Service } from "./service.ts"
import { checkSite } from "./site.ts"

/** A handler of the Fetch standard: it always answers, and never rejects. */
export type MediationHandler = (request: Request) => Promise<Response>

/** The limits of a handler where nothing else is said. */
const LIMITS = { bodyLimit: 256 * 1024, depthLimit: 32, bodyTimeoutMs: 10_000, timeoutMs: 30_000 } as const

/** A request, read and with the time that it has. */
interface Timed {
  readonly input: unknown
  readonly asked: RequestOptions
  readonly signal: AbortSignal
  readonly language: Language
}

/** A signal that is aborted when the client leaves or the time is over. `clear` once it is not needed any more. */
const deadline = (timeoutMs: number): { readonly signal: AbortSignal; readonly clear: () => void } => {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new BadRequest("TDU-HTTP-LATE", { "retry-after": "2" })), timeoutMs)
  return { signal: controller.signal, clear: () => clearTimeout(timer) }
}

/**
 * Every command, query and outlet of an opened core over HTTP, as one function of the Fetch standard that mounts anywhere.
 *
 * `POST /commands/{plugin}.{command}`, `POST /queries/{plugin}.{query}` and `POST /outlets/{plugin}.{outlet}` take JSON;
 * `GET /events` tells where the journal stands whenever something is recorded, `GET /openapi.json` describes them to who is signed in, and `GET /health` says whether it works. Who asks is told by `actorOf`. `Idempotency-Key` is the id of a command, `If-Match`
 * the version that is expected, `Traitdunion-Acknowledge` the warnings that are taken on, and `Prefer: dry-run` asks what
 * would happen. What fails answers a problem of RFC 9457, in French, or in English to who asks for it.
 *
 * @example
 * ```ts
 * import { openMediation } from "@traitdunion/core"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * import { mediationHandler } from "@traitdunion/http"
 * const core = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
 * const handler = mediationHandler({ core, actorOf: () => ({ id: "mediator-1", roles: ["mediator"] }) })
 * const response = await handler(
 *   new Request("http://localhost/api/v1/commands/registers.record", {
 *     method: "POST",
 *     headers: { "content-type": "application/json", "idempotency-key": "act-1" },
 *     body: JSON.stringify({ on: "2026-03-02", register: "watch", minutes: 30, persons: 2 }),
 *   }),
 * )
 * response.status // 201
 * ```
 */
export const mediationHandler = <const Ps extends ReadonlyArray<AnyPlugin>>(
  options: HandlerOptions<Ps>,
): MediationHandler => {
  const { core, actorOf, prefix = "/api/v1", origins = [], renderers = [], around, onBug } = options
  const limits = { ...LIMITS, ...options }
  const operations = operationsOf(core.plugins)
  const health = healthAnswers(() => core.health())
  const events = eventStreams(core)
  let document: string | undefined

  const services = new Map((options.services ?? []).map((service) => [`services/${service.id}`, service]))

  /** What is asked, within the limits of time; what fails as its problem. */
  const timed = async (request: Request, work: (call: Timed) => Promise<Response>): Promise<Response> => {
    const asked = requestOptionsOf(request)
    const input = await readJson(request, limits)
    const { signal, clear } = deadline(limits.timeoutMs)
    const language = languageOf(request)
    try {
      return await work({ input, asked, signal, language })
    } catch (error) {
      const problem = problemOf(error, { language, versioned: asked.expectedVersion !== undefined })
      if (problem === undefined) throw error
      if (problem.status === 500) onBug?.(error)
      return problemResponse(problem, language, headersOf(error, problem))
    } finally {
      clear()
    }
  }

  const run = (request: Request, operation: HttpOperation, actor: Actor): Promise<Response> =>
    timed(request, ({ input, asked, signal, language }) => {
      const call = { operation: operation.id, kind: operation.kind, actor, input, request }
      const within = <T>(work: (core: Mediation<ReadonlyArray<AnyPlugin>>) => Promise<T>): Promise<T> => {
        const on = (opened: Mediation<Ps>): Promise<T> => work(opened as unknown as Mediation<ReadonlyArray<AnyPlugin>>)
        return around === undefined ? on(core) : around(call, on)
      }
      return runOperation(operation, { call, options: asked, signal, language, renderers, within })
    })

  const serve = (request: Request, service: Service, actor: Actor): Promise<Response> =>
    timed(request, ({ input, asked: { commandId, dryRun }, signal }) => {
      if (dryRun) throw new BadRequest("TDU-HTTP-DRY-RUN")
      return runService(service, { input, actor, commandId, signal, request })
    })

  const allow = (request: Request, ...methods: ReadonlyArray<string>): void => {
    if (!methods.includes(request.method)) throw new BadRequest("TDU-HTTP-METHOD", { allow: methods.join(", ") })
  }

  const signedIn = async (request: Request): Promise<Actor> => {
    const actor = await actorOf(request)
    if (actor === undefined) throw new BadRequest("TDU-HTTP-SIGNIN", { "www-authenticate": "Bearer" })
    return actor
  }

  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    const path = pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length + 1) : ""
    if (path === "health") {
      allow(request, "GET", "HEAD")
      const actor = await actorOf(request)
      return health(actor?.roles ?? [])
    }
    checkSite(request, origins)
    const actor = await signedIn(request)
    if (path === "openapi.json") {
      allow(request, "GET", "HEAD")
      document ??= JSON.stringify(
        openApiDocument(core.plugins, { prefix, renderers, services: [...services.values()] }),
      )
      return new Response(document, { headers: { ...PRIVATE, "content-type": "application/json" } })
    }
    if (path === "events") {
      allow(request, "GET")
      const stillIs = async (): Promise<boolean> => (await actorOf(request))?.id === actor.id
      return events.open(request, { stillIs, until: options.untilOf?.(request, actor) })
    }
    const service = services.get(path)
    if (service !== undefined) {
      allow(request, "POST")
      return serve(request, service, actor)
    }
    const operation = operations.get(path)
    if (operation === undefined) throw new BadRequest("TDU-HTTP-OPERATION")
    // Questions too: a name that is looked for does not belong in an address, a log or a history.
    allow(request, "POST")
    return run(request, operation, actor)
  }

  return async (request) => {
    try {
      return await answer(request)
    } catch (error) {
      const bad = error instanceof BadRequest ? error : new BadRequest("TDU-HTTP-BUG")
      if (bad !== error) onBug?.(error)
      const language = languageOf(request)
      return problemResponse(faultProblem(bad.fault, language), language, bad.headers)
    }
  }
}
