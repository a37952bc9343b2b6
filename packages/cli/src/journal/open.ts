import { type Keys, type Mediation, openMediation, type Storage, StorageFailure, type Store } from "@traitdunion/core"
import type { JournalOptions } from "../frame/index.ts"
import { keysOf } from "../keys/index.ts"
import { placeOf } from "../place/index.ts"
import { progressing } from "../progress.ts"
import { NoJournal } from "../refusals/index.ts"
import type { Session } from "../session.ts"
import { structureOf } from "./today.ts"

type Opened = Mediation<readonly []>

/** Whether the data file is there; of a server, one knows when one asks it. */
export const isThere = (session: Session, options: JournalOptions): boolean => placeOf(session, options).isThere

/** A place that must be there: opening a file would create it. */
const existing = (session: Session, options: JournalOptions): Promise<Storage> => {
  const place = placeOf(session, options)
  if (place.isThere) return place.storage()
  throw new StorageFailure("open", "missing")
}

/** The journal's place, never written. */
export const storageToRead = (session: Session, options: JournalOptions): Promise<Storage> =>
  placeOf(session, options).storage({ readOnly: true })

/** The journal alone, without read tables and without writing. */
export const openJournal = async (session: Session, options: JournalOptions): Promise<Store> => {
  try {
    const storage = await storageToRead(session, options)
    // As it is: tables of an earlier version are read too, and brought to this one by whoever writes.
    return await storage.open({ structure: options.structure, tables: [], asItIs: true })
  } catch (error) {
    // Something would have to be created: the journal itself, or the structure's place in it.
    if (error instanceof StorageFailure && ["read-only", "unprepared"].includes(error.reason)) {
      throw new NoJournal(options.structure)
    }
    throw error
  }
}

/** Refuse a place that holds no journal of the structure, before anybody is asked for a passphrase. */
export const requireJournal = async (session: Session, options: JournalOptions): Promise<void> =>
  (await openJournal(session, options)).close()

/**
 * The plugins of the structure, so that lists and deadlines of theirs are kept and shown. They are known only once the
 * program runs, so that their commands have no types here: commands speak to the built-in ones.
 */
const pluginsOf = ({ config }: Session): readonly [] => (config?.plugins ?? []) as readonly []

/** A journal on a storage, with the keys to what is personal in it. */
export const openOn = (
  session: Session,
  { structure }: Pick<JournalOptions, "structure">,
  storage: Storage,
  keys: Keys | undefined,
): Promise<Opened> => {
  const { clock } = session.io
  const plugins = pluginsOf(session)
  const ports = { ...(clock === undefined ? {} : { clock }), ...(keys === undefined ? {} : { keys }) }
  return progressing(session, session.words.progress.rebuild, (told) =>
    openMediation({
      structure: structureOf(session, structure),
      storage,
      plugins,
      ports,
      onRebuild: ({ done, total }) => told(done, total),
    }),
  )
}

/** What an existing journal says. Nothing is written, unless its lists are of another version and must be made again. */
export const openToRead = async (session: Session, options: JournalOptions): Promise<Opened> => {
  await requireJournal(session, options)
  const keys = await keysOf(session, options)
  try {
    return await openOn(session, options, await storageToRead(session, options), keys)
  } catch (error) {
    if (!(error instanceof StorageFailure && error.reason === "read-only")) throw error
    return openOn(session, options, await existing(session, options), keys)
  }
}

/** An existing journal, to write in it with keys that are at hand. */
export const openWithKeys = async (session: Session, options: JournalOptions, keys: Keys): Promise<Opened> =>
  openOn(session, options, await existing(session, options), keys)

/** An existing journal, to write in it. */
export const openToMend = async (session: Session, options: JournalOptions): Promise<Opened> => {
  await requireJournal(session, options)
  const keys = await keysOf(session, options)
  return openOn(session, options, await existing(session, options), keys)
}

/** The journal of a structure, which begins with its first import. */
export const openToWrite = async (session: Session, options: JournalOptions): Promise<Opened> =>
  openOn(session, options, await placeOf(session, options).storage(), await keysOf(session, options))

/** An empty journal that nobody keeps. */
export const openNowhere = async (session: Session, options: JournalOptions): Promise<Opened> => {
  const { sqliteStorage } = await import("@traitdunion/adapter-sqlite")
  return openOn(session, options, sqliteStorage({ file: ":memory:" }), undefined)
}
