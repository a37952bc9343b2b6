import type { InputIssue, Words } from "@traitdunion/core"
import type * as zc from "zod/v4/core"
import fr from "zod/v4/locales/fr.js"

const inFrench = fr().localeError

/** A fault in words of our own, where the schema's would not say what to do. */
export const fault = (path: ReadonlyArray<PropertyKey>, { fr, en }: Words) => ({
  code: "custom" as const,
  path: [...path],
  message: en,
  params: { fr },
})

/**
 * The faults a schema found, in both languages, with their path from the root of the whole input. The French words name
 * the kind of value that came only if the schema was told to report it.
 */
export const faultsOf = (error: zc.$ZodError, root: ReadonlyArray<PropertyKey>): ReadonlyArray<InputIssue> =>
  error.issues.map((issue) => {
    const own: unknown = issue.code === "custom" ? issue.params?.["fr"] : undefined
    const translated = inFrench(issue as zc.$ZodRawIssue)
    const french = typeof translated === "string" ? translated : translated?.message
    return {
      path: [...root, ...issue.path],
      code: issue.code,
      fr: typeof own === "string" ? own : (french ?? issue.message),
      en: issue.message,
    }
  })
