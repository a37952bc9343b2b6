import type { InputIssue } from "./errors/index.ts"

const fault = (path: ReadonlyArray<PropertyKey>): InputIssue => ({
  path,
  code: "unstorable_text",
  fr: "Ce texte contient un caractère qui ne s'enregistre pas ; l'effacer et l'écrire de nouveau",
  en: "This text holds a character that no database keeps (NUL, or half of a pair): leave it out",
})

/**
 * Texts, at any depth, with a character that no database keeps as it is: NUL, or half of a surrogate pair. What was
 * recorded with one would never compare equal again.
 */
export const unstorableIn = (value: unknown, path: ReadonlyArray<PropertyKey> = []): ReadonlyArray<InputIssue> => {
  if (typeof value === "string") return value.includes("\0") || !value.isWellFormed() ? [fault(path)] : []
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = Array.isArray(value) ? Number(name) : name
    const own = typeof place === "string" ? unstorableIn(place) : []
    return own.length > 0 ? [fault(path)] : unstorableIn(inner, [...path, place])
  })
}
