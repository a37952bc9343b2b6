import { existsSync, realpathSync } from "node:fs"
import { open } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { type Storage, StorageFailure } from "@traitdunion/core"
import { isSystemError } from "../refusals/index.ts"
import type { Session } from "../session.ts"
import { addressOf, isAddress } from "./address.ts"
import { type Protection, serverStorage } from "./server.ts"

/** How a place is opened. */
export interface How {
  /** Never written, not even to create what is missing. */
  readonly readOnly?: boolean
}

/** Where a journal is: a file, or a database of a server. */
export interface Place {
  /** As people are told of it, without anything secret. */
  readonly shown: string
  /** Two places with the same are one. */
  readonly identity: string
  /** Whether it is there already, as far as one knows without connecting. */
  readonly isThere: boolean
  /** The adapter is loaded only now: a command on a file loads no driver of a server. */
  readonly storage: (how?: How) => Promise<Storage>
}

/** What path a file really has: links are followed, and a file that is to come is told by its folder. */
const realPath = (path: string): string => {
  if (existsSync(path)) return realpathSync(path)
  const folder = dirname(path)
  return join(existsSync(folder) ? realpathSync(folder) : folder, basename(path))
}

/** What a data file holds is its owner's alone: SQLite gives what it keeps beside it the same rights. */
const ownFile = async (file: string): Promise<void> => {
  try {
    await (await open(file, "wx", 0o600)).close()
  } catch (error) {
    // It is there already, or cannot be made: then opening it tells why.
    if (!isSystemError(error)) throw error
  }
}

const filePlace = ({ io }: Session, told: string): Place => {
  const file = resolve(io.cwd, told)
  return {
    shown: told,
    identity: `file ${realPath(file)}`,
    isThere: existsSync(file),
    storage: async ({ readOnly = false } = {}) => {
      if (readOnly && !existsSync(file)) throw new StorageFailure("open", "missing")
      const { sqliteStorage } = await import("@traitdunion/adapter-sqlite")
      const storage = sqliteStorage({ file, readOnly })
      if (readOnly) return storage
      return {
        ...storage,
        open: async (opening) => {
          await ownFile(file)
          return storage.open(opening)
        },
      }
    },
  }
}

/** The place that a path or an address names; `flag` is the option that it came with. */
export const placeAt = (session: Session, flag: string, told: string, protection: Protection): Place => {
  if (!isAddress(told)) return filePlace(session, told)
  const address = addressOf(session, flag, told)
  return {
    shown: address.shown,
    identity: address.identity,
    isThere: true,
    storage: (how = {}) => serverStorage(session, address, { ...protection, ...how }),
  }
}
