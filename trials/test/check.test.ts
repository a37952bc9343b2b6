// The checker of the trials is proven: it finds nothing in a whole database, and says what was done to a damaged one.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { linkEvents, type StoredEvent } from "@traitdunion/core"
import Database from "better-sqlite3"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { doorTo } from "../door.ts"
import { consentFaults } from "../many-processes.ts"
import { random } from "../random.ts"
import { seenFailure } from "../seen.ts"
import { faultsAt, lookingAt } from "../trial.ts"
import { batchOf, streamsOf } from "../work.ts"

const STREAMS = streamsOf("w")
let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "traitdunion-check-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A database of twelve commands, what is done to it by hand, and what the checker then says. */
const faultsAfter = async (
  damage: (database: Database.Database) => void = () => {},
  more: { readonly acknowledged?: string; readonly failure?: unknown } = {},
): Promise<ReadonlyArray<string>> => {
  const file = join(folder, "checked.sqlite")
  const door = doorTo.sqlite(file)
  const next = random(7)
  const acknowledged: Array<string> = []
  await lookingAt(door, async (store) => {
    const versions = new Map<string, number>()
    for (let count = 1; count <= 12; count += 1) {
      const batch = batchOf(`c${count}`, STREAMS, versions, next)
      await store.commit(batch)
      acknowledged.push(`c${count}`)
      for (const { stream, expected, events } of batch.writes) versions.set(stream, expected + events.length)
    }
  })
  const database = new Database(file)
  damage(database)
  database.close()
  if (more.acknowledged !== undefined) acknowledged.push(more.acknowledged)
  const failures = "failure" in more ? [seenFailure(more.failure)] : []
  return (await faultsAt([door], { acknowledged, failures })).faults
}

/** Write an event at the end of the journal, with a chain that holds: as a commit does that stops halfway. */
const append = (database: Database.Database, commandId: string, stream: string, inAll: number): void => {
  const head = database.prepare("select position, hash from tdu_journal_head").get() as StoredEvent
  const { version } = database
    .prepare("select max(version) as version from tdu_journal_event where stream = ?")
    .get(stream) as {
    readonly version: number | null
  }
  const event = {
    id: `late-${commandId}`,
    commandId,
    type: "counter.Raised",
    data: JSON.stringify({ inAll }),
    meta: "{}",
  }
  const linked = linkEvents(head, { writes: [{ stream, expected: version ?? 0, events: [event] }] })
  for (const e of linked.events) {
    database
      .prepare(
        "insert into tdu_journal_event (structure_id, position, stream, version, id, command_id, type, data, meta, hash, mark) " +
          "values ('alpha', @position, @stream, @version, @id, @commandId, @type, @data, @meta, @hash, @mark)",
      )
      .run({ ...e })
  }
  database.prepare("update tdu_journal_head set position = ?, hash = ?").run(linked.head.position, linked.head.hash)
}

const row = (database: Database.Database, key: string, total: number, command: string): void => {
  database
    .prepare("insert or replace into tdu_counter_v1 (structure_id, key, total, command) values ('alpha', ?, ?, ?)")
    .run(key, total, command)
}

describe("what a trial checks", () => {
  it("finds nothing in a whole database", async () => {
    expect(await faultsAfter()).toEqual([])
  })

  it("finds nothing in a commit whose answer was lost, when it is whole", async () => {
    const whole = (database: Database.Database): void => {
      append(database, "unanswered", "counter/w/new", 1)
      row(database, "counter/w/new", 1, "unanswered")
    }
    expect(await faultsAfter(whole)).toEqual([])
  })

  const damages: Readonly<Record<string, readonly [(database: Database.Database) => void, RegExp]>> = {
    "an event that was removed": [
      (database) => database.exec("delete from tdu_journal_event where position = 5"),
      /the chain breaks.*missing/,
    ],
    "events that were cut off at the end": [
      (database) => database.exec("delete from tdu_journal_event where command_id = 'c12'"),
      /c12 was acknowledged, and is not there/,
    ],
    "an event that was changed": [
      (database) => database.exec("update tdu_journal_event set type = 'counter.Lowered' where position = 5"),
      /the chain breaks.*altered/,
    ],
    "a head that is behind": [
      (database) => database.exec("update tdu_journal_head set position = position - 1"),
      /the head is at/,
    ],
    "events of a command whose others are not there": [
      (database) => append(database, "half", "counter/w/1", 3),
      /half has 1 of 3 events/,
    ],
    "an event without its row": [
      (database) => append(database, "rowless", "counter/w/new", 1),
      /the row of counter\/w\/new says undefined/,
    ],
    "a row without its event": [
      (database) => row(database, "counter/w/never", 1, "c1"),
      /there is a row of counter\/w\/never, and no event/,
    ],
    "a row that is behind its events": [
      (database) => database.exec("update tdu_counter_v1 set total = total - 1 where key = 'counter/w/1'"),
      /the row of counter\/w\/1 says/,
    ],
    "a command that was taken twice": [(database) => append(database, "c3", "counter/w/1", 1), /c3 is there again at/],
  }
  for (const [name, [damage, words]] of Object.entries(damages)) {
    it(`says ${name}`, async () => {
      expect((await faultsAfter(damage)).join("\n")).toMatch(words)
    })
  }

  it("says an acknowledged command that is not there", async () => {
    expect(await faultsAfter(() => {}, { acknowledged: "lost" })).toEqual(["lost was acknowledged, and is not there"])
  })

  it("says a failure that is no error of the library", async () => {
    expect((await faultsAfter(() => {}, { failure: new TypeError("undefined is not a function") })).join()).toMatch(
      /no error of ours: TypeError/,
    )
  })

  it("says a meeting after a withdrawal, and not one before it", () => {
    const mediations = [{ mediation: "m", parties: ["p", "q"], consent: "c" }]
    const met = (position: number) => ({ type: "mediation.Met", stream: "mediation/m", position })
    const withdrawn = { type: "consent.Withdrawn", stream: "consent/q", position: 5 }
    expect(consentFaults([met(4), withdrawn], mediations)).toEqual([])
    expect(consentFaults([met(4), withdrawn, met(6)], mediations)).toEqual([
      "a meeting at 6 stands after the withdrawal at 5",
    ])
  })
})
