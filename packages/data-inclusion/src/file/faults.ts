import type { InputIssue } from "@traitdunion/core"

type Row = Readonly<Record<string, unknown>>
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value)

/** The rows of one list of a file that may be anything, in their places; what is no row is an empty one. */
export const rowsOf = (json: unknown, list: "structures" | "services"): ReadonlyArray<Row> => {
  const rows = isRow(json) ? json[list] : undefined
  return Array.isArray(rows) ? rows.map((row: unknown) => (isRow(row) ? row : {})) : []
}

const twice = (list: "structures" | "services", rows: ReadonlyArray<Row>): ReadonlyArray<InputIssue> => {
  const first = new Map<string, number>()
  return rows.flatMap(({ id }, index) => {
    if (typeof id !== "string") return []
    const before = first.get(id)
    if (before === undefined) {
      first.set(id, index)
      return []
    }
    return {
      path: [list, index, "id"],
      code: "duplicate_id",
      fr: `Identifiant déjà porté par ${list}.${before}`,
      en: `The same id as ${list}.${before}`,
    }
  })
}

/** The faults that no row has on its own: an id that stands twice, a service of a structure that is not there. */
export const crossFaults = (json: unknown): ReadonlyArray<InputIssue> => {
  const structures = rowsOf(json, "structures")
  const services = rowsOf(json, "services")
  const ids = new Set(structures.map(({ id }) => id))
  const orphans = services.flatMap(({ structure_id }, index) =>
    typeof structure_id !== "string" || ids.has(structure_id)
      ? []
      : {
          path: ["services", index, "structure_id"],
          code: "unknown_structure",
          fr: "Aucune structure du fichier n'a cet identifiant",
          en: "No structure of the file has this id",
        },
  )
  return [...twice("structures", structures), ...twice("services", services), ...orphans]
}
