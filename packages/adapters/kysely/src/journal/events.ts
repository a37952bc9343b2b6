import type { StoredEvent } from "@traitdunion/core"
import type { Statement } from "../dialect/index.ts"
import type { Names } from "../names.ts"
import type { SqlRow } from "../session.ts"
import { inPowersOfTwo, marks, once } from "../sizes.ts"
import { text } from "../text.ts"

/** The columns of an event, as every statement of ours lists them. */
export const EVENT_COLUMNS = "position, stream, version, id, command_id, type, data, meta, hash, mark"

/** An event from its row. Some drivers answer large integers as text. */
export const eventOf = (row: SqlRow): StoredEvent => ({
  id: text(row["id"]),
  commandId: text(row["command_id"]),
  type: text(row["type"]),
  data: text(row["data"]),
  meta: text(row["meta"]),
  position: Number(row["position"]),
  stream: text(row["stream"]),
  version: Number(row["version"]),
  hash: text(row["hash"]),
  mark: text(row["mark"]),
})

/** Eleven parameters each: far below every engine's limit. */
const MOST = 256

/** The statements that insert events of a structure. */
export const eventInserter = ({ event }: Names) => {
  const sqlFor = once(
    (count: number) =>
      `insert into ${event} (structure_id, ${EVENT_COLUMNS}) values ${Array<string>(count)
        .fill(`(${marks(11)})`)
        .join(", ")}`,
  )
  return (structure: string, events: ReadonlyArray<StoredEvent>): ReadonlyArray<Statement> =>
    inPowersOfTwo(events, MOST).map((piece) => {
      const parameters: Array<unknown> = []
      for (const e of piece) {
        parameters.push(structure, e.position, e.stream, e.version, e.id, e.commandId)
        parameters.push(e.type, e.data, e.meta, e.hash, e.mark)
      }
      return { sql: sqlFor(piece.length), parameters }
    })
}
