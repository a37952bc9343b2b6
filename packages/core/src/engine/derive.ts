import type { RowChange } from "../journal/index.ts"
import { deadlineTable, type EventMeta } from "../plugin/index.ts"
import type { Derived } from "./registry.ts"

/** The rows that a stream's state makes: projections, and the deadlines that follow from it. */
export const deriveRows = (
  derived: Derived,
  streamName: string,
  key: string,
  state: unknown,
  last: EventMeta,
): ReadonlyArray<RowChange> => {
  const rows: Array<RowChange> = derived.projections.map((projection) => ({
    table: projection.table.name,
    key,
    row: projection.row(state as never, key, last),
  }))
  for (const deadline of derived.deadlines) {
    const due = deadline.due(state as never)
    rows.push({
      table: deadlineTable.name,
      key: `${deadline.id}/${key}`,
      row:
        due === null
          ? null
          : { deadline: deadline.id, stream: streamName, stream_key: key, due, label: deadline.label.fr },
    })
  }
  return rows
}
