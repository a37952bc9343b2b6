import { describe, expect, it } from "vitest"
import { dialects, type TableShape } from "../src/dialect/index.ts"

const shape: TableShape = {
  name: "tdu_note_v1",
  columns: [
    { name: "structure_id", type: "name" },
    { name: "key", type: "name" },
    { name: "words", type: "long", nullable: true },
    { name: "done", type: "boolean" },
  ],
  primaryKey: ["structure_id", "key"],
  indexes: [["structure_id", "done"]],
}
const written = (name: keyof typeof dialects) => {
  const { createTable, insertMissing, replacing } = dialects[name]
  return [
    ...createTable(shape, "app"),
    insertMissing("t", "(id) values (1)"),
    `insert …${replacing(["structure_id", "key"], ["words"])}`,
    `insert …${replacing(["structure_id", "key"], [])}`,
  ]
}

describe("what the engines write differently", () => {
  it("SQLite", () =>
    expect(written("sqlite")).toEqual([
      'create table if not exists "app"."tdu_note_v1" ("structure_id" text not null, "key" text not null, "words" text, "done" integer not null, primary key ("structure_id", "key"))',
      'create index if not exists "app"."tdu_note_v1_i1" on "tdu_note_v1" ("structure_id", "done")',
      "insert into t (id) values (1) on conflict do nothing",
      'insert … on conflict ("structure_id", "key") do update set "words" = excluded."words"',
      'insert … on conflict ("structure_id", "key") do nothing',
    ]))

  it("PostgreSQL: text in the order of its code points", () =>
    expect(written("postgres")).toEqual([
      'create table if not exists "app"."tdu_note_v1" ("structure_id" text collate "C" not null, "key" text collate "C" not null, "words" text collate "C", "done" smallint not null, primary key ("structure_id", "key"))',
      'create index if not exists "tdu_note_v1_i1" on "app"."tdu_note_v1" ("structure_id", "done")',
      "insert into t (id) values (1) on conflict do nothing",
      'insert … on conflict ("structure_id", "key") do update set "words" = excluded."words"',
      'insert … on conflict ("structure_id", "key") do nothing',
    ]))

  it("MySQL: bytes, so that no collation decides what is the same", () =>
    expect(written("mysql")).toEqual([
      "create table if not exists `app`.`tdu_note_v1` (`structure_id` varbinary(255) not null, `key` varbinary(255) not null, `words` longblob, `done` tinyint not null, primary key (`structure_id`, `key`), index `tdu_note_v1_i1` (`structure_id`, `done`))",
      "insert ignore into t (id) values (1)",
      "insert … on duplicate key update `words` = values(`words`)",
      "insert … on duplicate key update `key` = values(`key`)",
    ]))
})
