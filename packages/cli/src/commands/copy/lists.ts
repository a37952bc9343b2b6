import { type CopyReport, type Keys, type Mediation, type Storage, StorageFailure } from "@traitdunion/core"
import { openOn, today } from "../../journal/index.ts"
import type { Place } from "../../place/index.ts"
import { progressing } from "../../progress.ts"
import type { Session } from "../../session.ts"

/** How the lists and figures of the target compare. */
export interface Lists {
  /** Tables that were compared with the journal, row by row, and how many differ. */
  readonly compared: number
  readonly wrong: number
  /** The figures of the target beside those of the source; nothing while the source goes on. */
  readonly figures: "same" | "differ" | "unread" | undefined
  /** Whether the index that finds persons is behind, because there were no keys to make it with. */
  readonly indexBehind: boolean
}

/** The first day that a report may ask for: before any journal. */
const EVER = "2000-01-01"

/** A storage that says whether all its lists are to be made when it is opened. */
const watched = (storage: Storage): { readonly storage: Storage; readonly allNew: () => boolean } => {
  let allNew = false
  return {
    storage: {
      name: storage.name,
      open: async (opening) => {
        const store = await storage.open(opening)
        allNew = store.stale.length === opening.tables.length
        return store
      },
    },
    allNew: () => allNew,
  }
}

const figuresOf = async (session: Session, mediation: Mediation<readonly []>): Promise<string> => {
  const { reports } = mediation.as({ id: "cli", roles: ["director"] })
  // Whole months: a part of one would be counted from the acts, and say nothing of the figures that are kept.
  const to = `${today(session).slice(0, 4)}-12-31`
  return JSON.stringify(await reports.internal({ profile: "reports/structure", from: EVER, to }))
}

/** The figures of the source, unless its lists are of another version: making them again would write. */
const figuresAt = async (session: Session, place: Place, structure: string): Promise<string | undefined> => {
  try {
    await using source = await openOn(session, { structure }, await place.storage({ readOnly: true }), undefined)
    return await figuresOf(session, source)
  } catch (error) {
    if (error instanceof StorageFailure && error.reason === "read-only") return undefined
    throw error
  }
}

/**
 * Make the lists and figures of the target, so that its first user does not wait, and compare them: lists with the
 * journal, row by row; figures with those of the source, in a report over everything.
 */
export const makeLists = async (
  session: Session,
  { from, to }: { readonly from: Place; readonly to: Place },
  structure: string,
  keys: Keys | undefined,
  report: CopyReport,
): Promise<Lists> => {
  const { words } = session
  const { storage, allNew } = watched(await to.storage())
  await using target = await openOn(session, { structure }, storage, keys)
  // What an earlier copy brought after the lists were made, or one that was stopped, is in none of them.
  if (!allNew()) {
    await progressing(session, words.progress.rebuild, (told) =>
      target.rebuild({ onProgress: ({ done, total }) => told(done, total) }),
    )
  }
  const checks = await progressing(session, words.places.lists, (told) =>
    target.audit.tables({ onProgress: ({ done, total }) => told(done, total) }),
  )
  const source = report.same ? await figuresAt(session, from, structure) : undefined
  const compared = source === (await figuresOf(session, target)) ? "same" : "differ"
  return {
    compared: checks.length,
    wrong: checks.filter(({ differences }) => differences > 0).length,
    figures: report.same ? (source === undefined ? "unread" : compared) : undefined,
    indexBehind: keys === undefined && report.target.keys.count > 0,
  }
}
