import { openMediation, type Storage } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

/** A database of one engine that somebody with rights, and without keys, writes to. */
export interface ForgedDatabase {
  readonly storage: () => Storage
  readonly run: (sql: string) => Promise<unknown>
  /** SQL that takes away what makes the engine refuse a row outside the journal. */
  readonly unguarding: ReadonlyArray<string>
  readonly drop: () => Promise<void>
}

const structure = "association-exemple"
const keys = memoryKeys()
const mediator = { id: "mediator-1", roles: ["mediator"] } as const
const mediation = "m-1"
const meeting = { mediation, parties: ["camille", "sacha"], minutes: 60 }

const open = (storage: Storage) => openMediation({ structure, storage, ports: { keys } })

/** Two neighbours, of whom Sacha has refused. */
const scene = async (storage: Storage): Promise<void> => {
  await using core = await open(storage)
  const desk = core.as(mediator)
  const parties = (["camille", "sacha"] as const).map((id) => ({ kind: "person" as const, id }))
  for (const { id } of parties) await desk.people.registerPerson({ person: id, name: `${id} exemple` })
  await desk.process.open({ mediation, origin: "person", register: "conflict", parties })
  await desk.process.accept({ mediation })
  await desk.process.assign({ mediation, mediator: "mediator-1" }, { acknowledge: ["deontology/living-practice"] })
  const asked = { purpose: { kind: "mediation", mediation }, words: "Libre.", language: "fr", means: "oral" } as const
  await desk.consent.give({ party: "camille", consent: "c-1", ...asked })
  await desk.consent.give({ party: "sacha", consent: "c-2", ...asked })
  await desk.consent.withdraw({ party: "sacha", consent: "c-2" })
}

/** What an engine and its adapter must do about rows that were never recorded by the library. */
export const describeForgery = (name: string, fresh: () => Promise<ForgedDatabase>): void => {
  describe(`rows that somebody put into ${name} without the library`, () => {
    let database: ForgedDatabase
    beforeEach(async () => {
      database = await fresh()
      await scene(database.storage())
    })
    afterEach(() => database.drop())

    /** A copy of Sacha's consent, as the next event of the ledger, at a position; what a forger would write. */
    const forge = (position: string, ofStructure = structure): Promise<unknown> =>
      database.run(
        "insert into tdu_journal_event (structure_id, position, stream, version, id, command_id, type, data, meta, hash, mark) " +
          `select '${ofStructure}', ${position}, stream, version + 2, 'forged', 'forged', type, data, meta, hash, mark ` +
          `from tdu_journal_event where structure_id = '${structure}' and stream like 'consent%' ` +
          "and type like '%Given' and data like '%\"c-2\"%'",
      )
    const last = `(select position from (select position from tdu_journal_head where structure_id = '${structure}') h)`

    it("are refused by the engine itself before the first position", async () => {
      await expect(forge("0")).rejects.toThrow()
      await expect(forge("-7")).rejects.toThrow()
      await using core = await open(database.storage())
      expect(await core.audit.verify()).toMatchObject({ ok: true, outside: [] })
    })

    it.each([
      ["at position 0", "0", "outside"],
      ["at position -7", "-7", "outside"],
      ["behind the head", `${last} + 1`, "added"],
    ])("are believed by nobody %s, and found", async (_, position, kind) => {
      for (const sql of database.unguarding) await database.run(sql)
      await forge(position)
      await using core = await open(database.storage())
      const desk = core.as(mediator)
      const altered = { _tag: "StorageFailure", reason: "altered" }
      await expect(desk.process.meet(meeting)).rejects.toMatchObject(altered)
      await expect(desk.consent.ledger({ party: "sacha" })).rejects.toMatchObject(altered)
      const report = await core.audit.verify()
      expect(report).toMatchObject({
        ok: false,
        fault: { kind },
        outside: [{ table: "tdu_journal_event", rows: 1 }],
      })
      // What is not touched goes on; behind the head, the place of the next fact is taken, and that is said.
      const recorded = desk.registers.record({ on: "2026-03-02", register: "inform", minutes: 10, persons: 1 })
      if (kind === "added") await expect(recorded).rejects.toMatchObject(altered)
      else await recorded
    })

    it("are found in the name of a structure that was never begun", async () => {
      await forge("1", "never-begun")
      await database.run(
        "insert into tdu_subject_key (structure_id, subject, value) values ('never-begun', 'camille', 'active x')",
      )
      await using core = await open(database.storage())
      expect(await core.audit.verify()).toMatchObject({
        ok: false,
        fault: { kind: "outside" },
        outside: [
          { table: "tdu_journal_event", rows: 1 },
          { table: "tdu_subject_key", rows: 1 },
        ],
      })
    })

    it("are missed where one was taken away in the middle of a stream", async () => {
      await database.run(
        `delete from tdu_journal_event where structure_id = '${structure}' and stream like 'consent%' and version = 1`,
      )
      await using core = await open(database.storage())
      await expect(core.as(mediator).process.meet(meeting)).rejects.toMatchObject({ reason: "altered" })
      expect(await core.audit.verify()).toMatchObject({ ok: false, fault: { kind: "missing" } })
    })
  })
}
