import { createHash } from "node:crypto"
import type { RetentionAction, RetentionItem, RetentionOutcome } from "@traitdunion/core"
import { columns } from "../output/index.ts"
import { type Session, say } from "../session.ts"

const DIGITS = 16

/** What stands for a list that somebody looked at: another person, date or state makes another digest. */
export const digestOf = (structure: string, due: ReadonlyArray<RetentionItem>): string =>
  createHash("sha256")
    .update(JSON.stringify([structure, due.map((item) => [item.person, item.lastContact, item.dueOn, item.archived])]))
    .digest("hex")
    .slice(0, DIGITS)

/** Show the list, its digest, and how to go on. */
export const sayDue = (session: Session, due: ReadonlyArray<RetentionItem>, digest: string): void => {
  const { io, words } = session
  const { rights, deadlines } = words
  if (due.length === 0) {
    say(session, rights.none)
    return
  }
  const { person, last, due: dueOn, state } = rights.heads
  io.stdout.write(
    columns([
      [person, last, dueOn, state],
      ...due.map((item) => [
        item.person,
        deadlines.day(item.lastContact),
        deadlines.day(item.dueOn),
        item.archived ? rights.archived : "",
      ]),
    ]),
  )
  say(session, rights.due(due.length))
  say(session, rights.digestIs(digest))
  say(session, rights.runIt)
}

/** Say what became of everybody in the list. */
export const sayOutcome = (
  session: Session,
  action: RetentionAction,
  { done, noLongerDue, refused }: RetentionOutcome,
): void => {
  const { language, words } = session
  for (const { person } of noLongerDue) say(session, words.rights.noLongerDue(person))
  for (const { item, error } of refused) say(session, words.rights.refused(item.person, error.words[language]))
  say(session, words.rights.ran[action](done.length))
}
