import { type InputIssue, InvalidInput, issuesOf } from "@traitdunion/core"
import * as z from "zod"
import { type DataInclusionService, type DataInclusionStructure, service, structure } from "../schema/index.ts"
import { crossFaults } from "./faults.ts"
import { asFile } from "./pages.ts"

/** A directory in the data·inclusion schema, version 1. */
export interface DataInclusion {
  readonly structures: ReadonlyArray<DataInclusionStructure>
  readonly services: ReadonlyArray<DataInclusionService>
}

const WHERE = "data·inclusion v1"
const file = z.strictObject({ structures: z.array(structure), services: z.array(service) })

const refused = (issues: ReadonlyArray<InputIssue>): InvalidInput => new InvalidInput(WHERE, issues)

/**
 * Read a directory that is already JSON. One that does not fit is refused whole: `InvalidInput` holds the path and the
 * reason of every fault, also of ids that stand twice and of services whose structure is not in the file.
 *
 * Pages of the platform's API, `{ items, total, page }`, are read as well, one or an array of them, and so is an array of
 * structures and services: services need the structures that they belong to beside them.
 *
 * Properties that version 1 does not know are left out; `lossOfReading` names them.
 */
export const readDataInclusion = (given: unknown): DataInclusion => {
  const json = asFile(given)
  const parsed = file.safeParse(json, { reportInput: true })
  const issues = [...(parsed.success ? [] : issuesOf(parsed.error)), ...crossFaults(json)]
  if (!parsed.success || issues.length > 0) throw refused(issues)
  return parsed.data
}

// What the platform says of broken JSON quotes the text, which may be anybody's data: only the place is kept.
const placeOf = (error: unknown): string => /line \d+ column \d+/.exec(String(error))?.[0] ?? ""

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch (error) {
    const place = placeOf(error)
    throw refused([
      {
        path: [],
        code: "invalid_json",
        fr: `Ce texte n'est pas du JSON${place && ` (${place.replace("line", "ligne").replace("column", "colonne")})`}`,
        en: `This text is not JSON${place && ` (${place})`}`,
      },
    ])
  }
}

/**
 * Read a directory from the text of a file, as {@link readDataInclusion} does.
 *
 * @example
 * ```ts
 * import { parseDataInclusion } from "@traitdunion/data-inclusion"
 * const { structures, services } = parseDataInclusion(`{
 *   "structures": [{ "source": "exemple", "id": "exemple--1", "nom": "Association Exemple", "date_maj": "2026-01-15" }],
 *   "services": []
 * }`)
 * ```
 */
export const parseDataInclusion = (text: string): DataInclusion => readDataInclusion(jsonOf(text))
