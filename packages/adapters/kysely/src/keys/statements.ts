import type { KeyWrite } from "@traitdunion/core"
import type { Context } from "../context.ts"
import type { Statement } from "../dialect/index.ts"
import { filledToPowersOfTwo, inPowersOfTwo, marks, once } from "../sizes.ts"

const MOST = 1024
const MOST_ROWS = 256

/** The statements that ask for the texts that stand in the keys' table, and that put others in place. */
export const keyStatements = ({ connection, dialect, names }: Context) => {
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
  return {
    standing: (structure: string, subjects: ReadonlyArray<string>): ReadonlyArray<Statement> =>
      filledToPowersOfTwo(subjects, MOST).map((piece) => ({
        sql: standingSql(piece.length),
        parameters: [structure, ...piece],
      })),
    put: (structure: string, writes: ReadonlyArray<KeyWrite>): ReadonlyArray<Statement> =>
      inPowersOfTwo(writes, MOST_ROWS).map((piece) => ({
        sql: putSql(piece.length),
        parameters: piece.flatMap(({ subject, value }) => [structure, subject, value]),
      })),
  }
}
