import { emptyHead, type JournalPage, type StoredEvent } from "@traitdunion/core"
import type { Context } from "../context.ts"
import { filledToPowersOfTwo, marks, once } from "../sizes.ts"
import { text } from "../text.ts"
import { EVENT_COLUMNS, eventOf } from "./events.ts"

const MOST = 1024

/** Reads of the journal of a structure. */
export const journalReader = ({ connection, names }: Context, structure: string) => {
  // Sorted here. Asked for the order, SQLite would prepare the statement again at each new set of parameters, and walk
  // the whole journal to find commands in it.
  const streamsSql = once(
    (count: number) =>
      `select ${EVENT_COLUMNS} from ${names.event} where structure_id = ? and stream in (${marks(count)})`,
  )
  const commandsSql = once(
    (count: number) =>
      `select ${EVENT_COLUMNS} from ${names.event} where structure_id = ? and command_id in (${marks(count)})`,
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
      for (const piece of filledToPowersOfTwo([...found.keys()], MOST)) {
        for (const row of await connection.run(streamsSql(piece.length), [structure, ...piece])) {
          const event = eventOf(row)
          found.get(event.stream)?.push(event)
        }
      }
      for (const events of found.values()) events.sort((a, b) => a.version - b.version)
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
        events.push(...(await connection.run(commandsSql(piece.length), [structure, ...piece])).map(eventOf))
      }
      return events.sort((a, b) => a.position - b.position)
    },
  }
}
