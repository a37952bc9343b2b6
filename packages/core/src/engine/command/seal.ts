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

/** Seal the personal values of commands. */
export const sealEach = async (
  { store, ring, structureKeys }: Pick<CommandParts, "store" | "ring" | "structureKeys">,
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
  for (const command of commands) {
    if (command.subjects.length === 0) sealed.set(command, command)
    else sealed.set(command, await settled(() => sealInput(ring.structure, command, held, lookupKey)))
  }
  const ready = [...sealed.values()].filter((item): item is Prepared => !(item instanceof TraitDunionError))
  return { commands: sealed, ready, held, structureKeys: [...used] }
}
