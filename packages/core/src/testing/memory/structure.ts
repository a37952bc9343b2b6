import {
  type CommitBatch,
  type CommitResult,
  emptyHead,
  type JournalHead,
  linkEvents,
  type StoredEvent,
} from "../../journal/index.ts"
import { ConcurrencyConflict, StorageFailure } from "../../kernel/index.ts"
import type { AnyTable } from "../../plugin/index.ts"
import { encodeRow } from "./table.ts"

type Row = Readonly<Record<string, unknown>>
/** The declared read tables, by name. */
export type Tables = ReadonlyMap<string, AnyTable>

/** The declared table of a name. A name that no plugin declares is a bug of the caller. */
export const tableNamed = (tables: Tables, name: string): AnyTable => {
  const table = tables.get(name)
  if (table === undefined) throw new Error(`Unknown read table ${name}`)
  return table
}

/** All that is kept of one structure. */
export class MemoryStructure {
  head: JournalHead
  readonly events: Array<StoredEvent> = []
  readonly streams = new Map<string, Array<StoredEvent>>()
  readonly #commands = new Map<string, Array<StoredEvent>>()
  readonly keys = new Map<string, string>()
  readonly #rows = new Map<string, Map<number, Map<string, Row>>>()
  readonly #built = new Map<string, number>()

  constructor(structure: string) {
    this.head = emptyHead(structure)
  }

  /** Make room for a version of a read table. Answers whether it is still to be rebuilt. */
  register({ name, version }: AnyTable): boolean {
    const versions = this.#rows.get(name) ?? new Map<number, Map<string, Row>>()
    this.#rows.set(name, versions)
    if (!versions.has(version)) versions.set(version, new Map())
    return this.#built.get(name) !== version
  }

  /** Whether there is room for a version of a read table. */
  knows({ name, version }: AnyTable): boolean {
    return this.#rows.get(name)?.has(version) ?? false
  }

  /** The rows of a version. They are gone when another version was rebuilt since. */
  rowsOf(operation: string, { name, version }: AnyTable): Map<string, Row> {
    const rows = this.#rows.get(name)?.get(version)
    if (rows === undefined) throw new StorageFailure(operation, "newer")
    return rows
  }

  recorded(commandIds: ReadonlyArray<string>): ReadonlyArray<StoredEvent> {
    return [...new Set(commandIds)]
      .flatMap((id) => this.#commands.get(id) ?? [])
      .sort((a, b) => a.position - b.position)
  }

  /** Nothing is changed before everything was checked, and nothing waits in between: that makes it atomic. */
  commit(tables: Tables, batch: CommitBatch): CommitResult {
    const changes = batch.rows.map(({ table: name, key, row }) => {
      const table = tableNamed(tables, name)
      return { rows: this.rowsOf("commit", table), key, row: row === null ? null : encodeRow(table, key, row) }
    })
    const additions = (batch.additions ?? []).map(({ table: name, key, row, add }) => {
      const table = tableNamed(tables, name)
      return { rows: this.rowsOf("commit", table), key, add, begun: encodeRow(table, key, { ...row, ...add }) }
    })
    const emptied = (batch.emptied ?? []).map((name) => this.rowsOf("commit", tableNamed(tables, name)))
    const rebuilt = (batch.rebuilt ?? []).map((name) => tableNamed(tables, name))
    for (const { events } of batch.writes) {
      if (events.some((event) => this.#commands.has(event.commandId))) return { status: "duplicate" }
    }
    for (const { stream, expected } of [...batch.writes, ...batch.guards]) {
      const actual = this.streams.get(stream)?.length ?? 0
      if (actual !== expected) throw new ConcurrencyConflict(stream, expected, actual)
    }
    if (batch.at !== undefined && batch.at !== this.head.position) {
      throw new ConcurrencyConflict("journal", batch.at, this.head.position)
    }
    for (const { subject, expected } of batch.keys ?? []) {
      if ((this.keys.get(subject) ?? null) !== expected) throw new ConcurrencyConflict(`key/${subject}`, 0, 0)
    }
    const { events, head } = linkEvents(this.head, batch)
    for (const event of events) this.#append(event)
    for (const { subject, value } of batch.keys ?? []) this.keys.set(subject, value)
    for (const rows of emptied) rows.clear()
    for (const { rows, key, row } of changes) row === null ? rows.delete(key) : rows.set(key, row)
    for (const { rows, key, add, begun } of additions) {
      const row = rows.get(key)
      const sums = Object.entries(add).map(([name, amount]) => [name, Number(row?.[name] ?? 0) + amount])
      rows.set(key, { ...(row ?? begun), ...Object.fromEntries(sums) })
    }
    for (const table of rebuilt) {
      this.#rows.set(table.name, new Map([[table.version, this.rowsOf("commit", table)]]))
      this.#built.set(table.name, table.version)
    }
    this.head = head
    return { status: "committed", head }
  }

  #append(event: StoredEvent): void {
    this.events.push(Object.freeze(event))
    for (const [index, name] of [
      [this.streams, event.stream],
      [this.#commands, event.commandId],
    ] as const) {
      const list = index.get(name)
      if (list === undefined) index.set(name, [event])
      else list.push(event)
    }
  }
}
