import type { CommitBatch, CommitResult } from "@traitdunion/core"
import type { Verdict } from "./judge.ts"

/** How many batches, and how many of their events, are committed together at the most. */
const MOST = 128
const MOST_EVENTS = 512

interface Waiting {
  readonly batch: CommitBatch
  readonly resolve: (result: CommitResult) => void
  readonly reject: (error: unknown) => void
}

const eventsIn = ({ writes }: CommitBatch): number => writes.reduce((sum, { events }) => sum + events.length, 0)

const tablesOf = (changes: ReadonlyArray<{ readonly table: string }> = []): ReadonlyArray<string> =>
  changes.map(({ table }) => table)

/** Whether a batch only records commands: what rebuilds, or depends on where the journal ends, is committed alone. */
const mayJoin = ({ writes, at, emptied, rebuilt }: CommitBatch): boolean =>
  writes.length > 0 && at === undefined && emptied === undefined && rebuilt === undefined

/** Take the next batches that can be committed together from the front of the line. */
const takeGroup = (line: Array<Waiting>): ReadonlyArray<Waiting> => {
  const put = new Set<string>()
  const added = new Set<string>()
  let events = 0
  let count = 0
  for (const { batch } of line) {
    if (count > 0 && (count === MOST || !mayJoin(batch))) break
    const rows = tablesOf(batch.rows)
    const additions = tablesOf(batch.additions)
    // Together, rows are put first and amounts added after: one after the other, that may come to something else.
    const mixed = rows.some((table) => added.has(table)) || additions.some((table) => put.has(table))
    events += eventsIn(batch)
    if (count > 0 && (mixed || events > MOST_EVENTS)) break
    for (const table of rows) put.add(table)
    for (const table of additions) added.add(table)
    count += 1
    if (!mayJoin(batch)) break
  }
  return line.splice(0, count)
}

/**
 * Commit batches in the order in which they come. Those that come while a commit is under way wait for it, and are then
 * committed together in one transaction: each is judged for itself, and the disk is waited for once. Nobody waits who
 * comes alone.
 *
 * When a transaction of several fails, each is tried again alone, so that the one at fault is the one that fails;
 * `givenUp` tells the failures of which that would say nothing, because they are not about any of them.
 */
export const grouping = (
  commit: (batches: ReadonlyArray<CommitBatch>) => Promise<ReadonlyArray<Verdict>>,
  givenUp: (error: unknown) => boolean,
): ((batch: CommitBatch) => Promise<CommitResult>) => {
  const line: Array<Waiting> = []
  let working = false

  const commitGroup = async (group: ReadonlyArray<Waiting>): Promise<void> => {
    try {
      const verdicts = await commit(group.map(({ batch }) => batch))
      for (const [index, verdict] of verdicts.entries()) {
        if (verdict.ok) group[index]?.resolve(verdict.result)
        else group[index]?.reject(verdict.error)
      }
    } catch (error) {
      if (group.length > 1 && !givenUp(error)) for (const one of group) await commitGroup([one])
      else for (const { reject } of group) reject(error)
    }
  }

  const work = async (): Promise<void> => {
    working = true
    while (line.length > 0) await commitGroup(takeGroup(line))
    working = false
  }

  return (batch) =>
    new Promise((resolve, reject) => {
      line.push({ batch, resolve, reject })
      if (!working) void work()
    })
}
