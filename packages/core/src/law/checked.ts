import * as z from "zod"
import { InvalidInput, issuesOf } from "../kernel/index.ts"

/**
 * Check the arguments of a calculation by a schema. Throws `InvalidInput` with every fault, its place and its words in
 * French; `where` names the calculation.
 *
 * @example
 * ```ts
 * import { checked, field } from "@traitdunion/core"
 * import * as z from "zod"
 * const { on } = checked("example", z.strictObject({ on: field.date }), { on: "2026-05-04" })
 * ```
 */
export const checked = <S extends z.core.$ZodType>(where: string, schema: S, input: unknown): z.output<S> => {
  const parsed = z.safeParse(schema, input, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new InvalidInput(where, issuesOf(parsed.error))
}
