import type { KeyObject } from "node:crypto"
import { type HeldKeys, replacePlain, STRUCTURE_KEYS, seal } from "../../journal/sealing/index.ts"
import { clearText, type PlainPersonal, type Sealed, TraitDunionError } from "../../kernel/index.ts"
import type { KeyChange } from "../../plugin/index.ts"
import type { StructureKey } from "../evidence/index.ts"
import { streamId } from "../registry/index.ts"
import { lookupRows } from "../tables/index.ts"
import type { CommandParts, Prepared } from "./input.ts"
import { settled } from "./receipt.ts"

/**
 * Seal every personal value of a command with the key of its subject. From here on nothing sees clear text. Throws
 * `SubjectClosed` for a person who was erased, and `KeyUnavailable`.
 */
const sealInput = async (
  structure: string,
  prepared: Prepared,
  held: HeldKeys,
  lookupKey: () => Promise<KeyObject>,
): Promise<Prepared> => {
  const { subjects, subjectAt, entry, key } = prepared
  const keys = new Map<string, KeyObject>()
  for (const subject of subjects) keys.set(subject, await held.forSealing(subject))
  const stream = streamId(entry.command.stream, key)
  const found: Array<readonly [Sealed<unknown>, PlainPersonal]> = []
  const input = replacePlain(prepared.input, (plain, path): Sealed<unknown> => {
    const subject = subjectAt(path)
    const dataKey = keys.get(subject)
    if (dataKey === undefined) throw new Error(`${entry.name} carries data of a subject that it does not name`)
    const holds = plain.holds()
    const heading = {
      subject,
      category: plain.category,
      stream,
      field: path.join("."),
      ...(plain.lookup === undefined ? {} : { lookup: plain.lookup }),
      ...(holds.length === 0 ? {} : { holds }),
    }
    const envelope = seal(structure, heading, clearText(plain), dataKey)
    if (plain.lookup !== undefined) found.push([envelope, plain])
    return envelope
  })
  if (found.length === 0) return { ...prepared, input }
  const blind = await lookupKey()
  return {
    ...prepared,
    input,
    lookups: found.flatMap(([envelope, plain]) => lookupRows(blind, envelope, clearText(plain))),
  }
}

/** What becomes of keys with a command. */
export const keyChangesOf = ({ entry, input }: Prepared): ReadonlyArray<KeyChange> =>
  entry.command.keys?.(input as never) ?? []

/** Commands with their personal values sealed, or why one could not be, and the keys that were used. */
export interface SealedCommands {
  readonly commands: ReadonlyMap<Prepared, Prepared | TraitDunionError>
  readonly ready: ReadonlyArray<Prepared>
  readonly held: HeldKeys
  readonly structureKeys: ReadonlyArray<StructureKey>
}

/**
 * Those of some commands that carry words of somebody whom nobody registered, so that no erasure, export or retention
 * would know of them. Whoever has a key was registered: only a new one is asked for.
 */
const strangersAmong = async (
  { store, registry }: Pick<CommandParts, "store" | "registry">,
  commands: ReadonlyArray<Prepared>,
  held: HeldKeys,
): Promise<ReadonlySet<Prepared>> => {
  const unknown = ({ entry: { command }, key, subjects }: Prepared): ReadonlyArray<string> =>
    command.registers === true
      ? []
      : subjects.filter(
          // A stream whose own commands destroy its key is registered by its first event.
          (subject) =>
            held.entry(subject) === undefined && !(subject === key && registry.closers.has(command.stream.name)),
        )
  const asked = new Map(commands.map((command) => [command, unknown(command)]))
  const ids = (subject: string): ReadonlyArray<string> => [`person/${subject}`, `institution/${subject}`]
  const wanted = [...new Set([...asked.values()].flat())]
  if (wanted.length === 0) return new Set()
  const found = await store.read(wanted.flatMap(ids))
  const registered = (subject: string): boolean => ids(subject).some((id) => (found.get(id) ?? []).length > 0)
  return new Set(commands.filter((command) => !(asked.get(command) ?? []).every(registered)))
}

/** Seal the personal values of commands. */
export const sealEach = async (
  { store, ring, structureKeys, registry }: Pick<CommandParts, "store" | "ring" | "structureKeys" | "registry">,
  commands: ReadonlyArray<Prepared>,
): Promise<SealedCommands> => {
  const held = await ring.holdToSeal(
    store,
    commands.flatMap((command) => [...command.subjects, ...keyChangesOf(command).map(({ subject }) => subject)]),
  )
  const used = new Set<StructureKey>()
  const lookupKey = async (): Promise<KeyObject> => {
    const found = await structureKeys.key(STRUCTURE_KEYS.lookup)
    used.add(found)
    return found.key
  }
  const sealed = new Map<Prepared, Prepared | TraitDunionError>()
  const strangers = await strangersAmong({ store, registry }, commands, held)
  for (const command of commands) {
    if (command.subjects.length === 0) sealed.set(command, command)
    else {
      const own = strangers.has(command) ? { ...command, stranger: true } : command
      sealed.set(command, await settled(() => sealInput(ring.structure, own, held, lookupKey)))
    }
  }
  const ready = [...sealed.values()].filter((item): item is Prepared => !(item instanceof TraitDunionError))
  return { commands: sealed, ready, held, structureKeys: [...used] }
}
