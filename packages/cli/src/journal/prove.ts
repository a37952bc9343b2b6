import {
  type AuditReport,
  EventUnreadable,
  type Storage,
  TraitDunionError,
  type VerifyOptions,
  verifyJournal,
} from "@traitdunion/core"
import type { JournalOptions } from "../frame/index.ts"
import { keysOf } from "../keys/index.ts"
import type { Session } from "../session.ts"
import { openJournal, openOn, requireJournal, storageToRead } from "./open.ts"

/** A journal as far as it can be proven here. */
export interface Proven extends AuditReport {
  /** Whether there were keys to prove it with. */
  readonly withKeys: boolean
}

const withoutKeys = async (session: Session, options: JournalOptions, how: VerifyOptions): Promise<AuditReport> => {
  const store = await openJournal(session, options)
  try {
    return await verifyJournal(options.structure, store, how)
  } finally {
    await store.close()
  }
}

/** The same storage without its lists: a proof rests on none, and making them again would write. */
const journalAlone = ({ name, open }: Storage): Storage => ({
  name,
  open: async ({ structure }) => ({
    ...(await open({ structure, tables: [], asItIs: true })),
    journalAlone: true,
  }),
})

/** Prove a journal, with its marks when the keys are at hand. Nothing is written. */
export const prove = async (session: Session, options: JournalOptions, how: VerifyOptions): Promise<Proven> => {
  await requireJournal(session, options)
  const keys = await keysOf(session, options)
  if (keys === undefined) return { ...(await withoutKeys(session, options, how)), withKeys: false }
  const storage = journalAlone(await storageToRead(session, options))
  try {
    await using mediation = await openOn(session, options, storage, keys)
    return { ...(await mediation.audit.verify(how)), withKeys: true }
  } catch (error) {
    if (error instanceof TraitDunionError && !(error instanceof EventUnreadable)) throw error
    // Opening reads the last event, which may be no JSON any more: the chain then says where it was changed.
    const report = await withoutKeys(session, options, how)
    if (report.ok) throw error
    return { ...report, withKeys: true }
  }
}
