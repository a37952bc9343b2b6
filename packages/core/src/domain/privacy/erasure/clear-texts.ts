import { findPersonalData, isSealed, type PersonalDataKind } from "../../../kernel/index.ts"
import type { PastEvent } from "../../../plugin/index.ts"

/** What was looked at before an erasure was certified. */
export interface LookedAt {
  /** How many facts of the journal name the person, by their id. */
  readonly facts: number
  /** The texts in clear that stand in those facts: where, never the words. Somebody reads them. */
  readonly clearTexts: ReadonlyArray<{
    readonly position: number
    readonly field: string
    /** Numbers and addresses seen in it. */
    readonly holds: ReadonlyArray<PersonalDataKind>
  }>
}

type Path = ReadonlyArray<string | number>

/** Strings that somebody may have written: with a space in them, and not sealed. */
const textsIn = (value: unknown, path: Path = []): ReadonlyArray<readonly [text: string, path: Path]> => {
  if (typeof value === "string") return /\s/u.test(value.trim()) ? [[value, path]] : []
  if (typeof value !== "object" || value === null || isSealed(value)) return []
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]))
}

const names = (value: unknown, person: string): boolean => {
  if (value === person) return true
  if (typeof value !== "object" || value === null) return false
  return Object.values(value).some((item) => names(item, person))
}

/** Go through a journal for what still stands in clear beside somebody's id. */
export const lookAt = async (journal: AsyncIterable<PastEvent>, person: string): Promise<LookedAt> => {
  let facts = 0
  const clearTexts: Array<LookedAt["clearTexts"][number]> = []
  for await (const { stream, data, position } of journal) {
    if (!stream.endsWith(`/${person}`) && !names(data, person)) continue
    facts += 1
    for (const [text, path] of textsIn(data)) {
      const holds = [...new Set(findPersonalData(text).map(({ kind }) => kind))]
      clearTexts.push({ position, field: path.join("."), holds })
    }
  }
  return { facts, clearTexts }
}
