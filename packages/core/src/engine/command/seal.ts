import type { KeyObject } from "node:crypto"
import { type HeldKeys, type RowChange, replacePlain, seal } from "../../journal/index.ts"
import { clearText, lookupTerms, MOST_TERMS, type PlainPersonal, type Sealed } from "../../kernel/index.ts"
import { type LookupRow, lookupTable } from "../../plugin/index.ts"
import { blindTerm } from "../evidence/structure-keys.ts"
import { streamId } from "../registry/stored.ts"
import type { Prepared } from "./prepare.ts"

/** The rows of the blind index that a value makes: always as many, so that those of an earlier value are replaced. */
export const lookupRows = (
  key: KeyObject,
  { subject, field, lookup }: Pick<Sealed<unknown>, "subject" | "field" | "lookup">,
  value: unknown,
): ReadonlyArray<RowChange> => {
  if (lookup === undefined) return []
  const terms = typeof value === "string" ? lookupTerms(lookup, value) : []
  return Array.from({ length: MOST_TERMS }, (_, index): RowChange => {
    const term = terms[index]
    const row: LookupRow | null =
      term === undefined ? null : { subject, kind: lookup, term: blindTerm(key, lookup, term) }
    return { table: lookupTable.name, key: `${subject}/${field}/${index}`, row: row === null ? null : { ...row } }
  })
}

/**
 * Seal every personal value of a command with the key of its subject. From here on nothing sees clear text. Throws
 * `SubjectClosed` for a person who was erased, and `KeyUnavailable`.
 */
export const sealInput = async (
  structure: string,
  prepared: Prepared,
  held: HeldKeys,
  lookupKey: () => Promise<KeyObject>,
): Promise<Prepared> => {
  const { subjects, subjectAt, entry, key } = prepared
  if (subjects.length === 0) return prepared
  const keys = new Map<string, KeyObject>()
  for (const subject of subjects) keys.set(subject, await held.forSealing(subject))
  const stream = streamId(entry.command.stream, key)
  const found: Array<readonly [Sealed<unknown>, PlainPersonal]> = []
  const input = replacePlain(prepared.input, (plain, path): Sealed<unknown> => {
    const subject = subjectAt(path)
    const dataKey = keys.get(subject)
    if (dataKey === undefined) throw new Error(`Nobody said that ${entry.name} carries data of this subject`)
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
