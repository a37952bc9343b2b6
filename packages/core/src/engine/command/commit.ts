import type { CommitBatch, KeyWrite, RowChange } from "../../journal/index.ts"
import type { HeldKeys } from "../../journal/sealing/index.ts"
import { ConcurrencyConflict } from "../../kernel/index.ts"
import { markOf } from "../evidence/index.ts"
import type { Registry } from "../registry/index.ts"
import { deriveRows, rowsWithout, tallied, withoutErased } from "../tables/index.ts"
import type { Decided } from "./decide.ts"
import type { CommandParts } from "./input.ts"
import type { Loaded } from "./load.ts"
import { keyChangesOf, type SealedCommands } from "./seal.ts"

/** The keys as the commit must find and leave them. */
const keyWrites = (decided: ReadonlyArray<Decided>, held: HeldKeys): ReadonlyArray<KeyWrite> => {
  const writes = new Map<string, KeyWrite>()
  for (const { prepared, stored } of decided) {
    if (stored.length === 0) continue
    for (const subject of prepared.subjects) {
      const write = held.write(subject)
      if (write !== undefined) writes.set(subject, write)
    }
  }
  for (const { prepared } of decided) {
    for (const { subject, become } of keyChangesOf(prepared)) writes.set(subject, held.become(subject, become))
  }
  return [...writes.values()]
}

const rowId = ({ table, key }: RowChange): string => `${table}\n${key}`

/** The rows that follow from what was decided: once a stream, from what its last command left. */
const derivedRows = (registry: Registry, last: ReadonlyMap<Loaded, Decided>): ReadonlyArray<RowChange> =>
  [...last].flatMap(([target, { prepared, meta }]) => {
    const { name } = prepared.entry.command.stream
    const derived = registry.derived.get(name)
    if (derived === undefined) return []
    // A stream that begins has no row yet that could be removed.
    return deriveRows(derived, name, prepared.key, target, meta).filter(({ row }) => row !== null || target.base > 0)
  })

/** Everything that is written together: events, guards, rows and figures. */
const batchOf = (registry: Registry, decided: ReadonlyArray<Decided>): CommitBatch => {
  const written = decided.filter(({ stored }) => stored.length > 0)
  const writes = new Map<string, { stream: string; expected: number; events: Array<Decided["stored"][number]> }>()
  const last = new Map<Loaded, Decided>()
  for (const one of written) {
    const { stored, target } = one
    const write = writes.get(target.id) ?? { stream: target.id, expected: target.base, events: [] }
    write.events.push(...stored)
    writes.set(target.id, write)
    last.set(target, one)
  }
  const changes = [...written.flatMap(({ prepared }) => prepared.lookups), ...derivedRows(registry, last)]
  const rows = new Map(changes.map((change) => [rowId(change), change]))
  const streams = [...last].map(([{ before, state }, { prepared }]) => ({
    name: prepared.entry.command.stream.name,
    key: prepared.key,
    before,
    state,
  }))
  const guards = new Map(
    decided.flatMap((one) => one.guards.map(({ id, base }) => [id, { stream: id, expected: base }] as const)),
  )
  // A stream that is written is checked as such.
  for (const stream of writes.keys()) guards.delete(stream)
  return {
    writes: [...writes.values()],
    guards: [...guards.values()],
    rows: [...rows.values()],
    additions: tallied(registry, streams, rows),
  }
}

/**
 * Commit what was decided, with its keys and its marks. Throws {@link ConcurrencyConflict} when something that was read
 * has changed since; nothing is written then.
 */
export const commit = async (
  { registry, store, ring, structureKeys, clockwork, ledger, scrubbing, now }: CommandParts,
  accepted: ReadonlyArray<Decided>,
  { held, structureKeys: used }: SealedCommands,
): Promise<void> => {
  const batch = batchOf(registry, accepted)
  if (batch.writes.length === 0) return
  const marking = await structureKeys.marking()
  const made = [...new Set(marking === undefined ? used : [...used, marking])]
  const streams = new Set(accepted.map(({ prepared }) => prepared.entry.command.stream.name))
  const kept = await ledger.writes(streams)
  const keys = [...keyWrites(accepted, held), ...made.flatMap(({ write }) => write ?? []), ...kept]
  const gone = keys.filter(({ value }) => value === "erased").map(({ subject }) => subject)
  const rows = await withoutErased(registry, ring, store, batch.rows, gone)
  const cleared = await rowsWithout(registry, store, gone)
  const changes = keys.some(({ expected, value }) => expected !== value)
  let written = false
  try {
    const outcome = await store.commit({
      ...batch,
      rows: cleared.length === 0 ? rows : [...cleared, ...rows],
      ...(keys.length === 0 ? {} : { keys }),
      ...(marking === undefined ? {} : { mark: (hash: string) => markOf(marking.key, hash) }),
    })
    written = outcome.status === "committed"
  } finally {
    structureKeys.settled(made, written)
    // A key may have changed; what was last seen of those that this commit changed is old, too.
    if (!written || changes) ring.forget()
    if (!written || kept.some(({ expected, value }) => expected !== value)) ledger.forget()
  }
  // Somebody else recorded one of these ids just now: the next attempt finds it and answers its receipt.
  if (!written) throw new ConcurrencyConflict(batch.writes[0]?.stream ?? "", 0, 0)
  clockwork.recorded(now.at)
  if (gone.length > 0) scrubbing.ask()
  await scrubbing.run()
}
