import { readFile } from "node:fs/promises"
import { InvalidInput, issuesOf, type Words } from "@traitdunion/core"
import { columnNames, type Field, type Mapping } from "@traitdunion/import"
import * as z from "zod"
import { isSystemError } from "../refusals/index.ts"
import { inBoth } from "../words/index.ts"

const fields = Object.keys(columnNames) as ReadonlyArray<Field>
const byField = z.exactOptional(z.partialRecord(z.enum(fields), z.string().trim().min(1).max(200)))
const mapping = z.strictObject({ columns: byField, constants: byField })

const refused = (code: string, words: Words): InvalidInput =>
  new InvalidInput("--mapping", [{ path: [], code, ...words }])

const parsed = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, "utf8"))
  } catch (error) {
    if (isSystemError(error)) {
      throw refused(
        "unreachable",
        inBoth(({ refusals }) => refusals.mappingUnread(error.code)),
      )
    }
    if (!(error instanceof SyntaxError)) throw error
    throw refused(
      "not-json",
      inBoth(({ refusals }) => refusals.mappingNotJson),
    )
  }
}

/** Where a log keeps its fields, read from a file. */
export const mappingOf = async (path: string): Promise<Mapping> => {
  const result = mapping.safeParse(await parsed(path), { reportInput: true })
  if (!result.success) throw new InvalidInput("--mapping", issuesOf(result.error))
  return result.data
}
