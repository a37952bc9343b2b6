import type { PersonalDataFinding, Words } from "@traitdunion/core"
import type { Encoding } from "../text/decode.ts"
import type { Separator } from "../text/read-lines.ts"
import type { ImportedActivity } from "./activity.ts"
import type { Field } from "./columns.ts"

/** Kinds of personal data, as the core names them. */
export type PersonalKind = PersonalDataFinding["kind"]

/** A remark on one cell. It names the place and the reason, never the content. */
export interface CellRemark {
  readonly line: number
  /** The column's name as the file writes it. */
  readonly column: string
  readonly field: Field | "line"
  readonly reason: Words
  /** The sheet, in a workbook of several. */
  readonly sheet?: string
  /** Whether the cell held personal data. */
  readonly personal?: true
}

/** Why a file is refused as a whole. */
export interface FileRefusal {
  readonly status: "file-refused"
  readonly code:
    | "unreachable"
    | "not-text"
    | "bad-workbook"
    | "empty"
    | "bad-mapping"
    | "bad-header"
    | "missing-columns"
    | "repeated-columns"
    | "no-lines"
  readonly reason: Words
  /** The columns that the file lacks: required ones, or those that the mapping names. */
  readonly missing?: ReadonlyArray<string>
}

/** What became of one line. */
export type LineOutcome =
  | {
      readonly status: "header"
      readonly line: number
      /** The sheet, in a workbook of several: each has a header. */
      readonly sheet?: string
      readonly columns: ReadonlyArray<string>
      /** Columns that no field answers to. They are not read. */
      readonly ignored: ReadonlyArray<string>
      /** The column that each field is read from. */
      readonly found: Readonly<Partial<Record<Field, string>>>
      /** Fields that the file says nothing of: neither a column nor a constant. */
      readonly absent: ReadonlyArray<Field>
      /** How the file is written, as it was found out or said. */
      readonly written: Encoding | "workbook"
      /** What stands between the cells of a text. */
      readonly separator?: Separator
    }
  | {
      readonly status: "accepted"
      readonly sheet?: string
      readonly line: number
      readonly fingerprint: string
      /** Whether a line before says exactly the same. */
      readonly repeats?: true
      readonly activity: ImportedActivity
      /** What was left out of the activity, and why. */
      readonly notices: ReadonlyArray<CellRemark>
      /** Kinds of personal data found in free text; that text was left out. */
      readonly personal: ReadonlyArray<PersonalKind>
    }
  | {
      readonly status: "refused"
      readonly sheet?: string
      readonly line: number
      readonly faults: ReadonlyArray<CellRemark>
      readonly personal: ReadonlyArray<PersonalKind>
    }
  | { readonly status: "blank"; readonly line: number }
  | { readonly status: "total"; readonly line: number; readonly persons?: number }
  /** A sheet of a workbook that was not read, and why. */
  | { readonly status: "sheet-left-out"; readonly sheet: string; readonly reason: Words }
  | FileRefusal

// Beside the outcomes and not in them: what is logged of an outcome never holds what a cell held.
const cells = new WeakMap<object, ReadonlyArray<string>>()

/** A refused line with its cells as the file has them, to be mended. */
export const withCells = <Outcome extends object>(outcome: Outcome, own: ReadonlyArray<string>): Outcome => {
  cells.set(outcome, own)
  return outcome
}

/** The cells of a refused line. */
export const cellsOf = (outcome: object): ReadonlyArray<string> => cells.get(outcome) ?? []
