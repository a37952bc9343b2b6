import type { JournalHead } from "@traitdunion/core"
import type { Names } from "../names.ts"
import type { Session } from "../session.ts"
import { filledToPowersOfTwo, marks } from "../sizes.ts"
import { text } from "../text.ts"

const MOST = 1024

/** What a commit has to know before it writes. */
export interface Standing {
  /** `undefined` when the structure's row is gone. */
  readonly head: JournalHead | undefined
  /** The version of each stream that began. */
  readonly versions: ReadonlyMap<string, number>
  /** One of the commands is in the journal already. */
  readonly repeated: boolean
  /** The versions of read tables that the structure has, as `name version`. */
  readonly readTables: ReadonlySet<string>
}

/** Ask for the head, for versions of streams, for recorded commands and for read tables: in one statement, mostly. */
export const standingReader = ({ head, event, readTable }: Names) => {
  const known = new Map<string, string>()
  const sqlFor = (first: boolean, streams: number, commands: number, tables: number): string => {
    const key = `${first} ${streams} ${commands} ${tables}`
    const before = known.get(key)
    if (before !== undefined) return before
    const parts = [
      first && `select 'head' as kind, hash as name, position as number from ${head} where structure_id = ?`,
      streams > 0 &&
        `select 'stream' as kind, stream as name, max(version) as number from ${event} where structure_id = ? and stream in (${marks(streams)}) group by stream`,
      commands > 0 &&
        `select 'command' as kind, command_id as name, position as number from ${event} where structure_id = ? and command_id in (${marks(commands)})`,
      tables > 0 &&
        `select 'table' as kind, name, version as number from ${readTable} where structure_id = ? and name in (${marks(tables)})`,
    ]
    const sql = parts.filter((part) => part !== false).join(" union all ")
    known.set(key, sql)
    return sql
  }

  return async (
    session: Session,
    structure: string,
    asked: {
      readonly streams: ReadonlyArray<string>
      readonly commands: ReadonlyArray<string>
      readonly tables: ReadonlyArray<string>
    },
  ): Promise<Standing> => {
    const pieces = [asked.streams, asked.commands, asked.tables].map((list) => filledToPowersOfTwo(list, MOST))
    const rounds = Math.max(1, ...pieces.map(({ length }) => length))
    let found: JournalHead | undefined
    const versions = new Map<string, number>()
    const readTables = new Set<string>()
    let repeated = false
    for (let round = 0; round < rounds; round += 1) {
      const [streams = [], commands = [], tables = []] = pieces.map((list) => list[round] ?? [])
      const parameters = [streams, commands, tables].flatMap((list) => (list.length > 0 ? [structure, ...list] : []))
      const sql = sqlFor(round === 0, streams.length, commands.length, tables.length)
      for (const row of await session.run(sql, round === 0 ? [structure, ...parameters] : parameters)) {
        const [name, number] = [text(row["name"]), Number(row["number"])]
        const kind = text(row["kind"])
        if (kind === "head") found = { position: number, hash: name }
        else if (kind === "stream") versions.set(name, number)
        else if (kind === "command") repeated = true
        else readTables.add(`${name} ${number}`)
      }
    }
    return { head: found, versions, repeated, readTables }
  }
}
