import type { ReadContext } from "../../plugin/index.ts"
import { Person } from "./persons/index.ts"
import { personTable } from "./tables.ts"

/**
 * The ids under which one person stands in the journal: the record that the others were merged into first, then those.
 * One that was never merged stands alone. Whoever asks a list by a person asks it for all of these.
 *
 * @example
 * ```ts
 * import { defineQuery, field, recordsOf } from "@traitdunion/core"
 * import * as z from "zod"
 * const under = defineQuery({
 *   summary: { fr: "Sous quels identifiants" },
 *   by: ["mediator"],
 *   input: z.strictObject({ person: field.person }),
 *   run: ({ input, read }) => recordsOf(read, input.person),
 * })
 * ```
 */
export const recordsOf = async (
  read: Pick<ReadContext, "state" | "rows">,
  person: string,
): Promise<ReadonlyArray<string>> => {
  const root = (await read.state(Person, person)).mergedInto ?? person
  const others = await read.rows(personTable, { where: { merged_into: root } })
  const records = [root, ...others.map(({ key }) => key)]
  // Of somebody who was erased no row is left.
  return records.includes(person) ? records : [...records, person]
}
