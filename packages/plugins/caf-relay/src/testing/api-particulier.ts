import type { IncomingMessage, ServerResponse } from "node:http"
import { json, listen } from "./server.ts"

/** A failure that the service documents, or that a network makes. */
export type StubFault =
  | "no-file-cnaf"
  | "no-file-msa"
  | "no-file"
  | "not-registered"
  | "unexpected-404"
  | "person-unknown"
  | "not-allowed"
  | "already-asked"
  | "too-many"
  | "provider-failed"
  | "provider-timeout"
  | "provider-unavailable"
  | "malformed"
  | "not-json"
  | "huge"
  | "slow"
  | "cut"
  | "cut-in-the-middle"
  | "slow-in-the-middle"
  | "redirect"

/** Somebody whom the stub knows, by their name at birth: what it answers about each endpoint, or how it fails. */
export interface StubCase {
  readonly birthName: string
  /** By endpoint, such as `quotient_familial` or `prime_activite`: the `data` of the documented answer. */
  readonly data?: Readonly<Record<string, unknown>>
  readonly fault?: StubFault
  /** After so many failures it answers: for what passes when it is tried again. */
  readonly faults?: number
  /** How many seconds it asks to wait before it is asked again. */
  readonly retryAfter?: number
}

/** A stub of API Particulier that listens on this machine. */
export interface ApiParticulierStub extends AsyncDisposable {
  readonly url: string
  /** A token that it takes. */
  readonly token: string
  /** What it was asked: the endpoint and the parameters, in order. */
  readonly asked: ReadonlyArray<{ readonly endpoint: string; readonly parameters: URLSearchParams }>
}

const error = (code: string, title: string, meta: object = {}): object => ({
  errors: [{ code, title, detail: title, source: null, meta }],
})
const cnav = { provider: "CNAV" }
const answers: Readonly<Partial<Record<StubFault, readonly [status: number, body: object]>>> = {
  "no-file-cnaf": [404, error("23003", "Dossier allocataire absent CNAF", { provider: "CNAF" })],
  "no-file-msa": [404, error("10003", "Dossier allocataire absent MSA", { provider: "MSA" })],
  "no-file": [404, error("37003", "Dossier allocataire absent CNAV", cnav)],
  "not-registered": [404, error("35003", "Allocataire non référencé", { provider: "CNAF & MSA" })],
  "unexpected-404": [404, error("35003", "Erreur inattendue", { provider: "CNAF & MSA" })],
  "person-unknown": [422, error("00366", "Entité non traitable")],
  "not-allowed": [403, error("00100", "Privilèges insuffisants")],
  "already-asked": [409, error("00015", "Conflit")],
  "too-many": [429, error("00429", "Trop de requêtes")],
  "provider-failed": [502, error("37999", "Erreur inconnue du fournisseur de données", cnav)],
  "provider-timeout": [504, error("37002", "Intermédiaire hors-délai", cnav)],
  "provider-unavailable": [504, error("37001", "Service non disponible", cnav)],
  malformed: [200, { data: { quotient_familial: { valeur: "beaucoup" } }, links: {}, meta: {} }],
}

const HUGE = 2 * 1024 * 1024
const fail = (fault: StubFault, response: ServerResponse, retryAfter?: number): void => {
  const answer = answers[fault]
  if (answer !== undefined) {
    json(response, answer[0], answer[1], retryAfter === undefined ? {} : { "retry-after": String(retryAfter) })
    return
  }
  switch (fault) {
    case "not-json":
      response.writeHead(200, { "content-type": "application/json" }).end("<html>panne</html>")
      return
    case "huge":
      response.writeHead(200, { "content-type": "application/json" }).end(`{"data":"${"x".repeat(HUGE)}"}`)
      return
    case "redirect":
      response.writeHead(302, { location: "http://127.0.0.1:9/elsewhere" }).end()
      return
    case "cut":
      response.destroy()
      return
    case "cut-in-the-middle":
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" })
      response.write('{"data":')
      setTimeout(() => response.destroy(), 10)
      return
    case "slow-in-the-middle":
      response.writeHead(200, { "content-type": "application/json" })
      response.write('{"data":')
      return
    default:
      // "slow": it never answers.
      return
  }
}

const required = ["nomNaissance", "prenoms[]", "sexeEtatCivil", "codeCogInseePaysNaissance"]
const refusalOf = (request: IncomingMessage, parameters: URLSearchParams, tokens: Tokens) => {
  const bearer = request.headers.authorization?.replace(/^Bearer /, "")
  if (bearer === tokens.expired) return [401, error("00103", "Jeton expiré")] as const
  if (bearer === tokens.revoked) return [401, error("00105", "Jeton sur liste noire")] as const
  if (bearer !== tokens.valid) return [401, error("00101", "Interdit")] as const
  if (!/^\d{14}$/.test(parameters.get("recipient") ?? "")) {
    return [422, error("00203", "Entité non traitable")] as const
  }
  return required.every((name) => (parameters.get(name) ?? "") !== "")
    ? undefined
    : ([422, error("00366", "Entité non traitable")] as const)
}

interface Tokens {
  readonly valid: string
  readonly expired: string
  readonly revoked: string
}
const tokens: Tokens = { valid: "stub-token", expired: "stub-expired", revoked: "stub-revoked" }

/**
 * A stub of API Particulier, version 3, on this machine: the documented paths, the token, the parameters, the answers and
 * the failures. Whoever it does not know is not found (422). The tokens `stub-expired` and `stub-revoked` are refused.
 *
 * @example
 * ```ts
 * import { apiParticulierStub } from "@traitdunion/plugin-caf-relay/testing"
 * await using stub = await apiParticulierStub([{ birthName: "EXEMPLE", data: { prime_activite: { est_beneficiaire: false } } }])
 * ```
 */
export const apiParticulierStub = async (cases: ReadonlyArray<StubCase>): Promise<ApiParticulierStub> => {
  const asked: Array<ApiParticulierStub["asked"][number]> = []
  const failures = new Map<StubCase, number>()
  const server = await listen((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost")
    const endpoint = /^\/v3\/dss\/(\w+)\/identite$/.exec(pathname)?.[1]
    if (request.method !== "GET" || endpoint === undefined) return json(response, 404, { error: "no such path" })
    asked.push({ endpoint, parameters: searchParams })
    const refusal = refusalOf(request, searchParams, tokens)
    if (refusal !== undefined) return json(response, refusal[0], refusal[1])
    const known = cases.find(({ birthName }) => birthName === searchParams.get("nomNaissance"))
    if (known === undefined) return fail("person-unknown", response)
    const failed = failures.get(known) ?? 0
    if (known.fault !== undefined && failed < (known.faults ?? Number.POSITIVE_INFINITY)) {
      failures.set(known, failed + 1)
      return fail(known.fault, response, known.retryAfter)
    }
    const data = known.data?.[endpoint]
    if (data === undefined) return fail("no-file", response)
    return json(response, 200, { data, links: {}, meta: {} })
  })
  return { ...server, token: tokens.valid, asked, [Symbol.asyncDispose]: server[Symbol.asyncDispose] }
}
