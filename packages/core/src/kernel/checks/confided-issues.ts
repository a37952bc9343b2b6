import type * as zc from "zod/v4/core"
import type { InputIssue } from "../errors/index.ts"
import { faultsIn, issuesOf } from "../issues.ts"
import { issueInOwnWords } from "../issues-in-french.ts"
import { isPersonal } from "../sealed.ts"
import { kindOfSchema, schemasIn } from "./schema-steps.ts"

type Path = ReadonlyArray<PropertyKey>

/** What stands at a path of an input: `*` is each item. */
const at = (value: unknown, [step, ...rest]: Path): ReadonlyArray<unknown> => {
  if (step === undefined) return [value]
  if (typeof value !== "object" || value === null) return []
  if (step === "*") return Object.values(value).flatMap((item) => at(item, rest))
  return at((value as Readonly<Record<PropertyKey, unknown>>)[step], rest)
}

/** The texts and numbers of a value, as words could give them away. */
const textsIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string" || typeof value === "number") return [String(value)]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Short numbers stand in the words of half the checks; within something large they tell nothing. */
const SHORT = /^-?\d{1,3}$/

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()

/** Whether words say something of what was typed: all of it, or one of its words. */
const repeats = (words: string, typed: ReadonlyArray<string>): boolean => {
  const said = folded(words)
  return typed
    .map(folded)
    .flatMap((text) => [text.trim(), ...text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3)])
    .some((text) =>
      /^-?\d+$/.test(text) ? new RegExp(`(?<!\\d)${text}(?!\\d)`).test(said) : text.length > 2 && said.includes(text),
    )
}

/** The members of closed lists, which are nobody's data. */
const listedIn = (schema: zc.$ZodType): ReadonlySet<unknown> => {
  const listed = new Set<unknown>()
  schemasIn(schema, (one) => {
    for (const value of (one._zod as { readonly values?: Iterable<unknown> }).values ?? []) listed.add(value)
    return false
  })
  return listed
}

/** What was typed into fields that are confided. What a transform takes may be marked as personal inside of it. */
const confidedIn = (schema: zc.$ZodType, input: unknown): ReadonlyArray<string> => {
  const paths = schemasIn(schema, (one) => isPersonal(one) || kindOfSchema(one) === "transform")
  if (paths.length === 0) return []
  const listed = listedIn(schema)
  return paths
    .flatMap((path) => at(input, path))
    .flatMap((value) => {
      const texts = textsIn(value).filter((text) => !listed.has(text))
      return typeof value === "object" ? texts.filter((text) => !SHORT.test(text)) : texts
    })
}

/**
 * @internal Faults of an input as `issuesOf` tells them; words of an author that repeat what was typed into a personal field
 * are left out, and the library's own stand.
 */
export const confidedIssuesOf = (
  error: zc.$ZodError,
  schema: zc.$ZodType,
  input: unknown,
): ReadonlyArray<InputIssue> => {
  const typed = confidedIn(schema, input)
  const faults = faultsIn(error)
  return issuesOf(error).map((issue, index) => {
    const fault = faults[index]
    const telling = repeats(issue.fr, typed) || repeats(issue.en, typed)
    return telling && fault !== undefined ? { ...issue, ...issueInOwnWords(fault) } : issue
  })
}
