import type { StorageFailure } from "@traitdunion/core"
import Database from "better-sqlite3"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { sqliteStorage } from "../src/index.ts"
import { count, opening } from "./sample.ts"
import { temporaryFile } from "./temporary.ts"

describe("a file whose tables somebody changed", () => {
  let file: string
  let drop: () => void
  beforeEach(() => {
    ;({ file, drop } = temporaryFile())
  })
  afterEach(() => drop())

  const run = (sql: string): void => {
    const database = new Database(file)
    database.exec(sql)
    database.close()
  }
  const begun = async (): Promise<void> => {
    const store = await sqliteStorage({ file }).open(opening)
    await store.commit({ ...count("c1"), rebuilt: ["counter"] })
    await store.close()
  }

  it.each([
    ["alter table tdu_journal_event drop column mark", "tdu_journal_event.mark is missing"],
    ["alter table tdu_journal_head rename column hash to digest", "tdu_journal_head.hash is missing"],
    ["drop table tdu_subject_key", "tdu_subject_key is missing"],
    [
      "drop table tdu_journal_head; create table tdu_journal_head (structure_id text not null, position text not null, hash text not null, primary key (structure_id))",
      "tdu_journal_head.position has another type",
    ],
    [
      "drop table tdu_journal_head; create table tdu_journal_head (structure_id text not null, position integer not null, hash text not null)",
      "tdu_journal_head has no unique index on structure_id",
    ],
    [
      "drop table tdu_subject_key; create table tdu_subject_key (structure_id text not null, subject text not null, value text not null, owner text not null, primary key (structure_id, subject))",
      "tdu_subject_key.owner was added",
    ],
  ])("%s", async (sql, told) => {
    await begun()
    run(sql)
    const failure = await sqliteStorage({ file })
      .open(opening)
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ _tag: "StorageFailure", reason: "altered" })
    expect((failure as StorageFailure).message).toContain(told)
    expect((failure as StorageFailure).words.fr).not.toContain("tdu_")
  })

  it("a list that was dropped is made again, and to be filled from the journal", async () => {
    await begun()
    run("drop table tdu_counter_v1")
    const store = await sqliteStorage({ file }).open(opening)
    expect(store.stale).toEqual(["counter"])
    await store.close()
  })

  it("a trigger that raises: nothing of the commit stays", async () => {
    await begun()
    run("create trigger raising before insert on tdu_journal_event begin select raise(abort, 'no'); end")
    const store = await sqliteStorage({ file }).open(opening)
    await expect(store.commit(count("c2"))).rejects.toMatchObject({ reason: "altered" })
    expect((await store.readAll(0, 9)).events.length).toBe(1)
    await store.close()
  })

  it("no name of a file, and a time that cannot be", async () => {
    await expect(sqliteStorage({ file: "" }).open(opening)).rejects.toMatchObject({ reason: "missing" })
    expect(() => sqliteStorage({ file, timeoutMs: -1 })).toThrow(/timeoutMs/)
  })
})
