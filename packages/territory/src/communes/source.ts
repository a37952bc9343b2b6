import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Commune } from "./commune.ts"

/** One row of `communes.json`. The fields that are not read here are left out. */
interface CommuneRow {
  readonly type: "commune-actuelle" | "arrondissement-municipal" | "commune-deleguee" | "commune-associee"
  readonly code: string
  readonly nom: string
  readonly departement: string
  readonly region: string
  readonly codesPostaux?: ReadonlyArray<string>
  readonly population?: number
  readonly commune?: string
  readonly anciensCodes?: ReadonlyArray<string>
}

interface EpciRow {
  readonly code: string
  readonly membres: ReadonlyArray<{ readonly code: string }>
}

/** What the files hold, once read: the communes in order of code, and the codes that became another. */
export interface CommuneSource {
  readonly communes: ReadonlyArray<Commune>
  readonly successors: ReadonlyMap<string, string>
}

// In a bundle of CommonJS the file knows itself by the one name, elsewhere by the other.
const require = createRequire(typeof __filename === "string" ? __filename : import.meta.url)

// Read and parsed by hand: `require` would keep the whole of the parsed files alive, and the package's own entry point
// looks for its files in the working directory.
const rowsOf = <Row>(path: string): ReadonlyArray<Row> => JSON.parse(readFileSync(path, "utf8")) as ReadonlyArray<Row>
const epciRows = () => rowsOf<EpciRow>(require.resolve("@etalab/decoupage-administratif/data/epci.json"))
const communeRows = () => rowsOf<CommuneRow>(require.resolve("@etalab/decoupage-administratif/data/communes.json"))

const toCommune = (row: CommuneRow, epci: string | undefined): Commune => ({
  code: row.code,
  name: row.nom,
  department: row.departement,
  region: row.region,
  ...(epci === undefined ? {} : { epci }),
  postalCodes: row.codesPostaux ?? [],
  ...(row.population === undefined ? {} : { population: row.population }),
  ...(row.commune === undefined ? {} : { partOf: row.commune }),
})

/** Read the files of the official geographic code, the one input of this package that it brings itself. */
export const readSource = (): CommuneSource => {
  const epciOf = new Map(epciRows().flatMap(({ code, membres }) => membres.map((m) => [m.code, code])))
  const rows = communeRows()
  const kept = rows.filter(({ type }) => type === "commune-actuelle" || type === "arrondissement-municipal")
  return {
    communes: kept
      .map((row) => toCommune(row, epciOf.get(row.commune ?? row.code)))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    successors: new Map(kept.flatMap((row) => (row.anciensCodes ?? []).map((former) => [former, row.code]))),
  }
}
