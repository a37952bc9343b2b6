import { type Opening, StorageFailure, type Store } from "@traitdunion/core"
import { committer } from "./commit/commit.ts"
import { grouping } from "./commit/grouping.ts"
import { tableNamed } from "./commit/plan.ts"
import type { Context } from "./context.ts"
import { errorReason } from "./dialect/index.ts"
import { DriverFailure, failureOf } from "./failure.ts"
import { outsideReader } from "./journal/outside.ts"
import { journalReader } from "./journal/read.ts"
import { keyReader } from "./keys/read.ts"
import { prepareScrubbing, scrub } from "./keys/scrub.ts"
import { rowReader } from "./rows/read.ts"
import { prepare } from "./schema/prepare.ts"
import { text } from "./text.ts"

const serverTime = async ({ connection }: Context, clock: string): Promise<string> =>
  text((await connection.run(clock, []))[0]?.["now"])

/** Open the journal and the read tables of a structure. `onClose` runs once, when nothing is under way any more. */
export const openStore = async (context: Context, opening: Opening, onClose: () => Promise<void>): Promise<Store> => {
  const { structure } = opening
  const { clock } = context.dialect
  const tables = new Map(opening.tables.map((table) => [table.name, table]))
  const underWay = new Set<Promise<unknown>>()
  let closing: Promise<void> | undefined

  const step = async <T>(operation: string, run: () => Promise<T>): Promise<T> => {
    if (closing !== undefined) throw new StorageFailure(operation, "unavailable")
    context.ownTransaction(operation, structure)
    const running = run()
    underWay.add(running)
    try {
      return await running
    } catch (error) {
      throw failureOf(operation, context.dialect, error)
    } finally {
      underWay.delete(running)
    }
  }

  await step("open", () => prepareScrubbing(context))
  const stale = await step("open", () => prepare(context, opening))
  const journal = journalReader(context, structure)
  const keys = keyReader(context, structure)
  const rows = rowReader(context, structure)
  const outside = outsideReader(context, structure)
  // What took the server or the lock away says nothing about any one commit.
  const givenUp = (error: unknown): boolean =>
    error instanceof DriverFailure && ["unavailable", "locked"].includes(errorReason(context.dialect.name, error.cause))
  const commit = grouping(committer(context, structure, tables), givenUp)
  return {
    stale,
    read: (streams) => step("read", () => journal.read(streams)),
    readAll: (after, limit) => step("readAll", () => journal.readAll(after, limit)),
    keys: (subjects) => step("keys", () => keys.of(subjects)),
    allKeys: (after, limit) => step("allKeys", () => keys.all(after, limit)),
    recorded: (commandIds) => step("recorded", () => journal.recorded(commandIds)),
    rows: (name, query) => step("rows", () => rows.find(tableNamed(tables, name), query)),
    commit: (batch) => step("commit", () => commit(batch)),
    outside: () => step("outside", () => outside()),
    scrub: () => step("scrub", () => scrub(context)),
    ...(clock === undefined ? {} : { now: () => step("now", () => serverTime(context, clock)) }),
    close: () => {
      closing ??= Promise.allSettled(underWay).then(onClose)
      return closing
    },
  }
}
