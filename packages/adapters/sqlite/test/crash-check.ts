import { type StoredEvent, verifyJournal } from "@traitdunion/core"
import Database from "better-sqlite3"
import { sqliteStorage } from "../src/index.ts"
import { opening } from "./sample.ts"

const by = <K>(events: ReadonlyArray<StoredEvent>, key: (event: StoredEvent) => K): Map<K, Array<StoredEvent>> => {
  const groups = new Map<K, Array<StoredEvent>>()
  for (const event of events) groups.set(key(event), [...(groups.get(key(event)) ?? []), event])
  return groups
}

/** What is wrong with a file after a crash: nothing, when every acknowledged commit is there and no half one. */
export const faultsAfterCrash = async (
  file: string,
  acknowledged: ReadonlySet<string>,
): Promise<ReadonlyArray<string>> => {
  const faults: Array<string> = []
  const store = await sqliteStorage({ file }).open(opening)
  const report = await verifyJournal("alpha", store)
  if (!report.ok) faults.push(`the chain breaks: ${JSON.stringify(report.fault)}`)
  const { events, head } = await store.readAll(0, 1_000_000)
  if (events.some(({ position }, index) => position !== index + 1)) faults.push("the positions have a gap")
  if (events.length !== head.position) faults.push(`${events.length} events, and the head at ${head.position}`)

  const commands = by(events, ({ commandId }) => commandId)
  for (const id of acknowledged) if (!commands.has(id)) faults.push(`${id} was acknowledged and is not there`)
  for (const [id, written] of commands) {
    const { inAll } = JSON.parse(written[0]?.data ?? "{}") as { readonly inAll?: number }
    if (written.length !== inAll) faults.push(`${id} has ${written.length} of ${inAll} events`)
  }
  const rows = new Map((await store.rows("counter", {})).map((row) => [row["key"], row]))
  const streams = by(events, ({ stream }) => stream)
  if (rows.size !== streams.size) faults.push(`${rows.size} rows for ${streams.size} streams`)
  for (const [stream, written] of streams) {
    const wanted = { key: stream, total: written.length, command: written.at(-1)?.commandId }
    const got = rows.get(stream)
    if (got?.["total"] !== wanted.total || got["command"] !== wanted.command) {
      faults.push(`row ${JSON.stringify(got)}, and the journal says ${JSON.stringify(wanted)}`)
    }
  }
  await store.close()

  const database = new Database(file, { readonly: true })
  const integrity = database.pragma("integrity_check", { simple: true })
  if (integrity !== "ok") faults.push(`integrity_check: ${integrity}`)
  database.close()
  return faults
}
