import { type InputIssue, issuesOf, type Words } from "@traitdunion/core"
import type * as zc from "zod/v4/core"

/** A fault in words of our own, where the schema's would not say what to do. */
export const fault = (path: ReadonlyArray<PropertyKey>, { fr, en }: Words) => ({
  code: "custom" as const,
  path: [...path],
  message: en,
  params: { fr },
})

/** The faults a schema found, with their path from the root of the whole input. */
export const faultsOf = (error: zc.$ZodError, root: ReadonlyArray<PropertyKey>): ReadonlyArray<InputIssue> =>
  issuesOf(error).map((issue) => ({ ...issue, path: [...root, ...issue.path] }))
