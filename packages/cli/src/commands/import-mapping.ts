import { InvalidInput, issuesOf } from "@traitdunion/core"
import { columnNames, type Field, type Mapping } from "@traitdunion/import"
import * as z from "zod"
import { jsonFile } from "../frame/index.ts"

const fields = Object.keys(columnNames) as ReadonlyArray<Field>
const byField = z.exactOptional(z.partialRecord(z.enum(fields), z.string().trim().min(1).max(200)))
const meanings = z.exactOptional(
  z.partialRecord(z.enum(fields), z.record(z.string(), z.string().trim().min(1).max(200))),
)
const mapping = z.strictObject({ columns: byField, constants: byField, defaults: byField, values: meanings })

/** Where a log keeps its fields, read from a file. */
export const mappingOf = async (path: string): Promise<Mapping> => {
  const result = mapping.safeParse(await jsonFile("--mapping", path), { reportInput: true })
  if (!result.success) throw new InvalidInput("--mapping", issuesOf(result.error))
  return result.data
}
