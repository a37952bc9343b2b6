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
      readonly line: number
      readonly fingerprint: string
      readonly activity: ImportedActivity
      /** The line as the file has it. */
      readonly cells: ReadonlyArray<string>
      /** What was left out of the activity, and why. */
      readonly notices: ReadonlyArray<CellRemark>
      /** Kinds of personal data found in free text; that text was left out. */
      readonly personal: ReadonlyArray<PersonalKind>
    }
  | {
      readonly status: "refused"
      readonly line: number
      readonly faults: ReadonlyArray<CellRemark>
      /** The line as the file has it, to be mended. */
      readonly cells: ReadonlyArray<string>
      readonly personal: ReadonlyArray<PersonalKind>
    }
  | { readonly status: "blank"; readonly line: number }
  | { readonly status: "total"; readonly line: number; readonly persons?: number }
  | FileRefusal
