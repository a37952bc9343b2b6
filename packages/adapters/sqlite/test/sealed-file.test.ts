import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import Database from "better-sqlite3"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

// Invented values that no byte of any file may show.
const SAID = {
  name: "Canari Nominatif",
  phone: "06 99 88 77 66",
  email: "canari@exemple.invalid",
  address: "3 impasse du Canari",
  birthDate: "1971-11-19",
  notes: "CANARI-PROPOS",
  message: "CANARI-NAVETTE",
  text: "CANARI-PROPOSITION",
  what: "CANARI-ENGAGEMENT",
  words: "CANARI-ORIENTATION",
  contact: "Canari Interlocuteur",
} as const

let dir = ""
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "traitdunion-sealed-"))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const open = () =>
  openMediation({
    structure: "association-exemple",
    storage: sqliteStorage({ file: join(dir, "journal.sqlite") }),
    ports: { keys: memoryKeys() },
  })

/** All bytes of the folder: the database, its write-ahead log, its shared memory, backups. */
const bytes = (): Buffer => Buffer.concat(readdirSync(dir).map((file) => readFileSync(join(dir, file))))
const holds = (text: string): boolean =>
  [text, JSON.stringify(text).slice(1, -1), Buffer.from(text).toString("base64").replace(/=+$/, "")].some((form) =>
    bytes().includes(form),
  )
const shown = (): ReadonlyArray<string> => Object.values(SAID).filter(holds)

/** Personal values in every command that takes one. */
const fill = async (core: Awaited<ReturnType<typeof open>>) => {
  const desk = core.as({ id: "mediator-1", roles: ["mediator", "lead"] })
  const { name, phone, email, address, birthDate, notes, message, text, what, words, contact } = SAID
  await desk.people.registerPerson({ person: "canary", name, phone, email, address, birthDate })
  await desk.people.rectifyPerson({ person: "canary", address })
  await desk.people.registerPerson({ person: "other", name: "Autre Exemple" })
  await desk.people.registerInstitution({ institution: "agency-1", name: "Caisse d'exemple", kind: "caf" })
  await desk.partners.describe({ partner: "agency-1", roles: ["institution"] })
  await desk.partners.addContact({
    partner: "agency-1",
    contact: "contact-1",
    title: "Accueil",
    name: contact,
    phone,
    email,
  })
  const parties = ["canary", "other"].map((id) => ({ kind: "person" as const, id }))
  const { key: mediation } = await desk.process.open({ origin: "person", register: "conflict", parties })
  const explained = { words: "La médiation est libre.", language: "fr", means: "oral" } as const
  for (const party of ["canary", "other"]) {
    await desk.consent.give({ party, consent: `m-${party}`, purpose: { kind: "mediation", mediation }, ...explained })
  }
  const sharing = { kind: "sharing", partner: "agency-1", categories: ["narrative"] } as const
  await desk.consent.give({ party: "canary", consent: "sharing", purpose: sharing, ...explained })
  await desk.process.accept({ mediation })
  await desk.process.assign({ mediation, mediator: "mediator-1" }, { acknowledge: ["deontology/living-practice"] })
  for (const party of ["canary", "other"]) {
    await desk.process.interview({ mediation, party, minutes: 10, ...(party === "canary" ? { notes } : {}) })
  }
  await desk.process.shuttle({ mediation, from: "canary", to: "other", minutes: 5, message })
  await desk.process.meet({ mediation, parties: ["canary", "other"], minutes: 30 })
  await desk.process.propose({ mediation, author: { kind: "party", party: "canary" }, text })
  await desk.process.agree({ mediation, form: "oral", extent: "whole", commitments: [{ by: "canary", what }] })
  const { key: referral } = await desk.partners.refer({
    person: "canary",
    partner: "agency-1",
    categories: ["narrative"],
    words,
    followUpOn: "2099-01-01",
  })
  expect((await desk.partners.referralSheet({ referral }))?.words).toBe(words)
  expect(JSON.stringify(await desk.process.get({ mediation }))).toContain(what)
  return mediation
}

describe("the files of a journal", () => {
  it("show no word of anybody, nor their backups", async () => {
    const core = await open()
    await fill(core)
    expect(shown()).toEqual([])
    const db = new Database(join(dir, "journal.sqlite"))
    db.exec(`vacuum into '${join(dir, "vacuumed.sqlite")}'`)
    await db.backup(join(dir, "backup.sqlite"))
    db.close()
    expect(shown()).toEqual([])
    await core.close()
    expect(shown()).toEqual([])
    // The search can find what is there: an institution's name is public, and stands in clear.
    expect(holds("Caisse d'exemple")).toBe(true)
  })

  it("keep no key and no term of somebody who was erased, in the database, its log or a later backup", async () => {
    const core = await open()
    const mediation = await fill(core)
    const file = join(dir, "journal.sqlite")
    const read = new Database(file, { readonly: true })
    const column = (sql: string): ReadonlyArray<string> => read.prepare(sql).pluck().all("canary") as Array<string>
    const key = column("select value from tdu_subject_key where subject = ?")
    const terms = column("select term from tdu_lookup_v2 where subject = ?")
    const rows = column("select name from tdu_person_v3 where key = ?")
    read.close()
    const gone = [...key.map((text) => text.split(" ")[1] ?? ""), ...terms]
    expect(gone.length).toBeGreaterThan(5)
    expect(rows).toHaveLength(1)
    for (const text of gone) expect(holds(text)).toBe(true)

    const director = core.as({ id: "director-1", roles: ["director"] })
    await director.privacy.erase({ person: "canary", ground: "request" })
    const db = new Database(file)
    await db.backup(join(dir, "backup.sqlite"))
    db.close()
    for (const text of gone) expect(holds(text)).toBe(false)
    expect(shown()).toEqual([])
    const seen = JSON.stringify(await core.as({ id: "lead-1", roles: ["lead"] }).process.get({ mediation }))
    for (const value of Object.values(SAID)) expect(seen).not.toContain(value)
    expect(await core.audit.verify()).toMatchObject({ ok: true, marksChecked: true })
    await core.close()
    for (const text of gone) expect(holds(text)).toBe(false)
  })
})
