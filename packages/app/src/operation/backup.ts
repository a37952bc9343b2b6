import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync } from "node:fs"
import { join } from "node:path"
import { type Clock, systemClock, TraitDunionError } from "@traitdunion/core"
import { copyWhole, removeFile } from "./files.ts"
import { type BackupRecord, readRecord, writeRecord } from "./record.ts"

/** Which file is backed up, and where to. */
export interface BackupOptions {
  readonly structure: string
  /** The structure's file, in use or not. */
  readonly file: string
  /** The folder of the backups. It is made when it is missing. The keys are never put there. */
  readonly folder: string
  readonly clock?: Clock
}

/** How many backups are kept. A person who was erased is in none after as many nights. */
const KEPT = 14
const NAMED = /^journal-\d{4}-\d{2}-\d{2}T\d{4}\.sqlite$/

/** The backups of a folder, the latest first. */
const backupsIn = (folder: string): ReadonlyArray<string> =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => NAMED.test(name))
        .toSorted()
        .toReversed()
    : []

const codeOf = (error: unknown): string => {
  if (error instanceof TraitDunionError) return error.code
  const { code } = error as { readonly code?: unknown }
  return typeof code === "string" ? code : "TDU-BUG"
}

/**
 * Copy the structure's file while people work, prove the copy, and keep the last fourteen. What happened is written beside
 * them, a failure too: it is answered, and never thrown.
 */
export const takeBackup = async ({
  structure,
  file,
  folder,
  clock = systemClock,
}: BackupOptions): Promise<BackupRecord> => {
  const at = clock.now()
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const name = `journal-${at.slice(0, 16).replace(":", "")}.sqlite`
    const part = join(folder, "en-cours.sqlite")
    const { verified, accounts } = await copyWhole(structure, file, part)
    chmodSync(part, 0o600)
    renameSync(part, join(folder, name))
    const next: BackupRecord = { last: { ok: true, at, file: name, facts: verified, accounts }, attempt: null }
    writeRecord(folder, next)
    for (const old of backupsIn(folder).slice(KEPT)) removeFile(join(folder, old))
    return next
  } catch (error) {
    const next: BackupRecord = { last: readRecord(folder).last, attempt: { ok: false, at, code: codeOf(error) } }
    if (existsSync(folder)) writeRecord(folder, next)
    return next
  }
}
