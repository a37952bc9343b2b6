// The race that matters: a consent withdrawn while a meeting is being opened. On a real file, by two connections, each
// with its own core, as two mediators at two desks have.
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { type Mediation, openMediation, RuleBreached, type Storage, settle } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

let dir = ""
let file = ""
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "traitdunion-race-"))
  file = join(dir, "race.sqlite")
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const open = (storage: Storage = sqliteStorage({ file, durability: "normal" })) =>
  openMediation({ structure: "association-exemple", storage, ports: { keys: memoryKeys() } })
const deskOf = (mediation: Mediation<readonly []>) => mediation.as({ id: "mediator-1", roles: ["mediator"] })
const consentId = (mediation: string): string => `consent-${mediation}`

/** A mediation of two persons who both consent, ready for them to meet. */
const ready = async (core: Mediation<readonly []>) => {
  const desk = deskOf(core)
  const parties: Array<string> = []
  for (const name of ["Camille Exemple", "Dominique Exemple"]) {
    parties.push((await desk.people.registerPerson({ name })).key)
  }
  const { key: mediation } = await desk.process.open({
    origin: "person",
    register: "conflict",
    parties: parties.map((id) => ({ kind: "person" as const, id })),
  })
  await desk.process.accept({ mediation })
  await desk.process.assign({ mediation, mediator: "mediator-1" }, { acknowledge: ["deontology/living-practice"] })
  for (const party of parties) {
    await desk.consent.give({
      party,
      consent: consentId(mediation),
      purpose: { kind: "mediation", mediation },
      words: "La médiation est libre.",
      language: "fr",
      means: "oral",
    })
  }
  return { mediation, parties }
}

/** The positions of meetings and withdrawals of a mediation, read from the journal itself. */
const journal = async (mediation: string, parties: ReadonlyArray<string>) => {
  const store = await sqliteStorage({ file }).open({ structure: "association-exemple", tables: [] })
  const { events } = await store.readAll(0, 100_000)
  await store.close()
  const of = (type: string, streams: ReadonlyArray<string>) =>
    events.filter((event) => event.type === type && streams.includes(event.stream)).map((event) => event.position)
  return {
    met: of("mediation.Met", [`mediation/${mediation}`]),
    withdrawn: of(
      "consent.Withdrawn",
      parties.map((party) => `consent/${party}`),
    ),
  }
}

describe("a consent withdrawn while a meeting is being opened", () => {
  it("between the reading and the commit of the meeting, refuses the meeting", async () => {
    const here = sqliteStorage({ file })
    await using other = await open()
    let withdraw: (() => Promise<unknown>) | undefined
    // The moment between the decision and its commit, held open for the withdrawal to come in.
    const held: Storage = {
      name: here.name,
      open: async (opening) => {
        const store = await here.open(opening)
        return {
          ...store,
          commit: async (batch) => {
            const coming = withdraw
            withdraw = undefined
            await coming?.()
            return store.commit(batch)
          },
        }
      },
    }
    await using core = await open(held)
    const { mediation, parties } = await ready(core)
    withdraw = () => deskOf(other).consent.withdraw({ party: parties[0] ?? "", consent: consentId(mediation) })
    const met = await settle(deskOf(core).process.meet({ mediation, parties, minutes: 60 }))
    expect(met.ok).toBe(false)
    if (!met.ok) {
      expect(met.error).toBeInstanceOf(RuleBreached)
      expect(met.error).toMatchObject({ breaches: [{ rule: "deontology/free-consent" }] })
    }
    expect(await journal(mediation, parties)).toMatchObject({ met: [], withdrawn: [expect.any(Number)] })
  })

  it("at the same time on another connection, never leaves a meeting after it", async () => {
    await using one = await open()
    await using two = await open()
    let meetings = 0
    for (let round = 0; round < 60; round++) {
      const { mediation, parties } = await ready(one)
      const party = parties[round % 2] ?? ""
      const [met, withdrawn] = await Promise.all([
        settle(deskOf(one).process.meet({ mediation, parties, minutes: 60 })),
        settle(deskOf(two).consent.withdraw({ party, consent: consentId(mediation) })),
      ])
      expect(withdrawn.ok).toBe(true)
      const facts = await journal(mediation, parties)
      expect(facts.withdrawn).toHaveLength(1)
      expect(facts.met).toHaveLength(met.ok ? 1 : 0)
      if (!met.ok) continue
      meetings += 1
      expect(facts.met[0]).toBeLessThan(facts.withdrawn[0] ?? 0)
    }
    // Both orders must have been seen, or nothing was tried.
    expect(meetings).toBeGreaterThan(0)
  }, 60_000)

  it("by another process, never leaves a meeting after it", async () => {
    await using core = await open()
    const rounds = await Promise.all(Array.from({ length: 40 }, () => ready(core)))
    const child = spawn(
      process.execPath,
      ["--conditions=@traitdunion/source", fileURLToPath(new URL("withdrawing.ts", import.meta.url)), file],
      { stdio: ["pipe", "pipe", "inherit"] },
    )
    const ready_ = new Promise<void>((resolve) => child.stdout.once("data", () => resolve()))
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve))
    child.stdin.write(`${JSON.stringify(rounds.map(({ mediation, parties }) => [parties[0], consentId(mediation)]))}\n`)
    await ready_
    child.stdin.end("go\n")
    const desk = deskOf(core)
    for (const { mediation, parties } of rounds.toReversed()) {
      await settle(desk.process.meet({ mediation, parties, minutes: 60 }))
    }
    expect(await ended).toBe(0)
    const facts = await Promise.all(rounds.map(({ mediation, parties }) => journal(mediation, parties)))
    for (const { met, withdrawn } of facts) {
      expect(withdrawn).toHaveLength(1)
      if (met.length > 0) expect(met[0]).toBeLessThan(withdrawn[0] ?? 0)
    }
    expect((await core.audit.verify()).ok).toBe(true)
  }, 60_000)
})
