import type { InputIssue } from "./errors/index.ts"

const fault = (path: ReadonlyArray<PropertyKey>): InputIssue => ({
  path,
  code: "unstorable_text",
  fr: "Ce texte contient un caractère qui ne s'enregistre pas ; l'effacer et l'écrire de nouveau",
  en: "This text holds a character that no database keeps (NUL, or half of a pair): leave it out",
})

/** @internal Whether every database keeps a text as it is. */
export const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed()

/** Nearly every input is: looked through without a place for each of its fields. */
const isStorableThroughout = (value: unknown): boolean => {
  if (typeof value === "string") return isStorable(value)
  if (typeof value !== "object" || value === null) return true
  if (Array.isArray(value)) return value.every(isStorableThroughout)
  for (const [name, inner] of Object.entries(value)) {
    if (!isStorable(name) || !isStorableThroughout(inner)) return false
  }
  return true
}

/**
 * Texts, at any depth, with a character that no database keeps as it is: NUL, or half of a surrogate pair. What was
 * recorded with one would never compare equal again. The core refuses them in every input; whoever keeps texts of their
 * own beside it does the same with this.
 *
 * @example
 * ```ts
 * import { unstorableIn } from "@traitdunion/core"
 * unstorableIn({ name: "a\u0000b" }) // one fault, at ["name"]
 * ```
 */
export const unstorableIn = (value: unknown): ReadonlyArray<InputIssue> =>
  isStorableThroughout(value) ? [] : unstorableAt(value, [])

const unstorableAt = (value: unknown, path: ReadonlyArray<PropertyKey>): ReadonlyArray<InputIssue> => {
  if (typeof value === "string") return isStorable(value) ? [] : [fault(path)]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = Array.isArray(value) ? Number(name) : name
    const own = typeof place === "string" && !isStorable(place)
    return own ? [fault(path)] : unstorableAt(inner, [...path, place])
  })
}
