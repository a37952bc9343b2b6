import { coveredEvents, coveredStream, emptyHead, type JournalPage, type StoredEvent } from "@traitdunion/core"
import type { Context } from "../context.ts"
import type { SqlRow } from "../session.ts"
import { filledToPowersOfTwo, marks, once } from "../sizes.ts"
import { text } from "../text.ts"
import { EVENT_COLUMNS, eventOf } from "./events.ts"

const MOST = 1024

/** The last position of the journal, beside a row of it; before any where the structure's own row is gone. */
const headOf = (row: SqlRow): number => Number(row["head_position"] ?? 0)

/** Reads of the journal of a structure. */
export const journalReader = ({ connection, names }: Context, structure: string) => {
  // The head comes with the events, of the same moment: what stands behind it is not of the journal. It is no condition
  // of the statement, which would change how the engine finds the rows.
  const columns = `${EVENT_COLUMNS}, (select position from ${names.head} where structure_id = ?) as head_position`
  // Sorted here. Asked for the order, SQLite would prepare the statement again at each new set of parameters, and walk
  // the whole journal to find commands in it.
  const streamsSql = once(
    (count: number) => `select ${columns} from ${names.event} where structure_id = ? and stream in (${marks(count)})`,
  )
  const commandsSql = once(
    (count: number) =>
      `select ${columns} from ${names.event} where structure_id = ? and command_id in (${marks(count)})`,
  )
  // One statement, so that the page and the head are of one moment; a head that is missing still shows the events.
  const pageSql = once(
    (limit: number) =>
      `select h.position as head_position, h.hash as head_hash, e.* from (select 1 as one) o ` +
      `left join ${names.head} h on h.structure_id = ? ` +
      `left join (select ${EVENT_COLUMNS} from ${names.event} where structure_id = ? and position > ? ` +
      `order by position limit ${limit}) e on 1 = 1 order by e.position`,
  )

  return {
    read: async (streams: ReadonlyArray<string>): Promise<ReadonlyMap<string, ReadonlyArray<StoredEvent>>> => {
      const found = new Map<string, Array<StoredEvent>>(streams.map((stream) => [stream, []]))
      const heads = new Map<string, number>()
      for (const piece of filledToPowersOfTwo([...found.keys()], MOST)) {
        for (const row of await connection.run(streamsSql(piece.length), [structure, structure, ...piece])) {
          const event = eventOf(row)
          found.get(event.stream)?.push(event)
          heads.set(event.stream, headOf(row))
        }
      }
      for (const [stream, events] of found) {
        events.sort((a, b) => a.version - b.version)
        coveredStream(stream, events, heads.get(stream) ?? 0)
      }
      return found
    },

    readAll: async (after: number, limit: number): Promise<JournalPage> => {
      const rows = await connection.run(pageSql(Math.trunc(limit)), [structure, structure, after])
      const first = rows[0] ?? {}
      return {
        events: rows.filter((row) => row["position"] !== null).map(eventOf),
        head:
          (first["head_hash"] ?? null) === null
            ? emptyHead(structure)
            : { position: Number(first["head_position"]), hash: text(first["head_hash"]) },
      }
    },

    recorded: async (commandIds: ReadonlyArray<string>): Promise<ReadonlyArray<StoredEvent>> => {
      const events: Array<StoredEvent> = []
      for (const piece of filledToPowersOfTwo([...new Set(commandIds)], MOST)) {
        const rows = await connection.run(commandsSql(piece.length), [structure, structure, ...piece])
        events.push(...coveredEvents("recorded", rows.map(eventOf), headOf(rows[0] ?? {})))
      }
      return events.sort((a, b) => a.position - b.position)
    },
  }
}
