import type { Guard, JournalHead } from "@traitdunion/core"
import type { Context } from "../context.ts"
import type { Statement } from "../dialect/index.ts"
import type { Names } from "../names.ts"
import type { SqlRow } from "../session.ts"
import { filledToPowersOfTwo, marks, once } from "../sizes.ts"
import { text } from "../text.ts"
import { byVersion } from "./by-version.ts"

/** The most names in one part of a statement, and the most parameters in a statement. */
const MOST = 1024
const MOST_PARAMETERS = 8 * MOST

/** What commits have to know before they write. */
export interface Standing {
  /** `undefined` when the structure's row is gone. */
  readonly head: JournalHead | undefined
  /** The version of each stream that is not before the version that was expected of it. */
  readonly versions: ReadonlyMap<string, number>
  /** Those of the commands that are in the journal already. */
  readonly recorded: ReadonlySet<string>
  /** The versions of read tables that the structure has, as `name version`. */
  readonly readTables: ReadonlySet<string>
}

/** A part of the question: which SQL, and its parameters after the structure. */
interface Part {
  readonly kind: "head" | "stream" | "command" | "table"
  readonly parameters: ReadonlyArray<unknown>
}

// No part orders, groups or aggregates: SQLite would prepare such a statement again at each new set of parameters.
const partSql = ({ head, event, readTable }: Names, kind: Part["kind"], count: number): string => {
  if (kind === "head")
    return `select 'head' as kind, hash as name, position as number from ${head} where structure_id = ?`
  if (kind === "stream") {
    const where = `structure_id = ? and version >= ? and stream in (${marks(count - 1)})`
    return `select 'stream' as kind, stream as name, version as number from ${event} where ${where}`
  }
  if (kind === "command") {
    return `select 'command' as kind, command_id as name, 1 as number from ${event} where structure_id = ? and command_id in (${marks(count)})`
  }
  return `select 'table' as kind, name, version as number from ${readTable} where structure_id = ? and name in (${marks(count)})`
}

const partsOf = (asked: Asked): ReadonlyArray<Part> => [
  { kind: "head", parameters: [] },
  ...byVersion(asked.expectations).flatMap(({ version, streams }) =>
    filledToPowersOfTwo(streams, MOST).map((piece): Part => ({ kind: "stream", parameters: [version, ...piece] })),
  ),
  ...filledToPowersOfTwo(asked.commands, MOST).map((parameters): Part => ({ kind: "command", parameters })),
  ...filledToPowersOfTwo(asked.tables, MOST).map((parameters): Part => ({ kind: "table", parameters })),
]

const inStatements = (parts: ReadonlyArray<Part>): ReadonlyArray<ReadonlyArray<Part>> => {
  const statements: Array<Array<Part>> = []
  let room = 0
  for (const part of parts) {
    const needed = part.parameters.length + 1
    if (needed > room) {
      statements.push([])
      room = MOST_PARAMETERS
    }
    statements.at(-1)?.push(part)
    room -= needed
  }
  return statements
}

interface Asked {
  readonly expectations: ReadonlyArray<Guard>
  readonly commands: ReadonlyArray<string>
  readonly tables: ReadonlyArray<string>
}

/** The statements that ask for the head, for versions of streams, for recorded commands and for read tables: one, mostly. */
export const standingStatements = ({ connection, dialect, names }: Context) => {
  // A transaction of ours sees what is committed when it holds the head; the caller's may have looked around before.
  const part = connection.embedded ? dialect.current : (select: string) => select
  const sqlFor = once((shape: string) =>
    shape
      .split(",")
      .map((part) => part.split(" "))
      .map(([kind, count]) => part(partSql(names, kind as Part["kind"], Number(count))))
      .join(" union all "),
  )
  return (structure: string, asked: Asked): ReadonlyArray<Statement> =>
    inStatements(partsOf(asked)).map((parts) => ({
      sql: sqlFor(parts.map(({ kind, parameters }) => `${kind} ${parameters.length}`).join(",")),
      parameters: parts.flatMap(({ parameters }) => [structure, ...parameters]),
    }))
}

/** What the answers tell. */
export const standingOf = (rows: ReadonlyArray<SqlRow>): Standing => {
  let head: JournalHead | undefined
  const versions = new Map<string, number>()
  const readTables = new Set<string>()
  const recorded = new Set<string>()
  for (const row of rows) {
    const [kind, name, number] = [text(row["kind"]), text(row["name"]), Number(row["number"])]
    if (kind === "head") head = { position: number, hash: name }
    else if (kind === "stream") versions.set(name, Math.max(versions.get(name) ?? 0, number))
    else if (kind === "command") recorded.add(name)
    else readTables.add(`${name} ${number}`)
  }
  return { head, versions, recorded, readTables }
}
