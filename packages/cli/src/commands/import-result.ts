import { columnNames, type Field, type ImportReport, type Preview, personalKindLabels } from "@traitdunion/import"
import { type Session, say } from "../session.ts"
import { sayChanges } from "./import-changes.ts"

/** What was read: the lines to look at again, by place and reason, never by content. */
const sayReading = (
  session: Session,
  { header, refused, personal, notices, leftOut, sheets, sheetsLeftOut, repeated }: ImportReport | Preview,
): void => {
  const { language, words } = session
  if (header !== undefined && header.ignored.length > 0) say(session, words.import.ignored(header.ignored.join(", ")))
  if (sheets.length > 0) say(session, words.import.sheets(sheets.join(", ")))
  for (const { sheet, reason } of sheetsLeftOut) say(session, words.import.sheetLeftOut(sheet, reason[language]))
  for (const { line, column, reason, sheet } of refused) {
    say(session, words.import.refused(line, column, reason[language], sheet))
  }
  for (const { line, kind } of personal) say(session, words.import.personal(line, personalKindLabels[kind][language]))
  for (const { line, column, reason, sheet } of leftOut) {
    say(session, words.import.refused(line, column, reason[language], sheet))
  }
  if (repeated > 0) say(session, words.import.repeated(repeated))
  if (notices > 0) say(session, words.import.notices(notices))
}

/** Say what an import did. */
export const sayImport = (session: Session, report: ImportReport): void => {
  const { words } = session
  sayReading(session, report)
  const { added, known, corrected, cancelled, missing, refusedLines } = report
  if (cancelled > 0) say(session, words.import.cancelled(cancelled))
  if (report.declined) say(session, words.import.declined)
  if (missing > cancelled) say(session, words.import.missing(missing - cancelled))
  say(session, words.import.done(added, known, corrected, refusedLines))
}

/** A field as the log calls it, or as structures do where the log lacks it; nothing for a fault of a whole line. */
const columnOf = (field: Field | "line", found: Readonly<Partial<Record<Field, string>>> = {}): string =>
  field === "line" ? "" : (found[field] ?? columnNames[field][0])

/** What holds for the file as a whole: what it has no column for, and why lines are refused, counted by reason. */
const sayWhole = (session: Session, { header, refusedFor }: Preview): void => {
  const { language, words } = session
  const absent = (header?.absent ?? []).map((field) => columnOf(field))
  if (absent.length > 0) say(session, words.import.absent(absent.join(", ")))
  for (const { lines, field, reason } of refusedFor) {
    say(session, words.import.refusedFor(lines, columnOf(field, header?.found), reason[language]))
  }
}

/** Whether the file's own total is that of its lines; nothing when it has none that tells persons. */
const sayTotal = (session: Session, { total, totalAgrees }: Preview): void => {
  const { words } = session
  if (total?.persons === undefined || totalAgrees === undefined) return
  say(
    session,
    totalAgrees ? words.import.totalAgrees(total.line) : words.import.totalDiffers(total.line, total.persons),
  )
}

/** Say what an import would find. */
export const sayPreview = (session: Session, preview: Preview): void => {
  const { words } = session
  sayReading(session, preview)
  sayWhole(session, preview)
  const { accepted, known, toCorrect, missing, minutes, persons, refusedLines } = preview
  sayChanges(session, preview.changes)
  if (missing > 0) say(session, words.import.missing(missing))
  say(session, words.import.sums(minutes, persons))
  sayTotal(session, preview)
  say(session, words.import.previewed(accepted, preview.new - toCorrect, toCorrect, known, refusedLines))
}
