import { ConcurrencyConflict, type KeyWrite } from "@traitdunion/core"
import type { Context } from "../context.ts"
import type { Session } from "../session.ts"
import { filledToPowersOfTwo, inPowersOfTwo, marks, once } from "../sizes.ts"
import { text } from "../text.ts"

const MOST = 1024
const MOST_ROWS = 256

/** Check the texts that a commit expects in the keys' table, and put the new ones in place. */
export const keyWriter = ({ connection, dialect, names }: Context) => {
  // A transaction of ours sees what is committed when it holds the head; the caller's may have looked around before.
  const seen = connection.embedded ? dialect.current : (select: string) => select
  const standingSql = once((count: number) =>
    seen(`select subject, value from ${names.key} where structure_id = ? and subject in (${marks(count)})`),
  )
  const putSql = once(
    (count: number) =>
      `insert into ${names.key} (structure_id, subject, value) values ${Array<string>(count).fill("(?, ?, ?)").join(", ")}` +
      dialect.replacing(["structure_id", "subject"], ["value"]),
  )
  return async (session: Session, structure: string, writes: ReadonlyArray<KeyWrite>): Promise<void> => {
    const standing = new Map<string, string>()
    const subjects = writes.map(({ subject }) => subject)
    for (const piece of filledToPowersOfTwo(subjects, MOST)) {
      for (const row of await session.run(standingSql(piece.length), [structure, ...piece])) {
        standing.set(text(row["subject"]), text(row["value"]))
      }
    }
    for (const { subject, expected } of writes) {
      if ((standing.get(subject) ?? null) !== expected) throw new ConcurrencyConflict(`key/${subject}`, 0, 0)
    }
    const changed = writes.filter(({ expected, value }) => expected !== value)
    for (const piece of inPowersOfTwo(changed, MOST_ROWS)) {
      await session.run(
        putSql(piece.length),
        piece.flatMap(({ subject, value }) => [structure, subject, value]),
      )
    }
  }
}
