// The way of a command, step by step, as docs/way-of-a-command.svg draws it: each box is the file of its name.
import { type Actor, CommandRefused, ConcurrencyConflict, TraitDunionError } from "../../kernel/index.ts"
import type { CommandEntry, Registry } from "../registry/index.ts"
import { commit } from "./commit.ts"
import { type Decided, decide } from "./decide.ts"
import type { BatchItem, CommandOptions, CommandParts, Prepared } from "./input.ts"
import { type LoadedStreams, loadStreams, needsOf } from "./load.ts"
import { mayAct } from "./may-act.ts"
import { parse } from "./parse.ts"
import { type AnyReceipt, receiptOf, type Settlement, settled, settledNow } from "./receipt.ts"
import { alreadyAsked, isRecordedNow, type Recorded, recordedBefore, replay, twiceInBatch } from "./recorded.ts"
import { type CallOptions, retry } from "./retry.ts"
import { Metas } from "./schemas.ts"
import { type SealedCommands, sealEach } from "./seal.ts"

/** The steps of a command that need no reading. Throws a tagged error. */
export const prepare = (
  registry: Registry,
  entry: CommandEntry,
  actor: Actor,
  raw: unknown,
  options: CommandOptions,
  newId: () => string,
): Prepared => {
  mayAct(entry, actor)
  return parse(registry, entry, actor, raw, options, newId)
}

/** How a batch is tried. */
export interface AttemptOptions extends CallOptions {
  /** Commit all of them or none: the first refusal is thrown; of `others`, save what those before the last had done. */
  readonly whole?: boolean | "others"
  /** Decide, and commit nothing. */
  readonly dry?: boolean
  /** Refuse an id that was recorded before: what it names was done, and is not done twice. */
  readonly once?: boolean
  /** They are parts of something that was asked about reach as a whole. */
  readonly inside?: boolean
}

/** What was gathered before the first decision. */
interface Gathered {
  readonly recorded: ReadonlyMap<string, Recorded>
  readonly barred: ReadonlyMap<Prepared, TraitDunionError>
  readonly sealed: SealedCommands
  readonly loaded: LoadedStreams
}

const NONE: ReadonlyMap<Prepared, TraitDunionError> = new Map()

const refused = (error: TraitDunionError): Settlement => ({ ok: false, error })

/** Rules, decision and schemas of each command in turn, each on what those before it left. */
const decideEach = async (
  parts: CommandParts,
  commands: ReadonlyArray<Prepared>,
  { recorded, barred, sealed, loaded }: Gathered,
  { once = false }: AttemptOptions,
): Promise<ReadonlyArray<Decided | Settlement>> => {
  const { registry, now } = parts
  const seen = new Set<string>()
  const metas = new Metas(now)
  const decideReady = (ready: Prepared): Decided | Settlement => {
    const decided = settledNow(() => decide(ready, loaded, now, metas, parts))
    return decided instanceof TraitDunionError ? refused(decided) : decided
  }
  const decideOne = (command: Prepared): Decided | Settlement | Promise<Decided | Settlement> => {
    const { name } = command.entry
    const before = recorded.get(command.commandId)
    if (before !== undefined) {
      if (once) return refused(alreadyAsked(name))
      const receipt = settledNow(() => replay(registry, command, before))
      return receipt instanceof TraitDunionError ? refused(receipt) : { ok: true, value: receipt }
    }
    if (seen.has(command.commandId)) return refused(twiceInBatch(name))
    seen.add(command.commandId)
    const ready = barred.get(command) ?? sealed.commands.get(command)
    if (ready === undefined) throw new Error("A command was not sealed")
    if (ready instanceof TraitDunionError) return refused(ready)
    // An earlier command of the batch may have changed what this one needs.
    const needed = commands.length > 1 ? needsOf(ready, loaded) : []
    return needed.length === 0 ? decideReady(ready) : loaded.load(needed).then(() => decideReady(ready))
  }
  const results: Array<Decided | Settlement> = []
  for (const command of commands) {
    const result = decideOne(command)
    results.push(result instanceof Promise ? await result : result)
  }
  return results
}

const isDecided = (result: Decided | Settlement): result is Decided => "stored" in result

/**
 * What stands against a command may be itself: sent before, not answered, and committed since we asked. The next attempt
 * finds it and answers its receipt.
 */
const checkRecordedMeanwhile = async (
  { store }: CommandParts,
  commands: ReadonlyArray<Prepared>,
  results: ReadonlyArray<Decided | Settlement>,
  { recorded }: Gathered,
): Promise<void> => {
  const doubtful = commands.filter((command, index) => {
    const result = results[index]
    return command.mayBeRecorded && !recorded.has(command.commandId) && result !== undefined && !isDecided(result)
  })
  if (!(await isRecordedNow(store, doubtful))) return
  throw new ConcurrencyConflict(doubtful[0]?.entry.command.stream.name ?? "", 0, 0)
}

/**
 * One attempt at a batch of commands: recorded already? seal, load, rules, decide, schemas, commit. The accepted ones
 * commit together. Throws {@link ConcurrencyConflict} when something that was read has changed in between; nothing is
 * written then.
 */
export const attempt = async (
  parts: CommandParts,
  commands: ReadonlyArray<Prepared>,
  how: AttemptOptions = {},
): Promise<ReadonlyArray<Settlement>> => {
  const { registry, store, clockwork, serverClock, now } = parts
  clockwork.check(now.at)
  await serverClock.check(store)
  const recorded = await recordedBefore(store, commands)
  const fresh = commands.filter(({ commandId }) => !recorded.has(commandId))
  const barred = how.inside === true ? NONE : await parts.notReached(fresh)
  const sealed = await sealEach(
    parts,
    fresh.filter((command) => !barred.has(command)),
  )
  const loaded = await loadStreams(parts, sealed.ready)
  // Again, for what another process has recorded meanwhile.
  clockwork.check(now.at)
  const gathered = { recorded, barred, sealed, loaded }
  const results = await decideEach(parts, commands, gathered, how)
  await checkRecordedMeanwhile(parts, commands, results, gathered)
  for (const [index, result] of results.entries()) {
    if (how.whole === undefined || how.whole === false || isDecided(result) || result.ok) continue
    const done = index < results.length - 1 && result.error instanceof CommandRefused
    if (how.whole === true || !done) throw result.error
  }
  how.signal?.throwIfAborted()
  if (how.dry !== true) await commit(parts, results.filter(isDecided), sealed)
  return results.map((result) => (isDecided(result) ? { ok: true, value: receiptOf(registry, result) } : result))
}

/** Run a part of a call; each is a try at the whole of it. */
export type Within = <T>(run: () => T) => T

/** A command at its call: who runs it, on what. `parts` are taken anew for each try, for they carry the moment. */
export interface Call {
  readonly parts: () => CommandParts
  readonly entry: CommandEntry
  readonly actor: Actor
  readonly within: Within
}

/** The most of a caller's id that the ids of what goes along begin with. */
const ID_KEPT = 90

/** What a command takes along, in the order in which it goes before it. */
const takenAlong = async (
  { registry, store, newId }: CommandParts,
  { entry, actor, input, commandId, mayBeRecorded }: Prepared,
): Promise<ReadonlyArray<Prepared>> => {
  const inputs = (await entry.command.others?.(input as never, (table, query) => store.rows(table, query))) ?? []
  return inputs.map((one, index) =>
    prepare(
      registry,
      entry,
      actor,
      one,
      mayBeRecorded ? { commandId: `${commandId.slice(0, ID_KEPT)}.${index}` } : {},
      newId,
    ),
  )
}

/** Run a command: prepared once, then tried until nothing that it read has changed before its commit. */
export const runCommand = async (
  { parts, entry, actor, within }: Call,
  input: unknown,
  { signal, ...options }: CommandOptions & CallOptions,
): Promise<AnyReceipt> => {
  let prepared: Prepared | undefined
  const settlement = await retry(
    () =>
      within(async () => {
        const now = parts()
        prepared ??= prepare(now.registry, entry, actor, input, options, now.newId)
        const others = entry.command.others === undefined ? [] : await takenAlong(now, prepared)
        const how = { signal, ...(others.length === 0 ? {} : { whole: "others" as const }) }
        return (await attempt(now, [...others, prepared], how)).at(-1)
      }),
    { signal },
  )
  if (settlement === undefined) throw new Error("A command was not settled")
  if (!settlement.ok) throw settlement.error
  return settlement.value
}

/** Each in a commit of its own, with what it takes along. */
const oneByOne = async (
  call: Call,
  items: ReadonlyArray<BatchItem>,
  { signal }: CallOptions,
): Promise<ReadonlyArray<Settlement>> => {
  const settlements: Array<Settlement> = []
  for (const { input, ...options } of items) {
    const receipt = await settled(() => runCommand(call, input, { ...options, signal }))
    settlements.push(receipt instanceof TraitDunionError ? refused(receipt) : { ok: true, value: receipt })
  }
  return settlements
}

/** Run many commands in one commit: each is decided on its own, and those that are accepted are recorded together. */
export const runCommands = async (
  { parts, entry, actor, within }: Call,
  items: ReadonlyArray<BatchItem>,
  { signal }: CallOptions,
): Promise<ReadonlyArray<Settlement>> => {
  const { registry, newId } = parts()
  const all = items.map(({ input, ...options }) =>
    settledNow(() => prepare(registry, entry, actor, input, options, newId)),
  )
  const prepared = all.filter((item): item is Prepared => !(item instanceof TraitDunionError))
  if (entry.command.others !== undefined) {
    const along = await within(() => Promise.all(prepared.map((one) => takenAlong(parts(), one))))
    if (along.some((others) => others.length > 0)) return oneByOne({ parts, entry, actor, within }, items, { signal })
  }
  const settlements = await retry(() => within(() => attempt(parts(), prepared, { signal })), { signal })
  let next = 0
  return all.map((item) => {
    if (item instanceof TraitDunionError) return refused(item)
    const settlement = settlements[next++]
    if (settlement === undefined) throw new Error("A command of a batch was not settled")
    return settlement
  })
}
