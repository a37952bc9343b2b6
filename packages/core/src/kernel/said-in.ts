import { lazily } from "./lazily.ts"
import { findPersonMentions } from "./person-mention.ts"
import type { Said, WordingFinding, WordingKind } from "./said.ts"
import { clearText, PlainPersonal } from "./sealed.ts"
import type { Wording } from "./wording.ts"

type Path = ReadonlyArray<string | number>

// Keys of tables, ids and dates are no words.
const WORDS = /[\s\p{Lu}'’]/u

/** The texts of an input that somebody wrote: confided words, and texts that are kept in clear. */
const textsIn = (value: unknown, path: Path = []): ReadonlyArray<readonly [text: string, path: Path]> => {
  if (typeof value === "string") return WORDS.test(value) ? [[value, path]] : []
  if (value instanceof PlainPersonal) {
    const text = clearText(value)
    return value.category === "narrative" && typeof text === "string" ? [[text, path]] : []
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]))
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]))
}

const findIn = (text: string, kind: WordingKind, wording: Wording): ReadonlyArray<WordingFinding> =>
  kind === "person"
    ? findPersonMentions(text).map((criterion) => ({ kind, criterion, certain: false, start: 0, end: text.length }))
    : wording.find(text, kind)

/** What is seen in the words of an input, each kind looked for once and only when a rule asks. */
export const saidIn = (input: unknown, wording: Wording): ((kind: WordingKind) => ReadonlyArray<Said>) => {
  const known = new Map<WordingKind, ReadonlyArray<Said>>()
  const texts = lazily(() => textsIn(input))
  return (kind) => {
    const before = known.get(kind)
    if (before !== undefined) return before
    const found = texts().flatMap(([text, path]) =>
      findIn(text, kind, wording).map((finding): Said => ({ ...finding, path })),
    )
    known.set(kind, found)
    return found
  }
}
