import { deadlineTable } from "../../plugin/index.ts"
import { foldStored, parseStored, splitStreamId, streamId } from "../registry/index.ts"
import { deriveRows } from "./derive.ts"
import { withoutErased } from "./erasing.ts"
import type { TableParts } from "./parts.ts"
import { isUnreadable, readEach } from "./readable.ts"
import { formOf } from "./row-form.ts"
import { deadlineUnit } from "./units.ts"

/** How many of the last events, and how many rows of each deadline, are looked at. */
const LAST = 40
const EACH = 2

/**
 * The units of which some rows are not what the declarations make now, among a few streams: the last that were written,
 * and some of each deadline. The text of a declaration does not tell what it calls, nor the constants around it; what it
 * makes does.
 */
export const differingInSample = async ({ registry, store, ring }: TableParts): Promise<ReadonlySet<string>> => {
  const { head } = await store.readAll(Number.MAX_SAFE_INTEGER, 1)
  const page = head.position === 0 ? [] : (await store.readAll(Math.max(0, head.position - LAST), LAST)).events
  const ids = new Set(page.map(({ stream }) => stream))
  for (const { id } of registry.deadlines.values()) {
    for (const row of await store.rows(deadlineTable.name, { where: { deadline: id }, limit: EACH })) {
      ids.add(streamId({ name: String(row["stream"]) }, String(row["stream_key"])))
    }
  }
  const wanted = [...ids].filter((id) => registry.derived.has(splitStreamId(id)[0]))
  // What cannot be read is told to whoever asks for it, and by the verification.
  const made = [...(await readEach(store, wanted, () => {}))].flatMap(([id, events]) => {
    const [name, key] = splitStreamId(id)
    const stream = registry.streams.get(name)
    const derived = registry.derived.get(name)
    const last = events.at(-1)
    if (stream === undefined || derived === undefined || last === undefined) return []
    try {
      const states = { before: stream.initial(), state: foldStored(stream, events) }
      return deriveRows(derived, name, key, states, parseStored(last).meta)
    } catch (error) {
      if (isUnreadable(error)) return []
      throw error
    }
  })
  const rows = await withoutErased(registry, ring, store, made)
  const differing = new Set<string>()
  for (const [name, own] of Map.groupBy(rows, ({ table }) => table)) {
    const table = registry.tables.find((one) => one.name === name)
    if (table === undefined) continue
    const found = await store.rows(name, { where: { key: { in: own.map(({ key }) => key) } } })
    const stored = new Map(found.map((row) => [String(row["key"]), row]))
    for (const { key, row } of own) {
      const there = stored.get(key)
      const same =
        row === null || there === undefined
          ? row === null && there === undefined
          : formOf(table, row) === formOf(table, there)
      if (same) continue
      const deadline = [...registry.deadlines.keys()].find((id) => key.startsWith(`${id}/`))
      differing.add(name === deadlineTable.name && deadline !== undefined ? deadlineUnit(deadline) : `list ${name}`)
    }
  }
  return differing
}
