import { type InputIssue, issuesOf } from "@traitdunion/core"
import * as zc from "zod/v4/core"
import type { Dropped } from "../file/index.ts"

type Path = ReadonlyArray<PropertyKey>

/** What of a candidate fits a schema: optional properties that do not are dropped, the others are faults. */
export interface Fitted<T> {
  /** The candidate as the schema gives it back, or `null` when there are faults. */
  readonly value: T | null
  readonly dropped: ReadonlyArray<Dropped>
  readonly faults: ReadonlyArray<InputIssue>
}

/**
 * Fit a candidate to a schema that is stricter than the one it comes from. `pathOf` tells where what stands at a path
 * of the candidate was written.
 */
export const fitted = <T extends object>(
  schema: zc.$ZodType,
  candidate: T,
  needed: ReadonlyArray<string>,
  pathOf: (path: Path) => Path,
): Fitted<T> => {
  const parsed = zc.safeParse(schema, candidate, { reportInput: true })
  if (parsed.success) return { value: parsed.data as T, dropped: [], faults: [] }
  const issues = issuesOf(parsed.error).map((issue) => ({ ...issue, property: String(issue.path[0]) }))
  const faults = issues.filter(({ property }) => needed.includes(property))
  if (faults.length > 0) {
    return {
      value: null,
      dropped: [],
      faults: faults.map(({ property, ...issue }) => ({ ...issue, path: pathOf(issue.path) })),
    }
  }
  const wrong = new Map(issues.toReversed().map(({ property, fr, en }) => [property, { fr, en }]))
  const entries: ReadonlyArray<[string, unknown]> = Object.entries(candidate)
  const dropped = entries.flatMap(([property, value]) => {
    const reason = wrong.get(property)
    return reason === undefined ? [] : [{ path: pathOf([property]), value, reason }]
  })
  const rest = Object.fromEntries(entries.filter(([property]) => !wrong.has(property))) as T
  return { ...fitted(schema, rest, needed, pathOf), dropped }
}
