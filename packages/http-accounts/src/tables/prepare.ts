import type { Kysely } from "kysely"
import type { AccountTables } from "./schema.ts"

// [column, length of its text or "integer", what may be null]: the first column is the key.
type Column = readonly [name: string, size: number | "text" | "integer", nullable?: "null"]

const ID = 64
const HASH = 64
const INSTANT = 32

const LAYOUT: Readonly<Record<keyof AccountTables, ReadonlyArray<Column>>> = {
  account: [
    ["id", ID],
    ["name", 200],
    ["actor", "text"],
    ["invited_by", ID],
    ["invited_at", INSTANT],
    ["closed_at", INSTANT, "null"],
  ],
  account_passkey: [
    ["id", 400],
    ["account", ID],
    ["public_key", "text"],
    ["counter", "integer"],
    ["transports", 100],
    ["name", 100],
    ["added_at", INSTANT],
    ["used_at", INSTANT],
  ],
  account_passphrase: [
    ["account", ID],
    ["hash", 200],
    ["code_secret", "text"],
    ["code_period", "integer"],
  ],
  account_recovery: [
    ["hash", HASH],
    ["account", ID],
  ],
  account_session: [
    ["hash", HASH],
    ["account", ID],
    ["device", 20],
    ["way", 30],
    ["opened_at", INSTANT],
    ["seen_at", INSTANT],
    ["confirmed_at", INSTANT],
  ],
  account_ticket: [
    ["hash", HASH],
    ["kind", 30],
    ["account", ID],
    ["data", "text"],
    ["until", INSTANT],
  ],
  account_attempt: [
    ["id", HASH],
    ["bucket", HASH],
    ["at", INSTANT],
  ],
  account_directory: [
    ["identity", HASH],
    ["account", ID],
  ],
  account_event: [
    ["id", HASH],
    ["account", ID],
    ["what", 40],
    ["by", ID],
    ["at", INSTANT],
  ],
  account_device_secret: [
    ["account", ID],
    ["secret", "text"],
  ],
}

// What is looked up by something else than its key.
const INDEXES: ReadonlyArray<readonly [table: keyof AccountTables, columns: ReadonlyArray<string>]> = [
  ["account_passkey", ["account"]],
  ["account_recovery", ["account"]],
  ["account_session", ["account"]],
  ["account_ticket", ["account"]],
  ["account_attempt", ["bucket", "at"]],
  ["account_event", ["account", "at"]],
]

/** Make the tables that are not there yet. Nothing that is there changes. */
export const prepareTables = async (db: Kysely<AccountTables>): Promise<void> => {
  const there = new Set((await db.introspection.getTables()).map(({ name }) => name))
  for (const [table, columns] of Object.entries(LAYOUT)) {
    if (there.has(table)) continue
    let making = db.schema.createTable(table).ifNotExists()
    for (const [index, [name, size, nullable]] of columns.entries()) {
      const type = typeof size === "number" ? (`varchar(${size})` as const) : size
      making = making.addColumn(name, type, (column) => {
        const told = nullable === undefined ? column.notNull() : column
        return index === 0 ? told.primaryKey() : told
      })
    }
    await making.execute()
    for (const [of, on] of INDEXES) {
      if (of !== table) continue
      await db.schema
        .createIndex(`${of}_by_${on[0]}`)
        .on(of)
        .columns([...on])
        .execute()
    }
  }
}
