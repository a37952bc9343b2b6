import type { KeyObject } from "node:crypto"
import {
  type CommitBatch,
  type HeldKeys,
  type KeyRing,
  type KeyWrite,
  type RowChange,
  STRUCTURE_KEYS,
  type Store,
  type StoredEvent,
} from "../../journal/index.ts"
import {
  ConcurrencyConflict,
  type Instant,
  InvalidInput,
  type PlainDate,
  TraitDunionError,
} from "../../kernel/index.ts"
import type { KeyChange } from "../../plugin/index.ts"
import type { Clockwork, ServerClock } from "../evidence/clocks.ts"
import { markOf, type StructureKey, type StructureKeys } from "../evidence/structure-keys.ts"
import { notReached } from "../query/reach.ts"
import type { Registry } from "../registry/registry.ts"
import { deriveRows, tallied } from "../tables/derive.ts"
import { rowsWithout, withoutErased } from "../tables/erasing.ts"
import { type Decided, decide, needsOf } from "./decide.ts"
import { type Loaded, LoadedStreams } from "./load.ts"
import { Metas } from "./metas.ts"
import { isOwnError, type Prepared } from "./prepare.ts"
import type { AnyReceipt } from "./receipt.ts"
import { alreadyAsked, consultationsOf, replay } from "./recorded.ts"
import { sealInput } from "./seal.ts"

/** What became of one command of a batch. */
export type Settlement =
  | { readonly ok: true; readonly value: AnyReceipt }
  | { readonly ok: false; readonly error: TraitDunionError }

/** The surroundings of an attempt. */
export interface AttemptContext {
  readonly registry: Registry
  readonly store: Store
  readonly ring: KeyRing
  readonly structureKeys: StructureKeys
  readonly clockwork: Clockwork
  readonly serverClock: ServerClock
  readonly now: { readonly at: Instant; readonly today: PlainDate }
  readonly newId: () => string
  /** Commit all of them or none: the first refusal is thrown. */
  readonly whole?: boolean
  /** Decide, and commit nothing. */
  readonly dry?: boolean
  /** Refuse an id that was recorded before: what it stands for was done, and is not done twice. */
  readonly once?: boolean
  /** They are parts of something that was asked about reach as a whole. */
  readonly inside?: boolean
}

const settleEach = async <T>(run: () => T | Promise<T>): Promise<T | TraitDunionError> => {
  try {
    return await run()
  } catch (error) {
    if (isOwnError(error)) return error
    throw error
  }
}

const NONE: ReadonlyMap<string, ReadonlyArray<StoredEvent>> = new Map()

const recordedBefore = async (
  { store }: AttemptContext,
  commands: ReadonlyArray<Prepared>,
): Promise<ReadonlyMap<string, ReadonlyArray<StoredEvent>>> => {
  const ids = commands.filter((command) => command.mayBeRecorded).map((command) => command.commandId)
  const byCommand = new Map<string, Array<StoredEvent>>()
  for (const event of await store.recorded(ids)) {
    const list = byCommand.get(event.commandId)
    if (list === undefined) byCommand.set(event.commandId, [event])
    else list.push(event)
  }
  return byCommand
}

/** What becomes of keys with a command. */
const keyChangesOf = ({ entry, input }: Prepared): ReadonlyArray<KeyChange> =>
  entry.command.keys?.(input as never) ?? []

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

const batchOf = (registry: Registry, decided: ReadonlyArray<Decided>): CommitBatch => {
  const writes = new Map<string, { stream: string; expected: number; events: Array<Decided["stored"][number]> }>()
  const last = new Map<Loaded, Decided>()
  const rows = new Map<string, RowChange>()
  for (const one of decided) {
    const { prepared, stored, target } = one
    if (stored.length === 0) continue
    const write = writes.get(target.id) ?? { stream: target.id, expected: target.base, events: [] }
    write.events.push(...stored)
    writes.set(target.id, write)
    last.set(target, one)
    for (const row of prepared.lookups) rows.set(rowId(row), row)
  }
  // Once a stream, from what its last command left.
  for (const [target, { prepared, meta }] of last) {
    const { stream } = prepared.entry.command
    const derived = registry.derived.get(stream.name)
    if (derived === undefined) continue
    for (const row of deriveRows(derived, stream.name, prepared.key, target, meta)) {
      // A stream that begins has no row yet that could be removed.
      if (row.row !== null || target.base > 0) rows.set(rowId(row), row)
    }
  }
  const additions = tallied(registry, decided, rows)
  const guards = new Map(
    decided.flatMap(({ guards }) =>
      guards.map((guard) => [guard.id, { stream: guard.id, expected: guard.base }] as const),
    ),
  )
  // A stream that is written is checked as such.
  for (const stream of writes.keys()) guards.delete(stream)
  return { writes: [...writes.values()], guards: [...guards.values()], rows: [...rows.values()], additions }
}

/** Commit what was decided, with its keys and its marks. */
const commit = async (
  context: AttemptContext,
  accepted: ReadonlyArray<Decided>,
  held: HeldKeys,
  used: ReadonlyArray<StructureKey>,
): Promise<void> => {
  const { registry, store, ring, structureKeys, clockwork, now } = context
  const batch = batchOf(registry, accepted)
  if (batch.writes.length === 0) return
  const marking = await structureKeys.marking()
  const made = [...new Set(marking === undefined ? used : [...used, marking])]
  const keys = [...keyWrites(accepted, held), ...made.flatMap(({ write }) => write ?? [])]
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
  }
  // Somebody else recorded one of these ids just now: the next attempt finds it and answers its receipt.
  if (!written) throw new ConcurrencyConflict(batch.writes[0]?.stream ?? "", 0, 0)
  clockwork.recorded(now.at)
  if (gone.length > 0) await store.scrub()
}

const twiceInBatch = (command: Prepared): InvalidInput =>
  new InvalidInput(`${command.entry.name} (options)`, [
    {
      path: ["commandId"],
      code: "command_id_twice",
      fr: "Cet identifiant de commande figure deux fois dans le même lot.",
      en: "This command id stands twice in one batch",
    },
  ])

/**
 * One attempt at a batch of commands: answered before? seal, read, rules, decide, commit. The accepted ones commit
 * together. Throws {@link ConcurrencyConflict} when something that was read has changed in between; nothing is written
 * then.
 */
export const attempt = async (
  context: AttemptContext,
  commands: ReadonlyArray<Prepared>,
): Promise<ReadonlyArray<Settlement>> => {
  const { registry, store, ring, structureKeys, clockwork, serverClock, now, newId } = context
  clockwork.check(now.at)
  await serverClock.check(store)
  const before = commands.some((command) => command.mayBeRecorded) ? await recordedBefore(context, commands) : NONE
  const unanswered = commands.filter((command) => !before.has(command.commandId))
  const barred = await notReached(context, context.inside === true ? [] : unanswered)
  const fresh = unanswered.filter((command) => !barred.has(command))
  const held = await ring.holdToSeal(
    store,
    fresh.flatMap((command) => [...command.subjects, ...keyChangesOf(command).map(({ subject }) => subject)]),
  )
  const used = new Set<StructureKey>()
  const lookupKey = async (): Promise<KeyObject> => {
    const found = await structureKeys.key(STRUCTURE_KEYS.lookup)
    used.add(found)
    return found.key
  }
  const sealed = new Map<Prepared, Prepared | TraitDunionError>(barred)
  for (const command of fresh) {
    if (command.subjects.length === 0) sealed.set(command, command)
    else sealed.set(command, await settleEach(() => sealInput(ring.structure, command, held, lookupKey)))
  }
  const ready = [...sealed.values()].filter((item): item is Prepared => !(item instanceof TraitDunionError))

  const loaded = new LoadedStreams(store, undefined, (events) => clockwork.saw(events))
  for (const command of ready) if (command.begins) loaded.begin(command.entry.command.stream, command.key)
  await loaded.load(ready.map((command) => ({ stream: command.entry.command.stream, key: command.key })))
  await loaded.load(ready.flatMap((command) => needsOf(command, loaded)))
  // Again, for what another process has recorded meanwhile.
  clockwork.check(now.at)

  const histories =
    before.size === 0
      ? new Map<string, ReadonlyArray<StoredEvent>>()
      : await store.read([...new Set([...before.values()].flatMap((events) => events[0]?.stream ?? []))])
  const results: Array<Decided | Settlement> = []
  const seen = new Set<string>()
  const metas = new Metas(now)
  for (const command of commands) {
    const written = before.get(command.commandId)
    if (written !== undefined && context.once === true) {
      results.push({ ok: false, error: alreadyAsked(command.entry.name) })
      continue
    }
    if (written !== undefined) {
      const history = histories.get(written[0]?.stream ?? "") ?? []
      const receipt = await settleEach(() => replay(registry, command, written, history))
      results.push(receipt instanceof TraitDunionError ? { ok: false, error: receipt } : { ok: true, value: receipt })
      continue
    }
    if (seen.has(command.commandId)) {
      results.push({ ok: false, error: twiceInBatch(command) })
      continue
    }
    seen.add(command.commandId)
    const closed = sealed.get(command)
    if (closed === undefined || closed instanceof TraitDunionError) {
      if (closed !== undefined) results.push({ ok: false, error: closed })
      continue
    }
    // An earlier command of the batch may have changed what this one needs.
    if (commands.length > 1) await loaded.load(needsOf(closed, loaded))
    const decided = await settleEach(() => decide(closed, loaded, now, metas, newId))
    results.push(decided instanceof TraitDunionError ? { ok: false, error: decided } : decided)
  }
  // What stands against a command may be itself: sent before, not answered, and committed since we asked. The next
  // attempt finds it and answers its receipt.
  const refused = commands.filter((command, index) => {
    const result = results[index]
    return command.mayBeRecorded && !before.has(command.commandId) && result !== undefined && !("stored" in result)
  })
  if (refused.length > 0 && (await recordedBefore(context, refused)).size > 0) {
    throw new ConcurrencyConflict(refused[0]?.entry.command.stream.name ?? "", 0, 0)
  }
  if (context.whole === true) for (const result of results) if ("ok" in result && !result.ok) throw result.error

  const accepted = results.filter((result): result is Decided => "stored" in result)
  if (context.dry !== true) await commit(context, accepted, held, [...used])
  return results.map((result): Settlement => {
    if (!("stored" in result)) return result
    return {
      ok: true,
      value: {
        commandId: result.prepared.commandId,
        key: result.prepared.key,
        version: result.version,
        events: result.events,
        state: result.state,
        consulted: consultationsOf(registry, result.meta),
        replayed: false,
      },
    }
  })
}
