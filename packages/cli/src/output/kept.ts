import { realpathSync, type Stats, statSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import type { KeyOptions } from "../keys/index.ts"
import { isAddress } from "../place/index.ts"
import type { Session } from "../session.ts"

/** The options of a command that name files which it lives on. */
export interface KeptOptions extends KeyOptions {
  readonly file?: string
  readonly tlsCa?: string
  readonly mapping?: string
  readonly config?: string
}

/** What SQLite keeps beside a data file. Some of them are there at times only. */
const BESIDE = ["", "-wal", "-shm", "-journal"]

const found = (path: string): Stats | undefined => {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** Where a path leads, whether or not something is there: by the real folder it stands in. */
const leadsTo = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    try {
      return join(realpathSync(dirname(path)), basename(path))
    } catch {
      return path
    }
  }
}

/** The files that no result may ever take the place of: the journal, its keys, and what the command reads. */
export const keptBy = (
  { io }: Session,
  { file, keys, passphraseFile, tlsCa, mapping, config }: KeptOptions,
  others: ReadonlyArray<string> = [],
): ReadonlyArray<string> => {
  const journal =
    file === undefined || isAddress(file) ? [] : BESIDE.map((end) => `${leadsTo(resolve(io.cwd, file))}${end}`)
  const told = [keys, passphraseFile, tlsCa, mapping, config, ...others].flatMap((path) =>
    path === undefined ? [] : [resolve(io.cwd, path)],
  )
  return [...journal, ...told]
}

/** Whether two paths are of one file: by its inode, so that no other name of it deceives, and by where they lead. */
export const isSameFile = (left: string, right: string): boolean => {
  const [one, other] = [found(left), found(right)]
  if (one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino) return true
  return leadsTo(left) === leadsTo(right)
}
