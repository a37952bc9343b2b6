/**
 * Activity logs of the field, in CSV or XLSX, into the registers.
 *
 * @module
 */
export type { ImportedActivity } from "./line/activity.ts"
export { columnNames, type Field, type Mapping, requiredFields } from "./line/columns.ts"
export { importLines, type LogOptions } from "./line/import-lines.ts"
export type { CellRemark, FileRefusal, LineOutcome, PersonalKind } from "./line/line-outcome.ts"
export { personalKindLabels } from "./line/personal-text.ts"
export type { CommuneFault } from "./line/read-act.ts"
export { type RefusedLine, refusedFile } from "./line/refused-file.ts"
export type { PersonField } from "./people/columns.ts"
export { personColumns } from "./people/columns.ts"
export {
  importPeople,
  type LikelyKnown,
  type PeopleDesk,
  type PeopleImportOptions,
  type PeopleReport,
} from "./people/import-people.ts"
export type { PersonRemark } from "./people/read-person.ts"
export { namesPeople, type PersonFileOptions } from "./people/records.ts"
export type { Changes, Correction, KnownAct } from "./run/changes.ts"
export type { ImportDesk } from "./run/desk.ts"
export { type ImportOptions, type ImportReport, importLog } from "./run/import-log.ts"
export { type Preview, previewLog } from "./run/preview-log.ts"
export type { Reading, RefusalCount } from "./run/report.ts"
export { type ByteSource, type Encoding, fileBytes } from "./text/decode.ts"
export { type Separator, separators } from "./text/read-lines.ts"
