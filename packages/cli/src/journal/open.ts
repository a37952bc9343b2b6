import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { type Mediation, openMediation, type Storage, StorageFailure, type Store } from "@traitdunion/core"
import type { JournalOptions } from "../frame/index.ts"
import { progressing } from "../progress.ts"
import { NoJournal } from "../refusals/index.ts"
import type { Session } from "../session.ts"

type Opened = Mediation<readonly []>

const pathOf = ({ io }: Session, { file }: JournalOptions): string => resolve(io.cwd, file)

/** Whether the data file is there. */
export const isThere = (session: Session, options: JournalOptions): boolean => existsSync(pathOf(session, options))

/** The path of the data file, which must be there: opening it would create it. */
const existing = (session: Session, options: JournalOptions): string => {
  if (isThere(session, options)) return pathOf(session, options)
  throw new StorageFailure("open", "missing")
}

/** The journal alone, without read tables and without writing. */
export const openJournal = async (session: Session, options: JournalOptions): Promise<Store> => {
  const storage = sqliteStorage({ file: existing(session, options), readOnly: true })
  try {
    return await storage.open({ structure: options.structure, tables: [] })
  } catch (error) {
    // Something would have to be created: the journal itself, or the structure's place in it.
    if (error instanceof StorageFailure && error.reason === "read-only") throw new NoJournal(options.structure)
    throw error
  }
}

const openOn = (session: Session, { structure }: JournalOptions, storage: Storage): Promise<Opened> => {
  const { clock } = session.io
  const ports = clock === undefined ? {} : { clock }
  return progressing(session, session.words.progress.rebuild, (told) =>
    openMediation({ structure, storage, ports, onRebuild: ({ done, total }) => told(done, total) }),
  )
}

/** What an existing journal says. Nothing is written, unless its lists are of another version and must be made again. */
export const openToRead = async (session: Session, options: JournalOptions): Promise<Opened> => {
  await (await openJournal(session, options)).close()
  const file = existing(session, options)
  try {
    return await openOn(session, options, sqliteStorage({ file, readOnly: true }))
  } catch (error) {
    if (!(error instanceof StorageFailure && error.reason === "read-only")) throw error
    return openOn(session, options, sqliteStorage({ file }))
  }
}

/** An existing journal, to write in its lists. */
export const openToMend = async (session: Session, options: JournalOptions): Promise<Opened> => {
  await (await openJournal(session, options)).close()
  return openOn(session, options, sqliteStorage({ file: existing(session, options) }))
}

/** The journal of a structure, which begins with its first import. */
export const openToWrite = (session: Session, options: JournalOptions): Promise<Opened> =>
  openOn(session, options, sqliteStorage({ file: pathOf(session, options) }))

/** An empty journal that nobody keeps. */
export const openNowhere = (session: Session, options: JournalOptions): Promise<Opened> =>
  openOn(session, options, sqliteStorage({ file: ":memory:" }))
