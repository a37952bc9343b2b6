import { readFile } from "node:fs/promises"
import { InvalidInput, type Words } from "@traitdunion/core"
import { isSystemError } from "../refusals/index.ts"
import { inBoth } from "../words/index.ts"

const refused = (flag: string, code: string, words: Words): InvalidInput =>
  new InvalidInput(flag, [{ path: [], code, ...words }])

/** What a JSON file says that an option names. Throws `InvalidInput`. */
export const jsonFile = async (flag: string, path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, "utf8"))
  } catch (error) {
    if (isSystemError(error)) {
      throw refused(
        flag,
        "unreachable",
        inBoth(({ refusals }) => refusals.mappingUnread(error.code)),
      )
    }
    if (!(error instanceof SyntaxError)) throw error
    throw refused(
      flag,
      "not-json",
      inBoth(({ refusals }) => refusals.mappingNotJson),
    )
  }
}
