import type { Store, StoredEvent } from "../../journal/index.ts"
import { InvalidInput } from "../../kernel/index.ts"
import type { AnyEvent } from "../../plugin/index.ts"
import { eventsOf, foldStored, parseStored, type Registry, streamId } from "../registry/index.ts"
import type { Prepared } from "./input.ts"
import { type AnyReceipt, consultationsOf, told } from "./receipt.ts"

/** The events that a command recorded before, and the whole stream that they are in. */
export interface Recorded {
  readonly events: ReadonlyArray<StoredEvent>
  readonly stream: ReadonlyArray<StoredEvent>
}

const recordedUnder = async (
  store: Pick<Store, "recorded">,
  commands: ReadonlyArray<Prepared>,
): Promise<ReadonlyMap<string, ReadonlyArray<StoredEvent>>> => {
  const ids = commands.filter((command) => command.mayBeRecorded).map((command) => command.commandId)
  if (ids.length === 0) return new Map()
  return Map.groupBy(await store.recorded(ids), ({ commandId }) => commandId)
}

/** What was recorded already under the ids of commands, by these ids. Asked only for ids that a caller gave. */
export const recordedBefore = async (
  store: Pick<Store, "recorded" | "read">,
  commands: ReadonlyArray<Prepared>,
): Promise<ReadonlyMap<string, Recorded>> => {
  const found = await recordedUnder(store, commands)
  if (found.size === 0) return new Map()
  const streams = await store.read([...new Set([...found.values()].flatMap(([first]) => first?.stream ?? []))])
  return new Map([...found].map(([id, events]) => [id, { events, stream: streams.get(events[0]?.stream ?? "") ?? [] }]))
}

/** Whether one of these commands was recorded since it was last looked for. */
export const isRecordedNow = async (
  store: Pick<Store, "recorded">,
  commands: ReadonlyArray<Prepared>,
): Promise<boolean> => (await recordedUnder(store, commands)).size > 0

const badId = (name: string, code: string, fr: string, en: string): InvalidInput =>
  new InvalidInput(`${name} (options)`, [{ path: ["commandId"], code, fr, en }])

/** The id of a call already names another one. */
export const commandIdTaken = (name: string): InvalidInput =>
  badId(
    name,
    "command_id_taken",
    "Cet identifiant désigne déjà une autre commande.",
    "This id already names another command, another actor's, or one about something else",
  )

/** The id of a call names a question that was put before. */
export const alreadyAsked = (name: string): InvalidInput =>
  badId(
    name,
    "already_asked",
    "Cette question a déjà été posée sous cet identifiant : lire dans le dossier ce qu'il en est, ou la poser de nouveau sous un autre identifiant.",
    "This was asked under this id before: read in the file what came of it, or ask anew under another id",
  )

/** One id for two commands of one batch. */
export const twiceInBatch = (name: string): InvalidInput =>
  badId(
    name,
    "command_id_twice",
    "Cet identifiant de commande figure deux fois dans le même lot.",
    "This command id stands twice in one batch",
  )

/**
 * The receipt of a command that was recorded before: what it answered the first time. Throws {@link InvalidInput}
 * when the id belongs to another command or another thing.
 */
export const replay = (registry: Registry, prepared: Prepared, { events, stream }: Recorded): AnyReceipt => {
  const [first, last] = [events[0], events.at(-1)]
  if (first === undefined || last === undefined) throw new Error("A recorded command has events")
  const { entry, commandId } = prepared
  const written = entry.command.stream
  const { meta } = parseStored(first)
  const elsewhere = !prepared.begins && first.stream !== streamId(written, prepared.key)
  if (meta.command !== entry.name || meta.actor.id !== prepared.actor.id || elsewhere) throw commandIdTaken(entry.name)
  return {
    commandId,
    key: last.stream.slice(streamId(written, "").length),
    version: last.version,
    events: events.flatMap((stored): ReadonlyArray<AnyEvent> => eventsOf(written, stored, parseStored(stored).event)),
    state: told(prepared, foldStored(written, stream.slice(0, last.version))),
    consulted: consultationsOf(registry, meta),
    replayed: true,
  }
}
