import type * as zc from "zod/v4/core"
import type { InputIssue } from "./errors/index.ts"
import { issueInFrench, issueInOwnWords } from "./issues-in-french.ts"
import { kindOfSchema, schemasIn } from "./schema-steps.ts"
import { isPersonal } from "./sealed.ts"

// A name that somebody chose for a field. Whatever else is a key may be anybody's data.
const FIELD_NAME = /^[A-Za-z_]\w{0,39}$/

/** A fault each: a field too many stands at its own path, by its name where it can be one. */
const oneEach = (issue: zc.$ZodIssue): ReadonlyArray<zc.$ZodIssue> => {
  if (issue.code !== "unrecognized_keys") return [issue]
  return issue.keys.map((key) => {
    const shown = FIELD_NAME.test(key) ? key : "…"
    return { ...issue, keys: [shown], path: [...issue.path, shown], message: `Unrecognized key: ${shown}` }
  })
}

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

/**
 * Faults of an input, each with its path and words. The words name what is expected and the kind of value that came,
 * never the value itself: given the schema and the input, words of an author that repeat what stands in a personal field
 * are left out. Parse with `reportInput`, or the French words cannot tell the kind.
 *
 * @example
 * ```ts
 * import { InvalidInput, issuesOf } from "@traitdunion/core"
 * import * as z from "zod"
 * const parsed = z.int().safeParse("12", { reportInput: true })
 * if (!parsed.success) throw new InvalidInput("example", issuesOf(parsed.error))
 * ```
 */
export const issuesOf = (
  error: zc.$ZodError,
  of?: { readonly schema: zc.$ZodType; readonly input: unknown },
): ReadonlyArray<InputIssue> => {
  // What a transform takes may be marked as personal inside of it.
  const confided =
    of === undefined ? [] : schemasIn(of.schema, (one) => isPersonal(one) || kindOfSchema(one) === "transform")
  // The members of a closed list are nobody's data.
  const listed = new Set<unknown>()
  if (of !== undefined && confided.length > 0) {
    schemasIn(of.schema, (one) => {
      for (const value of (one._zod as { readonly values?: Iterable<unknown> }).values ?? []) listed.add(value)
      return false
    })
  }
  const typed = confided
    .flatMap((path) => at(of?.input, path))
    .flatMap((value) => {
      const texts = textsIn(value).filter((text) => !listed.has(text))
      return typeof value === "object" ? texts.filter((text) => !SHORT.test(text)) : texts
    })
  return error.issues.flatMap(oneEach).map((issue) => {
    const words = { fr: issueInFrench(issue), en: issue.message }
    const kept = repeats(words.fr, typed) || repeats(words.en, typed) ? issueInOwnWords(issue) : words
    return { path: issue.path, code: issue.code, ...kept }
  })
}
