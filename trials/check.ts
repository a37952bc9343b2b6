import { type Store, type StoredEvent, verifyJournal } from "@traitdunion/core"
import type { CounterData } from "./work.ts"

/** A failure that a caller saw. */
export interface SeenFailure {
  /** Whether it was an error of the library. */
  readonly typed: boolean
  /** Its tag and reason, or what it said. */
  readonly said: string
}

/** What callers were told: which commands were done, and what failed. */
export interface Told {
  readonly acknowledged: Iterable<string>
  readonly failures: ReadonlyArray<SeenFailure>
}

const PAGE = 1000

/** All events of a store, in order. */
export const eventsOf = async (store: Pick<Store, "readAll">): Promise<ReadonlyArray<StoredEvent>> => {
  const events: Array<StoredEvent> = []
  for (;;) {
    const page = await store.readAll(events.at(-1)?.position ?? 0, PAGE)
    events.push(...page.events)
    if (page.events.length < PAGE) return events
  }
}

/** What is wrong with a journal, whatever wrote it: nothing, when all that was acknowledged is there, once and whole. */
export const journalFaults = async (
  structure: string,
  store: Pick<Store, "readAll" | "outside">,
  { acknowledged, failures }: Told,
): Promise<ReadonlyArray<string>> => {
  const faults: Array<string> = []
  const report = await verifyJournal(structure, store)
  if (!report.ok) faults.push(`the chain breaks: ${JSON.stringify(report.fault)}`)
  const events = await eventsOf(store)
  const { head } = await store.readAll(0, 1)
  const last = events.at(-1)
  if (events.some(({ position }, index) => position !== index + 1)) faults.push("the positions have a gap")
  if (head.position !== (last?.position ?? 0) || (last !== undefined && head.hash !== last.hash)) {
    faults.push(`the head is at ${head.position}, and the last event at ${last?.position ?? 0}`)
  }
  // The events of one commit stand together: a command that stands in two places was taken twice.
  const commands = new Set<string>()
  let before: string | undefined
  for (const { commandId, position } of events) {
    if (commandId !== before && commands.has(commandId)) faults.push(`${commandId} is there again at ${position}`)
    commands.add(commandId)
    before = commandId
  }
  if (new Set(events.map(({ id }) => id)).size !== events.length) faults.push("an event's id is there twice")
  for (const id of acknowledged) if (!commands.has(id)) faults.push(`${id} was acknowledged, and is not there`)
  for (const { typed, said } of failures) if (!typed) faults.push(`a caller saw what is no error of ours: ${said}`)
  return faults
}

/** What is wrong with the counters beside their journal: no half command, and rows that say what the events say. */
export const counterFaults = async (store: Pick<Store, "readAll" | "rows">): Promise<ReadonlyArray<string>> => {
  const faults: Array<string> = []
  const events = await eventsOf(store)
  for (const [id, written] of Map.groupBy(events, ({ commandId }) => commandId)) {
    const { inAll } = JSON.parse(written[0]?.data ?? "{}") as CounterData
    if (written.length !== inAll) faults.push(`${id} has ${written.length} of ${inAll} events`)
  }
  const rows = new Map((await store.rows("counter", {})).map((row) => [String(row["key"]), row]))
  for (const [stream, written] of Map.groupBy(events, ({ stream }) => stream)) {
    const wanted = { total: written.length, command: written.at(-1)?.commandId }
    const got = rows.get(stream)
    rows.delete(stream)
    if (got?.["total"] !== wanted.total || got["command"] !== wanted.command) {
      faults.push(`the row of ${stream} says ${JSON.stringify(got)}, and the journal ${JSON.stringify(wanted)}`)
    }
  }
  for (const key of rows.keys()) faults.push(`there is a row of ${key}, and no event`)
  return faults
}
