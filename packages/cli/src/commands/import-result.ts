import { type ImportReport, type Preview, personalKindLabels } from "@traitdunion/import"
import { type Session, say } from "../session.ts"

/** What was read: the lines to look at again, by place and reason, never by content. */
const sayReading = (session: Session, { header, refused, personal, notices }: ImportReport | Preview): void => {
  const { language, words } = session
  if (header !== undefined && header.ignored.length > 0) say(session, words.import.ignored(header.ignored.join(", ")))
  for (const { line, column, reason } of refused) say(session, words.import.refused(line, column, reason[language]))
  for (const { line, kind } of personal) say(session, words.import.personal(line, personalKindLabels[kind][language]))
  if (notices > 0) say(session, words.import.notices(notices))
}

/** Say what an import did. */
export const sayImport = (session: Session, report: ImportReport): void => {
  const { words } = session
  sayReading(session, report)
  const { added, known, corrected, cancelled, missing, refusedLines } = report
  if (cancelled > 0) say(session, words.import.cancelled(cancelled))
  if (missing > cancelled) say(session, words.import.missing(missing - cancelled))
  say(session, words.import.done(added, known, corrected, refusedLines))
}

/** Say what an import would find. */
export const sayPreview = (session: Session, preview: Preview): void => {
  const { words } = session
  sayReading(session, preview)
  const { accepted, known, missing, minutes, persons, refusedLines } = preview
  if (missing > 0) say(session, words.import.missing(missing))
  say(session, words.import.sums(minutes, persons))
  say(session, words.import.previewed(accepted, preview.new, known, refusedLines))
}
