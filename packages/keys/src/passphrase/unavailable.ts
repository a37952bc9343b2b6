import { KeyUnavailable } from "@traitdunion/core"

/** What the system says of a file, as a failure of the key holder. */
export const unavailable = (cause: unknown): KeyUnavailable => {
  if (cause instanceof KeyUnavailable) return cause
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined
  return new KeyUnavailable(code === "ENOENT" ? "missing" : "unreachable", cause)
}

// All rights of others, and that of a group to write. A group that reads is how services are given a file.
const OTHERS = 0o027

/** Refuse a file that other accounts may read or change. Windows has no such rights. */
export const notExposed = (mode: number): void => {
  if (process.platform !== "win32" && (mode & OTHERS) !== 0) throw new KeyUnavailable("exposed")
}
