import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { definePlugin, defineStream, emptyHead, eventHash, openMediation, personal, sealed } from "@traitdunion/core"
import { environmentKeys, generateKey } from "@traitdunion/keys"
import * as z from "zod"
import { type Figure, median, rate, short } from "./measure.ts"

const ROUNDS = 7
const TIMES = 600
const NOTES = 200
const VERIFIED = 50_000
/** What is confided in an interview, invented: about half a page. */
const NOTE = "Propos inventés, ni noms ni lieux. ".repeat(30).trim()

/** The same note recorded by two plugins: as a personal field, and as plain text. */
const notes = (name: string, confided: boolean) => {
  const stored = confided ? sealed<string>() : z.string()
  const Note = defineStream(name, { Taken: z.strictObject({ words: stored }) }).evolve<number>(0, {
    Taken: (count) => count + 1,
  })
  return definePlugin({
    id: name,
    label: { fr: "Notes mesurées" },
    streams: [Note],
    commands: {
      take: Note.command({
        summary: { fr: "Noter" },
        by: ["mediator"],
        input: z.strictObject({ words: confided ? personal(z.string(), "narrative") : z.string() }),
        key: (_, newId) => newId(),
        subject: () => "person-1",
        decide: ({ input, emit }) => emit("Taken", { words: input.words as never }),
      }),
    },
  })
}

/** Microseconds to chain one event: the hash of all its parts and of its predecessor's. */
const chaining = (): number => {
  const { hash } = emptyHead("bench")
  const event = {
    position: 1,
    stream: "note/0192f000-0000-7000-8000-000000000000",
    version: 1,
    id: "0192f000-0000-7000-8000-000000000001",
    commandId: "0192f000-0000-7000-8000-000000000002",
    type: "note.Taken",
    data: JSON.stringify({ words: NOTE }),
    meta: JSON.stringify({ at: "2026-03-14T09:00:00.000Z", on: "2026-03-14", actor: { id: "a", roles: ["mediator"] } }),
  }
  const start = performance.now()
  for (let n = 0; n < 20_000; n++) eventHash(hash, event)
  return ((performance.now() - start) * 1000) / 20_000
}

const opening = (dir: string, file: string, confided: boolean) =>
  openMediation({
    structure: "bench",
    storage: sqliteStorage({ file: join(dir, file) }),
    plugins: [notes("note", confided)],
    ports: confided ? { keys: environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } }) } : {},
  })

/** What sealing, marking and chaining add to a durable commit of one note, round by round beside the same in clear. */
const sealing = async (dir: string): Promise<Figure> => {
  await using secret = await opening(dir, "sealed.sqlite", true)
  await using clear = await opening(dir, "clear.sqlite", false)
  const [one, other] = [secret, clear].map((core) => core.as({ id: "mediator-1", roles: ["mediator"] }))
  const shares: Array<number> = []
  const chain = chaining()
  for (let round = 0; round <= ROUNDS; round++) {
    const inClear = await rate(TIMES, () => other?.["note"]?.take({ words: NOTE }))
    const inSecret = await rate(TIMES, () => one?.["note"]?.take({ words: NOTE }))
    if (round > 0) shares.push(1 - inSecret / inClear + (chain * inSecret) / 1e6)
  }
  const share = median(shares)
  return {
    what: "Sealing, marking and chaining, share of a durable commit of half a page, %",
    value: short(share * 100),
    goal: "at most 30",
    met: share <= 0.3,
  }
}

/** A mediation with two hundred confided words, opened for one of its team. */
const reading = async (dir: string): Promise<Figure> => {
  await using core = await openMediation({
    structure: "bench",
    storage: sqliteStorage({ file: join(dir, "read.sqlite"), durability: "normal" }),
    ports: { keys: environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } }) },
  })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  const { key: person } = await desk.people.registerPerson({ name: "Camille Exemple" })
  const parties = [{ kind: "person" as const, id: person }]
  const { key: mediation } = await desk.process.open({ origin: "person", register: "conflict", parties })
  await desk.consent.give({
    party: person,
    consent: "c-1",
    purpose: { kind: "mediation", mediation },
    words: "La médiation est libre.",
    language: "fr",
    means: "oral",
  })
  await desk.process.accept({ mediation })
  await desk.process.assign({ mediation, mediator: "mediator-1" }, { acknowledge: ["deontology/living-practice"] })
  for (let n = 0; n < NOTES; n++) await desk.process.interview({ mediation, party: person, minutes: 10, notes: NOTE })
  const times: Array<number> = []
  for (let n = 0; n < 60; n++) {
    const start = performance.now()
    const found = await desk.process.get({ mediation })
    if (found?.interviews[NOTES - 1]?.notes !== NOTE) throw new Error("The words must be there")
    if (n >= 10) times.push(performance.now() - start)
  }
  const ms = median(times)
  return { what: `Opening a mediation with ${NOTES} sealed events, ms`, value: short(ms), goal: "under 5", met: ms < 5 }
}

/** Events verified a second, marks and all. */
const verifying = async (dir: string): Promise<Figure> => {
  await using core = await openMediation({
    structure: "bench",
    storage: sqliteStorage({ file: join(dir, "verify.sqlite"), durability: "normal" }),
    ports: { keys: environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } }) },
  })
  const { registers } = core.as({ id: "mediator-1", roles: ["mediator"] })
  const act = { on: "2026-03-14", register: "presence", minutes: 45, persons: 3 } as const
  for (let n = 0; n < VERIFIED; n += 500)
    await registers.record.many(Array.from({ length: 500 }, () => ({ input: act })))
  const rates: Array<number> = []
  for (let round = 0; round <= 3; round++) {
    const start = performance.now()
    const { ok, verified, marksChecked } = await core.audit.verify()
    if (!ok || verified !== VERIFIED || !marksChecked) throw new Error("The journal must be whole")
    if (round > 0) rates.push((VERIFIED / (performance.now() - start)) * 1000)
  }
  const a = median(rates)
  return { what: "Events verified a second", value: short(a), goal: "at least 50,000", met: a >= 50_000 }
}

/** What confidentiality and evidence cost. */
export const confidentiality = async (): Promise<ReadonlyArray<Figure>> => {
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-bench-"))
  try {
    return [await sealing(dir), await reading(dir), await verifying(dir)]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
