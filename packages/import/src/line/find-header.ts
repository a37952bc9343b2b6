import type { LogRecord } from "../text/read-lines.ts"
import { type HeaderReading, type Mapping, readHeader } from "./columns.ts"

/** How far down a header is looked for: above it stand a title, a name, a month. */
const MAX_ABOVE = 20

/** Where the header of a log stands. */
export interface FoundHeader {
  readonly reading: HeaderReading
  /** The line of its last row. */
  readonly line: number
  /** How many records stand above what comes after it, itself among them. */
  readonly taken: number
}

const isBlank = (cells: ReadonlyArray<string>): boolean => cells.every((cell) => cell.trim() === "")

/** Two rows of a header as one: what the lower one leaves open, the upper one says. */
const merged = (upper: ReadonlyArray<string>, lower: ReadonlyArray<string>): ReadonlyArray<string> =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) =>
    (lower[at] ?? "").trim() === "" ? (upper[at] ?? "") : (lower[at] ?? ""),
  )

/** How much of a header a row is not. */
const faultsOf = (reading: HeaderReading): number =>
  reading.ok ? 0 : reading.missing.length + reading.unmapped.length + reading.repeated.length

/**
 * The header among the first records: the first row, or two rows, that have every column that is needed. Where there is
 * none, the row that comes nearest tells what is missing.
 */
export const findHeader = (records: ReadonlyArray<LogRecord>, mapping: Mapping): FoundHeader | undefined => {
  let nearest: FoundHeader | undefined
  let seen = 0
  for (const [index, record] of records.entries()) {
    if ("unreadable" in record || isBlank(record.cells)) continue
    seen += 1
    if (seen > MAX_ABOVE) break
    const below = records[index + 1]
    const alone = { reading: readHeader(record.cells, mapping), line: record.line, taken: index + 1 }
    if (alone.reading.ok) return alone
    if (below !== undefined && "cells" in below) {
      const reading = readHeader(merged(record.cells, below.cells), mapping)
      if (reading.ok && !readHeader(below.cells, mapping).ok) return { reading, line: below.line, taken: index + 2 }
    }
    if (nearest === undefined || faultsOf(alone.reading) < faultsOf(nearest.reading)) nearest = alone
  }
  return nearest
}

/** Whether enough records were read to know where the header is. */
export const enoughFor = (records: ReadonlyArray<LogRecord>): boolean =>
  records.filter((record) => "unreadable" in record || !isBlank(record.cells)).length > MAX_ABOVE
