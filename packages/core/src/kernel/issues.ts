import type * as zc from "zod/v4/core"
import fr from "zod/v4/locales/fr.js"
import type { InputIssue } from "./errors/index.ts"

const inFrench = fr().localeError

/** Faults of an input, each with its path and words. The words name what is expected, never the value that came. */
export const issuesOf = (error: zc.$ZodError): ReadonlyArray<InputIssue> =>
  error.issues.map((issue) => {
    const translated = inFrench(issue as zc.$ZodRawIssue)
    const french = typeof translated === "string" ? translated : translated?.message
    const own = issue.code === "custom" ? (issue.params?.["fr"] as string | undefined) : undefined
    return { path: issue.path, code: issue.code, fr: own ?? french ?? issue.message, en: issue.message }
  })
