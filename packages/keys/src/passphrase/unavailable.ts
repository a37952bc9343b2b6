import { KeyUnavailable } from "@traitdunion/core"

/** What the system says of a file, as a failure of the key holder. */
export const unavailable = (cause: unknown): KeyUnavailable => {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined
  return new KeyUnavailable(code === "ENOENT" ? "missing" : "unreachable", cause)
}
