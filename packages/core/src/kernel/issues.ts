import type * as zc from "zod/v4/core"
import type { InputIssue } from "./errors/index.ts"
import { issueInFrench } from "./issues-in-french.ts"

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

/** @internal The faults that zod found, each field too many by itself. */
export const faultsIn = (error: zc.$ZodError): ReadonlyArray<zc.$ZodIssue> => error.issues.flatMap(oneEach)

/**
 * Faults of an input, each with its path and words. The words name what is expected and the kind of value that came,
 * never the value itself. Parse with `reportInput`, or the French words cannot tell the kind.
 *
 * @example
 * ```ts
 * import { InvalidInput, issuesOf } from "@traitdunion/core"
 * import * as z from "zod"
 * const parsed = z.int().safeParse("12", { reportInput: true })
 * if (!parsed.success) throw new InvalidInput("example", issuesOf(parsed.error))
 * ```
 */
export const issuesOf = (error: zc.$ZodError): ReadonlyArray<InputIssue> =>
  faultsIn(error).map((issue) => ({
    path: issue.path,
    code: issue.code,
    fr: issueInFrench(issue),
    en: issue.message,
  }))
