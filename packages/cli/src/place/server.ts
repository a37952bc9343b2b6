import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import type { Storage } from "@traitdunion/core"
import { isSystemError, wrongUse } from "../refusals/index.ts"
import type { Session } from "../session.ts"
import type { Address } from "./address.ts"

/** How the connection to a server is protected, beside what its address says. */
export interface Protection {
  readonly tls?: boolean
  /** A file with the authority that signed the server's certificate. */
  readonly tlsCa?: string
}

const tlsOf = async ({ io }: Session, { tls = false, tlsCa }: Protection) => {
  if (tlsCa === undefined) return tls ? ({ tls: true } as const) : {}
  try {
    return { tls: { ca: await readFile(resolve(io.cwd, tlsCa), "utf8") } }
  } catch (error) {
    if (isSystemError(error)) throw wrongUse((_, { places }) => places.misuse.authorityUnread(error.code))
    throw error
  }
}

/** A storage on the server of an address. Its adapter, and the driver, are loaded when they are asked for. */
export const serverStorage = async (
  session: Session,
  { engine, connection }: Address,
  { readOnly = false, ...protection }: Protection & { readonly readOnly?: boolean },
): Promise<Storage> => {
  const options = { connection, readOnly, ...(await tlsOf(session, protection)) }
  if (engine === "postgres") return (await import("@traitdunion/adapter-postgres")).postgresStorage(options)
  return (await import("@traitdunion/adapter-mysql")).mysqlStorage(options)
}
