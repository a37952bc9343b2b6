import type { StoredEvent } from "../../journal/index.ts"
import { InvalidInput } from "../../kernel/index.ts"
import type { AnyEvent, EventMeta } from "../../plugin/index.ts"
import type { Registry } from "../registry/registry.ts"
import { eventsOf, foldStored, parseStored, streamId } from "../registry/stored.ts"
import type { Prepared } from "./prepare.ts"
import type { AnyReceipt, Consultation } from "./receipt.ts"

/** The rules behind an event, from what the event itself says. */
export const consultationsOf = (registry: Registry, meta: EventMeta): ReadonlyArray<Consultation> =>
  meta.consulted.flatMap((id) => {
    const passed = registry.passed.get(id)
    // A rule of a plugin that is no longer there.
    if (passed === undefined) return []
    return meta.acknowledged.includes(id) ? { ...passed, outcome: "acknowledged" as const } : passed
  })

/** The id of a call names another one already. */
export const commandIdTaken = (name: string): InvalidInput =>
  new InvalidInput(`${name} (options)`, [
    {
      path: ["commandId"],
      code: "command_id_taken",
      fr: "Cet identifiant désigne déjà une autre commande.",
      en: "This id already names another command, another actor's, or one about something else",
    },
  ])

/** The id of a call names a question that was put before. */
export const alreadyAsked = (name: string): InvalidInput =>
  new InvalidInput(`${name} (options)`, [
    {
      path: ["commandId"],
      code: "already_asked",
      fr: "Cette question a déjà été posée sous cet identifiant : lire dans le dossier ce qu'il en est, ou la poser de nouveau sous un autre identifiant.",
      en: "This was asked under this id before: read in the file what came of it, or ask anew under another id",
    },
  ])

/**
 * The receipt of a command that was recorded before: what it answered the first time. Throws {@link InvalidInput}
 * when the id belongs to another command or another thing.
 */
export const replay = (
  registry: Registry,
  prepared: Prepared,
  written: ReadonlyArray<StoredEvent>,
  history: ReadonlyArray<StoredEvent>,
): AnyReceipt => {
  const first = written[0]
  const last = written.at(-1)
  if (first === undefined || last === undefined) throw new Error("A recorded command has events")
  const { entry, commandId } = prepared
  const { meta } = parseStored(first)
  const elsewhere = !prepared.begins && first.stream !== streamId(entry.command.stream, prepared.key)
  if (meta.command !== entry.name || meta.actor.id !== prepared.actor.id || elsewhere) {
    throw commandIdTaken(entry.name)
  }
  const { stream } = entry.command
  return {
    commandId,
    key: last.stream.slice(streamId(stream, "").length),
    version: last.version,
    events: written.flatMap((stored): ReadonlyArray<AnyEvent> => eventsOf(stream, stored, parseStored(stored).event)),
    state: foldStored(stream, history.slice(0, last.version)),
    consulted: consultationsOf(registry, meta),
    replayed: true,
  }
}
