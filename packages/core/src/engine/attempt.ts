import type { CommitBatch, RowChange, Store, StoredEvent } from "../journal/index.ts"
import { ConcurrencyConflict, type Instant, InvalidInput, type PlainDate, TraitDunionError } from "../kernel/index.ts"
import { type Decided, decide, needsOf } from "./decide.ts"
import { deriveRows, tallied } from "./derive.ts"
import { LoadedStreams } from "./loaded.ts"
import { Metas } from "./metas.ts"
import { isOwnError, type Prepared } from "./prepare.ts"
import type { AnyReceipt } from "./receipt.ts"
import type { Registry } from "./registry.ts"
import { consultationsOf, replay } from "./replay.ts"

/** What became of one command of a batch. */
export type Settlement =
  | { readonly ok: true; readonly value: AnyReceipt }
  | { readonly ok: false; readonly error: TraitDunionError }

/** The surroundings of an attempt. */
export interface AttemptContext {
  readonly registry: Registry
  readonly store: Store
  readonly now: { readonly at: Instant; readonly today: PlainDate }
  readonly newId: () => string
}

const settleEach = <T>(run: () => T): T | TraitDunionError => {
  try {
    return run()
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

const batchOf = (registry: Registry, decided: ReadonlyArray<Decided>): CommitBatch => {
  const writes = new Map<string, { stream: string; expected: number; events: Array<Decided["stored"][number]> }>()
  const rows = new Map<string, RowChange>()
  for (const { prepared, stored, target, state, meta } of decided) {
    if (stored.length === 0) continue
    const write = writes.get(target.id) ?? { stream: target.id, expected: target.base, events: [] }
    write.events.push(...stored)
    writes.set(target.id, write)
    const { stream } = prepared.entry.command
    const derived = registry.derived.get(stream.name)
    if (derived === undefined) continue
    // A later command on the same stream replaces the rows of an earlier one.
    for (const row of deriveRows(derived, stream.name, prepared.key, state, meta))
      rows.set(`${row.table}\n${row.key}`, row)
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
 * One attempt at a batch of commands: answered before? read, rules, decide, commit. The accepted ones commit together.
 * Throws {@link ConcurrencyConflict} when something that was read has changed in between; nothing is written then.
 */
export const attempt = async (
  context: AttemptContext,
  commands: ReadonlyArray<Prepared>,
): Promise<ReadonlyArray<Settlement>> => {
  const { registry, store, now, newId } = context
  const before = commands.some((command) => command.mayBeRecorded) ? await recordedBefore(context, commands) : NONE
  const loaded = new LoadedStreams(store)
  const fresh = commands.filter((command) => !before.has(command.commandId))
  for (const command of fresh) if (command.begins) loaded.begin(command.entry.command.stream, command.key)
  await loaded.load(fresh.map((command) => ({ stream: command.entry.command.stream, key: command.key })))
  await loaded.load(fresh.flatMap((command) => needsOf(command, loaded)))

  const histories =
    before.size === 0
      ? new Map<string, ReadonlyArray<StoredEvent>>()
      : await store.read([...new Set([...before.values()].flatMap((events) => events[0]?.stream ?? []))])
  const results: Array<Decided | Settlement> = []
  const seen = new Set<string>()
  const metas = new Metas(now)
  for (const command of commands) {
    const written = before.get(command.commandId)
    if (written !== undefined) {
      const history = histories.get(written[0]?.stream ?? "") ?? []
      const receipt = settleEach(() => replay(registry, command, written, history))
      results.push(receipt instanceof TraitDunionError ? { ok: false, error: receipt } : { ok: true, value: receipt })
      continue
    }
    if (seen.has(command.commandId)) {
      results.push({ ok: false, error: twiceInBatch(command) })
      continue
    }
    seen.add(command.commandId)
    // An earlier command of the batch may have changed what this one needs.
    if (commands.length > 1) await loaded.load(needsOf(command, loaded))
    const decided = settleEach(() => decide(command, loaded, now, metas, newId))
    results.push(decided instanceof TraitDunionError ? { ok: false, error: decided } : decided)
  }

  const accepted = results.filter((result): result is Decided => "stored" in result)
  const batch = batchOf(registry, accepted)
  if (batch.writes.length > 0) {
    const outcome = await store.commit(batch)
    // Somebody else recorded one of these ids just now: the next attempt finds it and answers its receipt.
    if (outcome.status === "duplicate") throw new ConcurrencyConflict(batch.writes[0]?.stream ?? "", 0, 0)
  }
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
