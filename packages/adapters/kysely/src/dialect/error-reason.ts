import { StorageFailure, type StorageReason } from "@traitdunion/core"
import type { DriverError, KyselyDialect } from "./dialect.ts"
import { dialects } from "./dialects.ts"

const toldBy = (error: Error): DriverError => {
  const { code, errno, errcode } = error as Error & { code?: unknown; errno?: unknown; errcode?: unknown }
  const number = typeof errcode === "number" ? errcode : errno
  return {
    code: typeof code === "string" ? code : "",
    errno: typeof number === "number" ? number : undefined,
    message: error.message,
  }
}

/** Why a driver failed, told from its error or from what caused it; `unknown` when neither says. */
export const errorReason = (dialect: KyselyDialect, error: unknown): StorageReason => {
  // What Kysely itself says when there is no connection to run on any more.
  if (error instanceof Error && /already been destroyed|[Tt]ransaction is already/.test(error.message))
    return "unavailable"
  for (let found = error; found instanceof Error; found = found.cause) {
    // Told by whoever made the connection.
    if (found instanceof StorageFailure) return found.reason
    const reason = dialects[dialect].reason(toldBy(found))
    if (reason !== undefined) return reason
  }
  return "unknown"
}
