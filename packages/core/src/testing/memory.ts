import {
  emptyHead,
  type JournalHead,
  linkEvents,
  type RowChange,
  type Storage,
  type Store,
  type StoredEvent,
} from "../journal/index.ts"
import { ConcurrencyConflict, StorageFailure } from "../kernel/index.ts"
import type { AnyTable, RowQuery } from "../plugin/index.ts"
import { selectRows } from "./rows.ts"

interface Structure {
  head: JournalHead
  readonly log: Array<StoredEvent>
  readonly streams: Map<string, Array<StoredEvent>>
  readonly commands: Map<string, Array<StoredEvent>>
  /** Rows by table and version, then by key. */
  readonly rows: Map<string, Map<string, NonNullable<RowChange["row"]>>>
  /** The version of each table that is complete. */
  readonly built: Map<string, number>
}

const emptyStructure = (id: string): Structure => ({
  head: emptyHead(id),
  log: [],
  streams: new Map(),
  commands: new Map(),
  rows: new Map(),
  built: new Map(),
})

const listOf = <K, V>(map: Map<K, Array<V>>, key: K): Array<V> => {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}
const physical = (table: AnyTable): string => `${table.name}@${table.version}`

/** The opened store of one structure, in memory. */
const openStore = (data: Structure, tables: ReadonlyArray<AnyTable>): Store => {
  let open = true
  const declared = new Map(tables.map((table) => [table.name, table]))
  for (const table of tables) if (!data.rows.has(physical(table))) data.rows.set(physical(table), new Map())

  const during = <A>(operation: string, run: () => A): Promise<A> =>
    open ? Promise.resolve().then(run) : Promise.reject(new StorageFailure(operation, "unavailable"))
  const rowsOf = (name: string): Map<string, NonNullable<RowChange["row"]>> => {
    const table = declared.get(name)
    const rows = table && data.rows.get(physical(table))
    if (rows === undefined) throw new Error(`Table ${name} was not declared at opening`)
    return rows
  }

  return {
    stale: tables.filter((table) => data.built.get(table.name) !== table.version).map((table) => table.name),
    read: (streams) => during("read", () => new Map(streams.map((id) => [id, [...(data.streams.get(id) ?? [])]]))),
    readAll: (after, limit) =>
      during("readAll", () => ({ events: data.log.slice(after, after + limit), head: data.head })),
    recorded: (ids) =>
      during("recorded", () =>
        [...new Set(ids)].flatMap((id) => data.commands.get(id) ?? []).toSorted((a, b) => a.position - b.position),
      ),
    rows: (table, query: RowQuery<Record<string, unknown>>) =>
      during("rows", () =>
        selectRows(
          [...rowsOf(table)].map(([key, row]) => ({ ...structuredClone(row), key })),
          query,
        ),
      ),
    commit: (batch) =>
      // Nothing below waits, so nothing can come in between: that is this storage's transaction.
      during("commit", () => {
        for (const { stream, expected } of [...batch.writes, ...batch.guards]) {
          const actual = data.streams.get(stream)?.length ?? 0
          if (actual !== expected) throw new ConcurrencyConflict(stream, expected, actual)
        }
        const ids = new Set(batch.writes.flatMap((write) => write.events.map((event) => event.commandId)))
        if ([...ids].some((id) => data.commands.has(id))) return { status: "duplicate" as const }
        const changes = batch.rows.map((change) => ({ rows: rowsOf(change.table), ...structuredClone(change) }))
        const linked = linkEvents(data.head, batch.writes)
        for (const event of linked.events) {
          data.log.push(event)
          listOf(data.streams, event.stream).push(event)
          listOf(data.commands, event.commandId).push(event)
        }
        data.head = linked.head
        for (const { rows, key, row } of changes) {
          if (row === null) rows.delete(key)
          else rows.set(key, row)
        }
        for (const name of batch.rebuilt ?? []) {
          const table = declared.get(name)
          if (table === undefined) throw new Error(`Table ${name} was not declared at opening`)
          const before = data.built.get(name)
          if (before !== undefined && before !== table.version) data.rows.delete(`${name}@${before}`)
          data.built.set(name, table.version)
        }
        return { status: "committed" as const, head: data.head }
      }),
    close: async () => {
      open = false
    },
  }
}

/**
 * A storage in memory: a complete implementation of the port, for tests. What it holds lives as long as the value, so
 * that it can be opened again.
 */
export const memoryStorage = (): Storage => {
  const structures = new Map<string, Structure>()
  return {
    name: "memory",
    open: async ({ structure, tables }) => {
      const data = structures.get(structure) ?? emptyStructure(structure)
      structures.set(structure, data)
      return openStore(data, tables)
    },
  }
}
