import { closeSync, fsyncSync, openSync, rmSync } from "node:fs"
import { dirname } from "node:path"
import { sqliteConnection, sqliteStorage } from "@traitdunion/adapter-sqlite"
import { type CopyReport, copyJournal } from "@traitdunion/core"
import { copyAccounts } from "@traitdunion/http-accounts"

/** What SQLite keeps beside a file that is open. */
export const BESIDE = ["", "-wal", "-shm"] as const

/** Remove a file of SQLite with what stands beside it. */
export const removeFile = (file: string): void => {
  for (const more of BESIDE) rmSync(`${file}${more}`, { force: true })
}

/** What a whole copy took along: the facts with their keys, and the accounts with their ways in, without a session. */
export interface WholeCopy extends CopyReport {
  readonly accounts: number
}

/** On the disk itself: a name that appears before its bytes would be a backup that is none. */
const toDisk = (path: string): void => {
  const handle = openSync(path, "r")
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Copy journal, keys and accounts to a new file, proving each fact. What was begun is removed when it fails. */
export const copyWhole = async (structure: string, from: string, to: string): Promise<WholeCopy> => {
  removeFile(to)
  try {
    const copied = await copyJournal({
      structure,
      from: sqliteStorage({ file: from }),
      to: sqliteStorage({ file: to }),
    })
    const [source, target] = [await sqliteConnection({ file: from }), await sqliteConnection({ file: to })]
    try {
      const accounts = await copyAccounts(source, target)
      return { ...copied, accounts }
    } finally {
      await source.destroy()
      await target.destroy()
      toDisk(to)
      toDisk(dirname(to))
    }
  } catch (error) {
    removeFile(to)
    throw error
  }
}
