import type { Words } from "@traitdunion/core"
import { type ByteSource, decode, detectEncoding, type Encoding } from "../text/decode.ts"
import { type LogRecord, readLines, type Separator } from "../text/read-lines.ts"
import { WorkbookRefused } from "../xlsx/refused.ts"
import { workbookRecords } from "../xlsx/workbook.ts"
import { type PersonField, type PersonHeader, readPersonHeader } from "./columns.ts"

/** How a file of people is written, where the reader should not find out by itself. */
export interface PersonFileOptions {
  readonly encoding?: Encoding
  readonly separator?: Separator
  /** The sheet of a workbook; every one that is shown and names people when nothing is said. */
  readonly sheet?: string
  /** The names of columns that are called otherwise. */
  readonly columns?: Readonly<Partial<Record<PersonField, string>>>
}

/** A sheet, or a text as a whole, from its header on. */
export interface PersonTable {
  readonly sheet?: string
  readonly header: PersonHeader
  readonly records: ReadonlyArray<LogRecord>
}

/** The parts of a file that name people, or why there is none. */
export type PersonTables =
  | { readonly ok: true; readonly tables: ReadonlyArray<PersonTable> }
  | { readonly ok: false; readonly reason: Words }

/** How far down a header is looked for. */
const MAX_ABOVE = 20

const tableOf = (
  records: ReadonlyArray<LogRecord>,
  columns: PersonFileOptions["columns"],
): Omit<PersonTable, "sheet"> | undefined => {
  for (const [index, record] of records.slice(0, MAX_ABOVE).entries()) {
    const header = "cells" in record ? readPersonHeader(record.cells, columns) : undefined
    if (header !== undefined) return { header, records: records.slice(index + 1) }
  }
  return undefined
}

const noPeople: Words = {
  fr: "Ce fichier ne nomme personne : il lui faut une colonne Nom (et Prénom), ou Nom et prénom, et une autre.",
  en: "This file names nobody: it needs a column Nom (and Prénom), or Nom et prénom, and another one.",
}

/** The tables of people in a file. The whole of it is read: a file of people has some thousand lines, and no more. */
export const personTables = async (source: ByteSource, options: PersonFileOptions): Promise<PersonTables> => {
  const kind = await detectEncoding(source, options.encoding)
  if (!kind.ok) return kind
  const tables: Array<PersonTable> = []
  if (kind.value === "workbook") {
    try {
      for (const { sheet, records } of (await workbookRecords(source, options.sheet)).sheets) {
        const table = tableOf(records, options.columns)
        if (table !== undefined) tables.push({ ...table, sheet })
      }
    } catch (error) {
      if (error instanceof WorkbookRefused) return { ok: false, reason: error.reason }
      throw error
    }
  } else {
    const records: Array<LogRecord> = []
    for await (const group of readLines(decode(source, kind.value), options.separator)) records.push(...group)
    const table = tableOf(records, options.columns)
    if (table !== undefined) tables.push(table)
  }
  return tables.length === 0 ? { ok: false, reason: noPeople } : { ok: true, tables }
}

/** Whether a file names people, and is no log of activity. */
export const namesPeople = async (source: ByteSource, options: PersonFileOptions = {}): Promise<boolean> =>
  (await personTables(source, options)).ok
