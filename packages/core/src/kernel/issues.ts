import type * as zc from "zod/v4/core"
import fr from "zod/v4/locales/fr.js"
import type { InputIssue } from "./errors/index.ts"

const inFrench = fr().localeError

// A name that somebody chose for a field. Whatever else stands as a key may be anybody's data.
const FIELD_NAME = /^[A-Za-z_]\w{0,39}$/

const withoutValues = (issue: zc.$ZodIssue): zc.$ZodIssue => {
  if (issue.code !== "unrecognized_keys") return issue
  const keys = issue.keys.map((key) => (FIELD_NAME.test(key) ? key : "…"))
  return { ...issue, keys, message: `Unrecognized ${keys.length > 1 ? "keys" : "key"}: ${keys.join(", ")}` }
}

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
  error.issues.map(withoutValues).map((issue) => {
    const translated = inFrench(issue as zc.$ZodRawIssue)
    const french = typeof translated === "string" ? translated : translated?.message
    const own = issue.code === "custom" ? (issue.params?.["fr"] as string | undefined) : undefined
    return { path: issue.path, code: issue.code, fr: own ?? french ?? issue.message, en: issue.message }
  })
