import { registerLabels } from "@traitdunion/core"
import { type Changes, columnNames, type KnownAct } from "@traitdunion/import"
import { type Session, say } from "../session.ts"
import { ask, terminalOf } from "../terminal/index.ts"

const actWords = ({ words, language }: Session, { on, register, minutes, mediator, place }: KnownAct): string =>
  [words.deadlines.day(on), registerLabels[register][language], `${minutes} min`, mediator, place]
    .filter((part) => part !== undefined)
    .join(", ")

/** List the acts that a log corrects, and those that it no longer has. */
export const sayChanges = (session: Session, { corrections, corrected, missing, missed }: Changes): void => {
  const { import: words } = session.words
  for (const { line, act, fields } of corrections) {
    const columns = fields.map((field) => columnNames[field][0]).join(", ")
    say(session, words.corrects(line, actWords(session, act), columns))
  }
  if (corrected > corrections.length) say(session, words.others(corrected - corrections.length))
  for (const act of missing) say(session, words.noLonger(actWords(session, act)))
  if (missed > missing.length) say(session, words.others(missed - missing.length))
}

/** List what becomes of recorded acts before it is done, and ask whoever sits there. */
export const agreeTo = async (
  session: Session,
  changes: Changes,
  { cancelMissing = false, yes = false }: { readonly cancelMissing?: boolean; readonly yes?: boolean },
): Promise<boolean> => {
  sayChanges(session, changes)
  const toDo = changes.corrected + (cancelMissing ? changes.missed : 0)
  const terminal = yes || toDo === 0 ? undefined : terminalOf(session)
  if (terminal === undefined) return true
  const { import: words, output } = session.words
  const answer = await ask(session, terminal, words.agree(changes.corrected, cancelMissing ? changes.missed : 0))
  return output.yes.includes(answer.trim().toLowerCase())
}
