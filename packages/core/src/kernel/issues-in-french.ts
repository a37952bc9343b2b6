import type * as zc from "zod/v4/core"
import en from "zod/v4/locales/en.js"
import fr from "zod/v4/locales/fr.js"
import { frenchOf } from "./in-words.ts"
import type { Words } from "./label.ts"

const inEnglish = en().localeError
const inFrench = fr().localeError
const plain = (text: string | { readonly message: string } | null | undefined): string | undefined =>
  typeof text === "string" ? text : text?.message

const FORMATS: Readonly<Record<string, string>> = {
  email: "Une adresse électronique est attendue, comme prenom@exemple.fr",
  url: "Une adresse web est attendue",
}
const count = (size: number | bigint, one: string, many: string): string =>
  Number(size) > 1 ? `${size} ${many}` : `${Number(size) === 1 ? "un" : size} ${one}`

const bound = (origin: string, size: number | bigint, word: "Au moins" | "Au plus"): string => {
  if (origin === "string") return `${word} ${count(size, "caractère", "caractères")}`
  if (origin === "array" || origin === "set") return `${word} ${count(size, "élément", "éléments")}`
  return `${word} ${size}`
}

/** Which kind is expected and which came: "nombre attendu, chaîne de caractères reçu". */
const kind = (issue: zc.$ZodIssue & { readonly code: "invalid_type" }): string => {
  const said = (plain(inFrench(issue as zc.$ZodRawIssue)) ?? "").replace(/^[^:]*: /, "")
  if (issue.input === undefined) return `À renseigner (${said.replace(/,[^,]*$/, "")})`
  return issue.expected === "int" ? "nombre entier attendu" : said
}

const byCode = (issue: zc.$ZodIssue): string => {
  switch (issue.code) {
    case "invalid_type":
      return kind(issue)
    case "too_small":
      return issue.origin === "string" && Number(issue.minimum) <= 1
        ? "À renseigner"
        : bound(issue.origin, issue.minimum, "Au moins")
    case "too_big":
      return bound(issue.origin, issue.maximum, "Au plus")
    case "invalid_format":
      return FORMATS[issue.format] ?? "La forme attendue n'est pas respectée"
    case "not_multiple_of":
      return `Un multiple de ${issue.divisor} est attendu`
    case "unrecognized_keys":
      return "Champ inconnu"
    case "invalid_value":
      return `À choisir parmi : ${issue.values.map(String).join(", ")}`
    case "invalid_union":
      return "Aucune des formes possibles n'est respectée"
    default:
      return "Cette valeur n'est pas acceptée"
  }
}

/** @internal A fault in the library's own words, which name the kind of a value and never the value. */
export const issueInOwnWords = (issue: zc.$ZodIssue): Words => ({
  fr: byCode(issue),
  en:
    issue.code === "unrecognized_keys"
      ? "Unrecognized key"
      : (plain(inEnglish(issue as zc.$ZodRawIssue)) ?? "Invalid input"),
})

/**
 * @internal A fault in French. Words that its author gave stand, in French where `inWords` has them; what zod says by
 * itself is said in words for people, and never as a pattern.
 */
export const issueInFrench = (issue: zc.$ZodIssue): string => {
  const own = issue.code === "custom" ? issue.params?.["fr"] : undefined
  if (typeof own === "string") return own
  const said = frenchOf(issue.message)
  if (said !== undefined) return said
  const authors = issue.code !== "unrecognized_keys" && plain(inEnglish(issue as zc.$ZodRawIssue)) !== issue.message
  return authors && issue.code !== "invalid_union" ? issue.message : byCode(issue)
}
