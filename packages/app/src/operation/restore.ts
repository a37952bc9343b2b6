import { existsSync, mkdirSync, renameSync } from "node:fs"
import { basename, join } from "node:path"
import { sqliteConnection, sqliteStorage } from "@traitdunion/adapter-sqlite"
import {
  type AnyPlugin,
  type Clock,
  type Keys,
  openMediation,
  type PlainDate,
  plainDate,
  systemClock,
} from "@traitdunion/core"
import Database from "better-sqlite3"
import { sql } from "kysely"
import { BESIDE, copyWhole, removeFile } from "./files.ts"

/** What is put back, where, and by whom it is proven. */
export interface RestoreOptions {
  /** The backup. It is read, and stays as it is. */
  readonly from: string
  readonly folder: string
  readonly structure: string
  readonly keys: Keys
  readonly plugins?: ReadonlyArray<AnyPlugin>
  /** Replace a journal that goes further than the backup. It is set aside, never deleted. */
  readonly replace?: boolean
  readonly clock?: Clock
}

/** What a restore proved. */
export interface Restored {
  /** Facts whose hashes were computed anew, and whose marks are those of the structure's keys. */
  readonly facts: number
  /** The first of them, which were written before there were keys: their chain is whole, and nobody signed it. */
  readonly unmarked: number
  /** The day of the last fact; `undefined` in an empty journal. */
  readonly until: PlainDate | undefined
  readonly accounts: number
  /** Where the journal that stood there is now; `undefined` when there was none. */
  readonly aside: string | undefined
  /** Facts of the journal set aside that the backup has not; `undefined` when it cannot be read. */
  readonly lost: number | undefined
}

/** Why nothing was restored, in words. */
export class NotRestored extends Error {}

/** Make sure that no program has the file open, and fold what stands beside it into it. */
const closeFile = (file: string): void => {
  let database: Database.Database | undefined
  try {
    database = new Database(file, { timeout: 0 })
    database.pragma("journal_mode = delete")
  } catch (error) {
    if (String((error as { readonly code?: unknown }).code).startsWith("SQLITE_BUSY"))
      throw new NotRestored("L'application est ouverte. L'arrêter, puis recommencer.")
    // A broken file cannot be folded: it is set aside with what stands beside it.
  } finally {
    database?.close()
  }
}

/** How many facts the journal in place has beyond the backup; `undefined` when it cannot be read. */
const further = async (structure: string, file: string, facts: number): Promise<number | undefined> => {
  try {
    const store = await sqliteStorage({ file }).open({ structure, tables: [], asItIs: true })
    try {
      return Math.max(0, (await store.readAll(0, 1)).head.position - facts)
    } finally {
      await store.close()
    }
  } catch {
    return undefined
  }
}

/** Prove the copy with the structure's own keys, and say when its last fact was recorded. */
const prove = async (
  options: RestoreOptions,
  file: string,
): Promise<Pick<Restored, "facts" | "unmarked" | "until">> => {
  const { structure, keys, plugins = [], clock = systemClock } = options
  await using core = await openMediation({
    structure,
    storage: sqliteStorage({ file }),
    plugins,
    ports: { keys, clock },
  })
  const { ok, verified, markedFrom } = await core.audit.verify()
  // A journal that bears no mark of the structure's keys may have been written by anybody.
  if (!ok || (verified > 0 && markedFrom === undefined))
    throw new NotRestored("Cette sauvegarde n'a pas été écrite avec les clés de la structure, ou a été changée.")
  const store = await sqliteStorage({ file }).open({ structure, tables: [], asItIs: true })
  try {
    const [last] = (await store.readAll(Math.max(0, verified - 1), 1)).events
    const on = last === undefined ? undefined : (JSON.parse(last.meta) as { readonly on?: unknown }).on
    return {
      facts: verified,
      unmarked: (markedFrom ?? 1) - 1,
      until: typeof on === "string" ? plainDate(on) : undefined,
    }
  } finally {
    await store.close()
  }
}

/** No session, challenge or invitation is open in what was restored. */
const openSessions = async (file: string): Promise<number> => {
  const db = await sqliteConnection({ file })
  try {
    const { rows } = await sql<{
      readonly n: number
    }>`select (select count(*) from account_session) + (select count(*) from account_ticket) as n`.execute(db)
    return rows[0]?.n ?? 0
  } finally {
    await db.destroy()
  }
}

/**
 * Put a backup into the place of the structure's file: it is copied, proven with the structure's keys, and only then
 * stands there, with no session open. What stood there is set aside. Throws {@link NotRestored} with nothing changed.
 */
export const restoreBackup = async (options: RestoreOptions): Promise<Restored> => {
  const { from, folder, structure, replace = false, clock = systemClock } = options
  const file = join(folder, "journal.sqlite")
  if (!existsSync(from)) throw new NotRestored("Cette sauvegarde n'existe pas.")
  if (existsSync(file)) closeFile(file)
  const part = join(folder, "restauration.sqlite")
  try {
    const { accounts } = await copyWhole(structure, from, part)
    const { facts, unmarked, until } = await prove(options, part)
    if (facts === 0) throw new NotRestored("Cette sauvegarde est vide, ou d'une autre structure.")
    if (accounts > 0 && (await openSessions(part)) > 0) throw new NotRestored("Des sessions y sont restées ouvertes.")
    const there = BESIDE.some((more) => existsSync(`${file}${more}`))
    const lost = there && existsSync(file) ? await further(structure, file, facts) : undefined
    if (lost !== undefined && lost > 0 && !replace) {
      throw new NotRestored(
        `Le journal en place va plus loin : ${lost} faits de plus. Pour le remplacer quand même, ajouter --replace ; il sera mis de côté.`,
      )
    }
    const aside = there ? join(folder, `mis-de-cote-${clock.now().slice(0, 19).replaceAll(":", "")}`) : undefined
    if (aside !== undefined) {
      mkdirSync(aside, { mode: 0o700 })
      for (const more of BESIDE) {
        if (existsSync(`${file}${more}`)) renameSync(`${file}${more}`, join(aside, `${basename(file)}${more}`))
      }
    }
    renameSync(part, file)
    return { facts, unmarked, until, accounts, aside, lost }
  } catch (error) {
    removeFile(part)
    throw error
  }
}

/** What a restore proved, in lines for whoever did it. */
export const restoredWords = ({ facts, unmarked, until, accounts, aside, lost }: Restored): ReadonlyArray<string> => [
  `${facts} faits, tous prouvés avec les clés de la structure${until === undefined ? "" : `, jusqu'au ${until}`}.`,
  ...(unmarked > 0 ? [`Les ${unmarked} premiers ont été écrits sans clés : rien ne dit qui les a écrits.`] : []),
  `${accounts} comptes. Toutes les sessions sont fermées : chaque personne entre de nouveau.`,
  ...(aside === undefined ? [] : [`Ce qui était en place est gardé dans ${aside}.`]),
  ...(lost !== undefined && lost > 0 ? [`${lost} faits plus récents n'y sont plus : ils sont dans ce dossier.`] : []),
  "Si une personne a été effacée depuis cette sauvegarde, l'effacer de nouveau : son attestation dit laquelle.",
]
