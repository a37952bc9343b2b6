import { randomUUID } from "node:crypto"
import { constants, lstatSync } from "node:fs"
import { link, open, rename, rm } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { fileExists, isSystemError, keptFile, notWritten, wrongUse } from "../refusals/index.ts"
import type { Session } from "../session.ts"
import { ask, terminalOf } from "../terminal/index.ts"
import { isSameFile } from "./kept.ts"

/** Who may read what is written. */
const OWNER_ONLY = 0o600
const ANYBODY = 0o666

/** How a result is written. */
export interface Saving {
  /** The files that it never takes the place of. */
  readonly kept: ReadonlyArray<string>
  /** Whether it may take the place of any other file, without a question. */
  readonly force?: boolean | undefined
  /** Whether it must not leave the structure: then its owner alone may read it. */
  readonly inside?: boolean
}

/** What stands there, a link for itself; nothing when nothing does. */
const standing = (path: string): ReturnType<typeof lstatSync> | undefined => {
  try {
    return lstatSync(path)
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return undefined
    if (isSystemError(error)) throw notWritten(error.code)
    throw error
  }
}

/** Refuse a place that is taken, unless somebody who sits there agrees. Answers whether something may be replaced. */
const mayReplace = async (session: Session, told: string, path: string, { kept, force }: Saving): Promise<boolean> => {
  if (kept.some((one) => isSameFile(one, path))) throw keptFile(told)
  const there = standing(path)
  if (there === undefined) return false
  if (there.isDirectory()) throw notWritten("EISDIR")
  if (!(there.isFile() || there.isSymbolicLink())) throw notWritten("ENOTFILE")
  if (force === true) return true
  const terminal = terminalOf(session)
  if (terminal === undefined) throw fileExists(told)
  const answer = await ask(session, terminal, session.words.output.replace(told))
  if (!session.words.output.yes.includes(answer.trim().toLowerCase())) throw fileExists(told)
  return true
}

/** Whether a file system knows no second name of a file. */
const knowsNoLink = (error: unknown): boolean =>
  isSystemError(error) && ["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP", "EMLINK"].includes(error.code)

/** Give a whole file its name; one that came there in the meantime stays, unless it may be replaced. */
const named = async (unfinished: string, path: string, replaces: boolean): Promise<void> => {
  if (!replaces) {
    try {
      await link(unfinished, path)
      return
    } catch (error) {
      if (!knowsNoLink(error)) throw error
    }
  }
  await rename(unfinished, path)
}

/**
 * Refuse a place where {@link save} would not write, before anything is done. What is asked there is not asked again:
 * hand on what this answers.
 */
export const reserve = async (session: Session, told: string, saving: Saving): Promise<Saving> => {
  const replaces = await mayReplace(session, told, resolve(session.io.cwd, told), saving)
  return { ...saving, force: replaces }
}

/**
 * Write a file whole, or leave what stands there as it is. It is written under a name that nobody can guess, follows no
 * link, and takes the place of no file that the command lives on; of another one, when somebody agreed.
 */
export const save = async (
  session: Session,
  told: string,
  content: string | Uint8Array,
  saving: Saving,
): Promise<void> => {
  const path = resolve(session.io.cwd, told)
  const replaces = await mayReplace(session, told, path, saving)
  const unfinished = join(dirname(path), `.${randomUUID()}.part`)
  const mode = saving.inside === true ? OWNER_ONLY : ANYBODY
  try {
    const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW = 0 } = constants
    const file = await open(unfinished, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, mode)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await named(unfinished, path, replaces)
  } catch (error) {
    if (isSystemError(error)) throw error.code === "EEXIST" ? fileExists(told) : notWritten(error.code)
    throw error
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** A `--force` that no `--out` goes with. */
export const checkForce = (
  { out, force }: { readonly out?: string; readonly force?: boolean },
  command: string,
): void => {
  if (force === true && out === undefined) throw wrongUse(({ goesWith }) => goesWith("--force", "--out"), command)
}
