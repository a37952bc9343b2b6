import { type DataInclusion, readDataInclusion } from "./read.ts"

// By code unit and not by locale, so that every machine writes the same file.
const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/**
 * Write a directory as JSON. The same directory gives the same text: rows in the order of their ids, properties in a
 * fixed order, what is not known left out. A directory that does not fit the schema is refused, as in reading.
 *
 * @example
 * ```ts
 * import { plainDate } from "@traitdunion/core"
 * import { writeDataInclusion } from "@traitdunion/data-inclusion"
 * const text = writeDataInclusion({
 *   structures: [{ source: "exemple", id: "exemple--1", nom: "Association Exemple", date_maj: plainDate("2026-01-15") }],
 *   services: [],
 * })
 * ```
 */
export const writeDataInclusion = (directory: DataInclusion): string => {
  const { structures, services } = readDataInclusion(directory)
  return `${JSON.stringify({ structures: structures.toSorted(byId), services: services.toSorted(byId) }, null, 2)}\n`
}
