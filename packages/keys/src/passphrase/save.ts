// Writing a key file: whole beside it, flushed to the disk, then renamed over it. Whatever happens in between, the file
// is the old one or the new one. It is done in one go, without letting the program do anything else.
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { dirname } from "node:path"
import type { InvalidInput } from "@traitdunion/core"
import { invalid } from "../wrapping/index.ts"
import { type OnDisk, type Stored, storedText } from "./stored.ts"
import { unavailable } from "./unavailable.ts"

const OWNER_ONLY = 0o600
const MODE = 0o777

const alreadyThere = (where: string): InvalidInput =>
  invalid(where, "file", {
    fr: "Ce fichier existe déjà ; un fichier de clés n'est jamais remplacé par un autre",
    en: "This file exists already; a key file is never replaced by another",
  })

const underWay = (where: string): InvalidInput =>
  invalid(where, "file", {
    fr: "Une autre modification est en cours, ou a été interrompue : si aucune ne l'est, supprimer le fichier « .part » voisin, puis recommencer",
    en: "Another change is under way, or was interrupted: if none is, delete the `.part` file beside it, then try again",
  })

const changedMeanwhile = (where: string): InvalidInput =>
  invalid(where, "file", {
    fr: "Le fichier a changé entre-temps : recommencer",
    en: "The file changed meanwhile: try again",
  })

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code

/** Make a file that must not be there, or say what to do. */
const openNew = (path: string, onThere: () => InvalidInput): number => {
  try {
    return openSync(path, "wx", OWNER_ONLY)
  } catch (error) {
    throw isCode(error, "EEXIST") ? onThere() : unavailable(error)
  }
}

/** A rename is on the disk once its folder is. Windows has no such thing as flushing a folder. */
const flushFolder = (path: string): void => {
  if (process.platform === "win32") return
  const folder = openSync(dirname(path), "r")
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Write beside, ask `mayReplace`, rename. The file beside is also what keeps two programs from changing at once. */
const replace = (where: string, path: string, stored: Stored, mayReplace: () => void): void => {
  const part = `${path}.part`
  const handle = openNew(part, () => underWay(where))
  try {
    try {
      writeFileSync(handle, storedText(stored))
      // A service that reads by its group goes on reading after a change.
      if (existsSync(path)) fchmodSync(handle, statSync(path).mode & MODE)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    mayReplace()
    renameSync(part, path)
    flushFolder(path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

const withFailures = (action: () => void): void => {
  try {
    action()
  } catch (error) {
    // Of the system's errors, those with a code; whatever else is ours already.
    throw error instanceof Error && "syscall" in error ? unavailable(error) : error
  }
}

/** A new key file, in the place of no other. */
export const saveNew = (where: string, path: string, stored: Stored): void =>
  withFailures(() => replace(where, path, stored, () => closeSync(openNew(path, () => alreadyThere(where)))))

/** Another content of a key file, if it still holds what was read. */
export const saveChange = (where: string, { path, text }: OnDisk, stored: Stored): void =>
  withFailures(() =>
    replace(where, path, stored, () => {
      if (readFileSync(path, "utf8") !== text) throw changedMeanwhile(where)
    }),
  )
