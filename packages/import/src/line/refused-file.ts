import { stringify } from "csv-stringify/sync"
import type { CellRemark } from "./line-outcome.ts"

/** A line that was refused, as the file has it, and why. */
export interface RefusedLine {
  readonly line: number
  readonly cells: ReadonlyArray<string>
  readonly faults: ReadonlyArray<CellRemark>
}

/** The columns beside those of the log. An import does not read them. */
const BESIDE = ["Ligne d'origine", "Motif du refus"] as const

/**
 * The refused lines of a log as a CSV file of their own, with the reason beside each: mend them there, and import that
 * file. It holds what the log held, so it stays inside the structure.
 *
 * @example
 * ```ts
 * import { fileBytes, importLog, type ImportDesk, refusedFile, type RefusedLine } from "@traitdunion/import"
 * export const toMend = async (desk: ImportDesk): Promise<string> => {
 *   const lines: Array<RefusedLine> = []
 *   const { header } = await importLog(desk, fileBytes("mars.csv"), { onRefused: (line) => lines.push(line) })
 *   return refusedFile(header?.columns ?? [], lines)
 * }
 * ```
 */
export const refusedFile = (columns: ReadonlyArray<string>, lines: ReadonlyArray<RefusedLine>): string =>
  stringify(
    [
      [...columns, ...BESIDE],
      ...lines.map(({ line, cells, faults }) => [
        ...columns.map((_, index) => (index < columns.length - 1 ? cells[index] : cells.slice(index).join(";")) ?? ""),
        String(line),
        faults.map(({ column, reason }) => (column === "" ? reason.fr : `${column} : ${reason.fr}`)).join(" "),
      ]),
    ],
    { bom: true, delimiter: ";", record_delimiter: "windows" },
  )
