import { isHTTPError } from "ky"
import { errorAnswer, type ServiceAnswer } from "../answer/vocabulary.ts"
import { connectionFault, ServiceFailed, type ServiceFault } from "../service/index.ts"

/** What each documented code means, beside those of nobody found and of no file. */
const faults: Readonly<Record<string, ServiceFault>> = {
  "00101": "token-invalid",
  "00103": "token-expired",
  "00105": "token-revoked",
  "00100": "not-allowed",
  "00203": "recipient-refused",
  "00015": "already-asked",
  "00429": "too-many",
  "37008": "too-many",
  "37999": "provider-failed",
  "37004": "provider-failed",
  "37001": "provider-unavailable",
  "00501": "provider-unavailable",
  "37002": "provider-timeout",
}
const byStatus: Readonly<Record<number, ServiceFault>> = {
  401: "token-invalid",
  403: "not-allowed",
  409: "already-asked",
  429: "too-many",
  502: "provider-failed",
  504: "provider-timeout",
}

type NotFound = Exclude<ServiceAnswer<never>, { readonly outcome: "found" }>

const notFound = (code: string, title: string, provider: string | undefined): NotFound | undefined => {
  switch (code) {
    case "10003":
      return { outcome: "no-file", provider: "MSA" }
    case "23003":
      return { outcome: "no-file", provider: "CNAF" }
    case "37003":
      return { outcome: "no-file", provider: provider === "MSA" ? "MSA" : null }
    // The same code says two things; its title tells them apart.
    case "35003":
      return title.includes("inattendue") ? undefined : { outcome: "not-registered" }
    case "00366":
      return { outcome: "person-unknown" }
    default:
      return undefined
  }
}

/** The body of a failure: JSON also where its type does not say so, as what stands before a service may have it. */
const bodyOf = (data: unknown): unknown => {
  if (typeof data !== "string") return data
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}

/** @internal What a failed request means: an answer that says nothing was found, or a {@link ServiceFailed} is thrown. */
export const failureOf = (error: unknown): NotFound => {
  const fault = connectionFault(error)
  if (fault !== undefined) throw new ServiceFailed(fault)
  if (!isHTTPError(error)) throw error
  const { status } = error.response
  const parsed = errorAnswer.safeParse(bodyOf(error.data))
  const [first] = parsed.success ? parsed.data.errors : []
  if (first === undefined) throw new ServiceFailed(byStatus[status] ?? "malformed")
  const { code, title = "", meta } = first
  const answer = status === 404 || status === 422 ? notFound(code, title, meta?.provider) : undefined
  if (answer !== undefined) return answer
  if (code === "35003") throw new ServiceFailed("provider-failed")
  throw new ServiceFailed(faults[code] ?? byStatus[status] ?? "unexpected")
}
