import type { Words } from "@traitdunion/core"
import { fold } from "./fold.ts"
import { type Parsed, read } from "./parsed.ts"

// Cells repeat themselves a lot and folding is dear; the bound keeps a file of nonsense from filling the memory.
const REMEMBERED = 500

/**
 * A reader of one closed list: the official wordings and the short forms of the field give the key, without accents
 * and case. Anything else is refused, never guessed.
 *
 * For instance:
 * ```
 * const parseGender = choice(genders, { woman: ["F"], man: ["H"], undisclosed: ["NC"] }, unknownGender)
 * parseGender("femme") // { ok: true, value: "woman" }
 * ```
 */
export const choice = <Key extends string>(
  labels: Readonly<Record<Key, { readonly fr: string }>>,
  shortForms: Readonly<Record<Key, ReadonlyArray<string>>>,
  unknown: Words,
): ((text: string) => Parsed<Key>) => {
  const keys = new Map<string, Key>()
  for (const key of Object.keys(labels) as Key[]) {
    for (const wording of [labels[key].fr, ...shortForms[key]]) {
      const known = keys.get(fold(wording))
      if (known !== undefined && known !== key) throw new Error(`"${wording}" names both ${known} and ${key}`)
      keys.set(fold(wording), key)
    }
  }
  const refused: Parsed<Key> = { ok: false, reason: unknown }
  const remembered = new Map<string, Parsed<Key>>()
  return (text) => {
    const before = remembered.get(text)
    if (before !== undefined) return before
    const key = keys.get(fold(text))
    const parsed = key === undefined ? refused : read(key)
    if (remembered.size < REMEMBERED) remembered.set(text, parsed)
    return parsed
  }
}
