import { isHTTPError } from "ky"
import { errorAnswer, type ServiceAnswer } from "../answer/index.ts"
import { connectionFault, ServiceFailed, type ServiceFault } from "../service/index.ts"
import { meaningOf } from "./codes.ts"

const byStatus: Readonly<Record<number, ServiceFault>> = {
  401: "token-invalid",
  403: "not-allowed",
  409: "already-asked",
  429: "too-many",
  502: "provider-failed",
  504: "provider-timeout",
}

type NotFound = Exclude<ServiceAnswer<never>, { readonly outcome: "found" }>

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
  const meaning = meaningOf(code, title)
  if (meaning === undefined) throw new ServiceFailed(byStatus[status] ?? "unexpected")
  if ("fault" in meaning) throw new ServiceFailed(meaning.fault)
  if (status !== 404 && status !== 422) throw new ServiceFailed(byStatus[status] ?? "unexpected")
  return meaning.outcome === "no-file" && meaning.provider === null && meta?.provider === "MSA"
    ? { outcome: "no-file", provider: "MSA" }
    : meaning
}
