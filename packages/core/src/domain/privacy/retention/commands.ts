import { InvalidInput, type TraitDunionError } from "../../../kernel/index.ts"
import type { RetentionItem } from "./queries.ts"

/** What is done with data that was kept long enough: set aside where nobody reads it, or destroyed for good. */
export type RetentionAction = "archive" | "erase"

/** How one person of a run came out. */
export type RetentionEnding = { readonly ok: true } | { readonly ok: false; readonly error: TraitDunionError }

/** What a run needs of a desk: that of a director, whichever plugins it has. */
export interface RetentionDesk {
  readonly privacy: {
    readonly retentionDue: (input: Record<never, never>) => Promise<ReadonlyArray<RetentionItem>>
    readonly archive: {
      readonly many: (
        items: ReadonlyArray<{ readonly input: { readonly person: string } }>,
      ) => Promise<ReadonlyArray<RetentionEnding>>
    }
    readonly erase: {
      readonly many: (
        items: ReadonlyArray<{ readonly input: { readonly person: string; readonly ground: "retention" } }>,
      ) => Promise<ReadonlyArray<RetentionEnding>>
    }
  }
}

/** Which persons, and what becomes of their data. */
export interface RetentionRun {
  /** The list that somebody looked at: what `privacy.retentionDue` answered, or a part of it. Each person once. */
  readonly items: ReadonlyArray<RetentionItem>
  readonly action: RetentionAction
  /** Told after each commit how many of the items are settled. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/** What became of every item: each stands in one of the three lists, in the order of the items. */
export interface RetentionOutcome {
  readonly done: ReadonlyArray<RetentionItem>
  /** Somebody was in contact with them since the list was made, or they were erased already: they were left alone. */
  readonly noLongerDue: ReadonlyArray<RetentionItem>
  /** Still due, but refused, and why: `AlreadyArchived`, for instance. */
  readonly refused: ReadonlyArray<{ readonly item: RetentionItem; readonly error: TraitDunionError }>
}

/** How many persons one commit settles: few enough that a run may be stopped at any moment and little is lost. */
const CHUNK = 50

const checkOnce = (items: ReadonlyArray<RetentionItem>): void => {
  const seen = new Set<string>()
  for (const [index, { person }] of items.entries()) {
    if (seen.has(person)) {
      throw new InvalidInput("runRetention", [
        {
          path: ["items", index],
          code: "person_twice",
          fr: "Cette personne figure deux fois dans la liste",
          en: "This person stands twice in the list",
        },
      ])
    }
    seen.add(person)
  }
}

/** The same fate at the same reading: a contact since then moves the last one, and what was read holds no longer. */
const sameAs = (item: RetentionItem, now: RetentionItem | undefined): boolean =>
  now?.lastContact === item.lastContact && now.dueOn === item.dueOn

/**
 * Archive or erase the persons of a list whose retention period is over. Show the list of `privacy.retentionDue` to
 * whoever decides, then run exactly that list. What is due is asked again first, so that a person who came back
 * meanwhile is left alone; nothing is skipped without being told.
 *
 * Commits hold up to 50 persons each and are whole. When the storage fails, what was committed stays: ask for the list
 * again and run what is left of it.
 *
 * @throws `InvalidInput` when a person stands twice in the list; nothing was done then.
 * @throws What `privacy.retentionDue` may fail with, `StorageFailure`, `ConcurrencyConflict`, or `KeyUnavailable` when
 * the journal is marked and its keys are not there.
 *
 * @example
 * ```ts
 * import { openMediation, runRetention } from "@traitdunion/core"
 * import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
 * const keys = memoryKeys()
 * await using mediation = await openMediation({ structure: "exemple", storage: memoryStorage(), ports: { keys } })
 * const desk = mediation.as({ id: "directrice", roles: ["director"] })
 * const items = await desk.privacy.retentionDue({})
 * const { done, noLongerDue, refused } = await runRetention(desk, { items, action: "archive" })
 * ```
 */
export const runRetention = async (
  { privacy }: RetentionDesk,
  { items, action, onProgress }: RetentionRun,
): Promise<RetentionOutcome> => {
  checkOnce(items)
  const due = new Map((await privacy.retentionDue({})).map((item) => [item.person, item]))
  const still = items.filter((item) => sameAs(item, due.get(item.person)))
  const left = new Set(still)
  const noLongerDue = items.filter((item) => !left.has(item))
  const done: Array<RetentionItem> = []
  const refused: Array<{ readonly item: RetentionItem; readonly error: TraitDunionError }> = []
  for (let from = 0; from < still.length; from += CHUNK) {
    const chunk = still.slice(from, from + CHUNK)
    const endings =
      action === "archive"
        ? await privacy.archive.many(chunk.map(({ person }) => ({ input: { person } })))
        : await privacy.erase.many(chunk.map(({ person }) => ({ input: { person, ground: "retention" } })))
    for (const [index, item] of chunk.entries()) {
      const ending = endings[index]
      if (ending?.ok === true) done.push(item)
      else if (ending !== undefined) refused.push({ item, error: ending.error })
    }
    onProgress?.({ done: noLongerDue.length + from + chunk.length, total: items.length })
  }
  return { done, noLongerDue, refused }
}
