import type { KeyWrite, RowChange, StoredEvent } from "../../journal/index.ts"
import { ConcurrencyConflict } from "../../kernel/index.ts"
import { type AnyTable, deadlineTable } from "../../plugin/index.ts"
import { type Derived, foldStored, parseStored, type Registry, splitStreamId } from "../registry/index.ts"
import { deriveRows } from "./derive.ts"
import { withoutErased } from "./erasing.ts"
import type { TableParts } from "./parts.ts"
import { onceNoticed, type RebuildProgress } from "./progress.ts"
import { isReadOnly, isUnreadable, pageOrFault, readEach, type Unreadable } from "./readable.ts"
import { formOf } from "./row-form.ts"
import { deadlineUnit, derivedIn } from "./units.ts"

const PAGE = 500

/** Lists and deadlines to make again from the journal. */
export interface Redo {
  /** The names of the units. */
  readonly units: ReadonlySet<string>
  /** From which position events may be missing: streams without a later one are right already. */
  readonly from: number
  /** Tables that hold nothing yet, so that nothing in them can differ. */
  readonly fresh: ReadonlySet<string>
  /** What else the last commit writes. `differing` are the units whose rows were not as they are made now. */
  readonly finish: (
    differing: ReadonlySet<string>,
    unreadable: ReadonlyMap<string, Unreadable>,
  ) => ReadonlyArray<KeyWrite>
  readonly onProgress?: ((progress: RebuildProgress) => void) | undefined
  /** Somebody else wrote first: what the last commit rests on is looked up again. */
  readonly lookAgain: () => Promise<void>
  /** Nothing differs, and nothing can be written: called instead of the last commit. */
  readonly onlyRead: () => void
  /** Rows are there, and only compared: nothing is told while they are as they should be. */
  readonly comparing?: boolean
}

const PREFIX = "deadline "

/** Which of some units a row belongs to. The key of a deadline begins with its id. */
const unitOf = ({ table, key }: RowChange, units: ReadonlySet<string>): string =>
  table === deadlineTable.name
    ? ([...units].find((unit) => unit.startsWith(PREFIX) && key.startsWith(`${unit.slice(PREFIX.length)}/`)) ?? "")
    : `list ${table}`

/** One bad event keeps its own stream's lists from being relied on, and nothing else from opening. */
const mark = (derived: Derived, fault: Unreadable, unreadable: Map<string, Unreadable>): void => {
  for (const { table } of derived.projections) unreadable.set(`list ${table.name}`, fault)
  for (const { id } of derived.deadlines) unreadable.set(deadlineUnit(id), fault)
}

/** The rows that streams make now, those that are no longer made among them, and what could not be read. */
const rowsOf = (
  registry: Registry,
  derived: ReadonlyMap<string, Derived>,
  streams: ReadonlyArray<readonly [id: string, events: ReadonlyArray<StoredEvent>]>,
  unreadable: Map<string, Unreadable>,
): ReadonlyArray<RowChange> =>
  streams.flatMap(([id, events]) => {
    const [name, key] = splitStreamId(id)
    const stream = registry.streams.get(name)
    const own = derived.get(name)
    const last = events.at(-1)
    if (stream === undefined || own === undefined || last === undefined) return []
    try {
      const states = { before: stream.initial(), state: foldStored(stream, events) }
      return deriveRows(own, name, key, states, parseStored(last).meta)
    } catch (error) {
      if (!isUnreadable(error)) throw error
      mark(own, error, unreadable)
      return []
    }
  })

const isSame = (
  table: AnyTable,
  wanted: RowChange["row"],
  found: Readonly<Record<string, unknown>> | undefined,
): boolean =>
  wanted === null || found === undefined
    ? wanted === null && found === undefined
    : formOf(table, wanted) === formOf(table, found)

/** Of rows, those that do not stand there so already. */
const changesAmong = async (
  { registry, store }: TableParts,
  rows: ReadonlyArray<RowChange>,
  fresh: ReadonlySet<string>,
): Promise<ReadonlyArray<RowChange>> => {
  const changes: Array<RowChange> = []
  for (const [name, own] of Map.groupBy(rows, ({ table }) => table)) {
    const table = registry.tables.find((one) => one.name === name)
    if (table === undefined) continue
    if (fresh.has(name)) {
      changes.push(...own.filter(({ row }) => row !== null))
      continue
    }
    const found = await store.rows(name, { where: { key: { in: own.map(({ key }) => key) } } })
    const stored = new Map(found.map((row) => [String(row["key"]), row]))
    changes.push(...own.filter(({ key, row }) => !isSame(table, row, stored.get(key))))
  }
  return changes
}

/** Rows of lists that may have several of one stream, which stand under its key and are made no more. */
const leftOver = async (
  { store }: TableParts,
  derived: ReadonlyMap<string, Derived>,
  streams: ReadonlyArray<readonly [id: string, events: ReadonlyArray<StoredEvent>]>,
  rows: ReadonlyArray<RowChange>,
): Promise<ReadonlyArray<RowChange>> => {
  const made = new Set(rows.map(({ table, key }) => `${table}\n${key}`))
  const left: Array<RowChange> = []
  for (const [id] of streams) {
    const [name, key] = splitStreamId(id)
    for (const { one, table } of derived.get(name)?.projections ?? []) {
      if (one) continue
      // "0" comes right after "/".
      for (const row of await store.rows(table.name, { where: { key: { from: `${key}/`, to: `${key}0` } } })) {
        const rowKey = String(row["key"])
        if (rowKey.startsWith(`${key}/`) && !made.has(`${table.name}\n${rowKey}`)) {
          left.push({ table: table.name, key: rowKey, row: null })
        }
      }
    }
  }
  return left
}

/** Rows under keys that no stream makes, of units that were made whole. */
const strangersIn = async (
  { store }: TableParts,
  units: ReadonlySet<string>,
  made: ReadonlySet<string>,
  fresh: ReadonlySet<string>,
): Promise<ReadonlyArray<RowChange>> => {
  const strangers: Array<RowChange> = []
  for (const unit of units) {
    const [kind, name] = [unit.slice(0, unit.indexOf(" ")), unit.slice(unit.indexOf(" ") + 1)]
    const table = kind === "deadline" ? deadlineTable.name : name
    if (fresh.has(table)) continue
    const query = kind === "deadline" ? { where: { deadline: name } } : {}
    for (const row of await store.rows(table, query)) {
      const key = String(row["key"])
      if (!made.has(`${table}\n${key}`)) strangers.push({ table, key, row: null })
    }
  }
  return strangers
}

/**
 * Make lists and deadlines again from the journal, page by page, beside other writers. Each stream is computed once, on
 * the page that holds its last event, and written under a guard: a writer that came in between has written the newer row
 * itself. Only rows that differ are written. The last commit holds if nothing was recorded since.
 */
export const redo = async (
  parts: TableParts,
  { units, from, fresh, finish, lookAgain, onlyRead, onProgress, comparing = false }: Redo,
): Promise<void> => {
  const { registry, store, ring } = parts
  const derived = new Map(
    [...registry.derived].flatMap(([name, all]) => {
      const own = derivedIn(all, units)
      return own.projections.length + own.deadlines.length === 0 ? [] : [[name, own] as const]
    }),
  )
  const whole = from <= 1
  const made = new Set<string>()
  const differing = new Set<string>()
  const unreadable = new Map<string, Unreadable>()
  const tell = onceNoticed(onProgress, () => !comparing || differing.size > 0)
  const tables = [...new Set([...units].flatMap((unit) => (unit.startsWith("list ") ? [unit.slice(5)] : [])))]
  const rebuilt = [...tables, ...(fresh.has(deadlineTable.name) ? [deadlineTable.name] : [])]
  let after = Math.max(0, from - 1)
  for (;;) {
    const page = await pageOrFault(store, after, PAGE)
    if (isUnreadable(page)) {
      // The journal itself is not whole: nothing that follows from it is.
      finish(differing, new Map([...units].map((unit) => [unit, page])))
      return
    }
    const end = page.events.at(-1)?.position
    if (end === undefined) {
      const strangers = whole ? await strangersIn(parts, units, made, fresh) : []
      for (const stranger of strangers) differing.add(unitOf(stranger, units))
      try {
        const keys = finish(differing, unreadable)
        const end = { writes: [], guards: [], rows: strangers, at: after, ...(keys.length === 0 ? {} : { keys }) }
        await store.commit(whole ? { ...end, rebuilt } : end)
        return
      } catch (error) {
        if (error instanceof ConcurrencyConflict) {
          // Something was recorded after the last page, which is read next; or another program completed lists, too.
          await lookAgain()
          continue
        }
        if (comparing && differing.size === 0 && isReadOnly(error)) return onlyRead()
        throw error
      }
    }
    const wanted = new Set(page.events.map(({ stream }) => stream).filter((id) => derived.has(splitStreamId(id)[0])))
    const streams = await readEach(store, [...wanted], (id, fault) => {
      const own = derived.get(splitStreamId(id)[0])
      if (own !== undefined) mark(own, fault, unreadable)
    })
    const complete = [...streams].filter(([, events]) => (events.at(-1)?.position ?? 0) <= end)
    const rows = await withoutErased(registry, ring, store, rowsOf(registry, derived, complete, unreadable))
    const changes = [
      ...(await changesAmong(parts, rows, fresh)),
      ...(whole ? [] : await leftOver(parts, derived, complete, rows)),
    ]
    if (whole) for (const { table, key, row } of rows) if (row !== null) made.add(`${table}\n${key}`)
    if (changes.length > 0) {
      try {
        const guards = complete.map(([stream, events]) => ({ stream, expected: events.length }))
        await store.commit({ writes: [], guards, rows: changes })
      } catch (error) {
        if (error instanceof ConcurrencyConflict) continue
        throw error
      }
      for (const change of changes) if (!fresh.has(change.table)) differing.add(unitOf(change, units))
    }
    after = end
    tell({ done: end, total: page.head.position })
  }
}
