import { readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as z from "zod"

/** A backup that was proven. It says how much there is, and nothing of whom. */
const proven = z.strictObject({
  ok: z.literal(true),
  at: z.string(),
  file: z.string(),
  /** Facts whose hashes were computed anew in the copy. */
  facts: z.int(),
  accounts: z.int(),
})
const failed = z.strictObject({
  ok: z.literal(false),
  at: z.string(),
  /** The stable code of the failure. */
  code: z.string(),
})
const record = z.strictObject({ last: z.nullable(proven), attempt: z.nullable(failed) })

/** The last backup that was proven, and the attempt after it that failed, if one did. */
export type BackupRecord = z.output<typeof record>

const NONE: BackupRecord = { last: null, attempt: null }
const fileIn = (folder: string): string => join(folder, "derniere.json")

/** What stands in the folder of the backups. A record that cannot be read is none: the next night writes another. */
export const readRecord = (folder: string): BackupRecord => {
  try {
    const read = record.safeParse(JSON.parse(readFileSync(fileIn(folder), "utf8")))
    return read.success ? read.data : NONE
  } catch {
    return NONE
  }
}

export const writeRecord = (folder: string, next: BackupRecord): void => {
  const file = fileIn(folder)
  writeFileSync(`${file}.part`, `${JSON.stringify(next)}\n`, { mode: 0o600 })
  renameSync(`${file}.part`, file)
}
