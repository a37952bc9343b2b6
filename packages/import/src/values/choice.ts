import type { Words } from "@traitdunion/core"
import { fold, plainly } from "./fold.ts"
import { type Parsed, read } from "./parsed.ts"

// Cells repeat themselves a lot and folding is dear; the bound keeps a file of nonsense from filling the memory.
const REMEMBERED = 500

const pairsIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))

/** How alike two texts are, from 0 to 1: by the pairs of letters that they share. */
const likeness = (left: string, right: string): number => {
  const [one, other] = [pairsIn(left), pairsIn(right)]
  const shared = [...one].filter((pair) => other.has(pair)).length
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

/** Below this, a proposal would only mislead. */
const ALIKE = 0.5

/** What a text may be meant to be: the key whose wording is nearest, when it is near enough. */
const nearest = <Key extends string>(text: string, wordings: ReadonlyMap<string, Key | undefined>): Key | undefined => {
  let [found, most]: [Key | undefined, number] = [undefined, ALIKE]
  const plainText = plainly(text)
  for (const [wording, key] of wordings) {
    const like = likeness(plainText, wording)
    if (like > most) [found, most] = [key, like]
  }
  return found
}

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
  const plain = new Map<string, Key | undefined>()
  for (const key of Object.keys(labels) as Key[]) {
    for (const wording of [labels[key].fr, ...shortForms[key]]) {
      const known = keys.get(fold(wording))
      if (known !== undefined && known !== key) throw new Error(`"${wording}" names both ${known} and ${key}`)
      keys.set(fold(wording), key)
      // What two keys could be called, no key is called.
      const same = plain.get(plainly(wording))
      plain.set(plainly(wording), plain.has(plainly(wording)) && same !== key ? undefined : key)
    }
  }
  const refused = (text: string): Parsed<Key> => {
    const near = nearest(text, plain)
    if (near === undefined) return { ok: false, reason: unknown }
    const { fr } = labels[near]
    return {
      ok: false,
      reason: { fr: `${unknown.fr} Le plus proche : « ${fr} ».`, en: `${unknown.en} The nearest: « ${fr} ».` },
    }
  }
  const remembered = new Map<string, Parsed<Key>>()
  return (text) => {
    const before = remembered.get(text)
    if (before !== undefined) return before
    const key = keys.get(fold(text)) ?? plain.get(plainly(text))
    const parsed = key === undefined ? refused(text) : read(key)
    if (remembered.size < REMEMBERED) remembered.set(text, parsed)
    return parsed
  }
}
