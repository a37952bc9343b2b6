import { CompiledQuery } from "kysely"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { connect } from "../src/connect.ts"
import type { SqliteStorageOptions } from "../src/index.ts"
import { temporaryFile } from "./temporary.ts"

describe("the settings of a connection", () => {
  let file: string
  let drop: () => void
  beforeEach(() => {
    ;({ file, drop } = temporaryFile())
  })
  afterEach(() => drop())

  const setting = async (options: Partial<SqliteStorageOptions>, name: string): Promise<unknown> => {
    const db = await connect({ file, ...options })
    const { rows } = await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(`pragma ${name}`))
    await db.destroy()
    return rows[0]?.[name]
  }

  it("durability is full by default", async () => expect(await setting({}, "synchronous")).toBe(2))
  it("durability can be normal", async () => {
    expect(await setting({ durability: "normal" }, "synchronous")).toBe(1)
  })
  it("the journal is written ahead", async () => expect(await setting({}, "journal_mode")).toBe("wal"))
  it("references are checked", async () => expect(await setting({}, "foreign_keys")).toBe(1))
})
