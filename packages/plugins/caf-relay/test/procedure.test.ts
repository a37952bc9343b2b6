import { InvalidInput, openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage, pluginProblems } from "@traitdunion/core/testing"
import {
  cafInquiries,
  cafProcedureFactKinds,
  cafProcedureKinds,
  cafProcedureStage,
  cafRelay,
  openFisca,
  rightsSimulations,
} from "@traitdunion/plugin-caf-relay"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { impatient, openRelay, outcome } from "./support/desk.ts"

it("has all that people meet: labels, words, sources, roles", () => {
  expect(pluginProblems(cafRelay)).toEqual([])
  const to = { recipient: "caf-66" }
  expect(pluginProblems(cafInquiries(impatient({ url: "http://127.0.0.1:9", token: "x" }), to))).toEqual([])
  expect(pluginProblems(rightsSimulations(openFisca({ url: "http://127.0.0.1:9" }), to))).toEqual([])
})

it("works without the services, on what the person brings", async () => {
  const core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: [cafRelay],
    ports: { keys: memoryKeys() },
  })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.people.registerPerson({ person: "camille", name: "Camille Exemple" })
  await desk.caf.openProcedure({ procedure: "p-1", holder: "camille", kind: "rsa" })
  expect(await desk.caf.procedure({ procedure: "p-1" })).toMatchObject({ stage: "identified", inquiries: [] })
  await core.close()
})

const begun = async () => {
  const relay = await openRelay()
  await relay.desk.caf.openProcedure({ procedure: "p-1", holder: "camille", kind: "in-work-bonus", origin: "outreach" })
  const record = (fact: Parameters<typeof relay.desk.caf.recordProcedure>[0]["fact"], options = {}) =>
    relay.desk.caf.recordProcedure({ procedure: "p-1", fact }, options)
  const read = async () => {
    const found = await relay.desk.caf.procedure({ procedure: "p-1" })
    if (found === null) throw new Error("There must be a procedure")
    return found
  }
  return { ...relay, record, read }
}

describe("a procedure", () => {
  it("goes from the need to the right that is really open, with the person", async () => {
    const { desk, record, read, grant, goTo, due } = await begun()
    expect((await read()).next.map(({ fr }) => fr.slice(0, 32))).toEqual([
      "Faire signer un mandat pour aide",
      "Préparer la démarche et réunir l",
    ])
    await record({ fact: "prepared", on: "2026-05-04", doneBy: "together", minutes: 20 })
    await grant(["in-work-bonus"])
    await record({ fact: "done", on: "2026-05-04", doneBy: "together", minutes: 30, online: true })
    await record({ fact: "sent", on: "2026-05-04", doneBy: "person", online: true, checkOn: "2026-06-04" })
    expect(await due()).toEqual(["continuity 2026-06-04"])
    expect(await read()).toMatchObject({ stage: "sent", mandate: { mandate: "m-1", expiresOn: "2026-06-04" } })
    goTo("2026-06-10")
    await record({ fact: "documents-asked", on: "2026-05-20", until: "2026-06-20" })
    expect(await due()).toEqual(["continuity 2026-06-04", "documents 2026-06-20"])
    await record({ fact: "documents-sent", on: "2026-05-22", doneBy: "together", online: true })
    await record({ fact: "answered", on: "2026-06-02" })
    await desk.caf.recordOpenedRight({
      procedure: "p-1",
      holder: "camille",
      on: "2026-06-08",
      from: "2026-05-01",
      monthly: 18_742,
    })
    expect(await due()).toEqual(["continuity 2026-06-04", "declaration 2026-07-31"])
    await record({ fact: "continuity", on: "2026-06-09", result: "effective" })
    expect(await due()).toEqual(["declaration 2026-07-31"])
    expect((await read()).facts.find(({ fact }) => fact === "opened")).toMatchObject({ monthly: 18_742, about: 190 })
    goTo("2026-08-03")
    await record({ fact: "declared", on: "2026-08-03", doneBy: "person", online: true })
    expect(await due()).toEqual(["declaration 2026-10-31"])
    await record({
      fact: "closed",
      on: "2026-08-03",
      outcome: "right-opened",
      autonomyBefore: "accompanied",
      autonomyAfter: "autonomous",
    })
    expect(await due()).toEqual([])
    expect(await read()).toMatchObject({ stage: "closed", next: [] })
    expect(await desk.caf.procedures({ stage: "closed" })).toMatchObject([{ procedure: "p-1", kind: "in-work-bonus" }])
    expect(await outcome(record({ fact: "answered", on: "2026-08-03" }))).toBe("Closed")
  })

  it("is not helped with online without a mandate that covers it that day", async () => {
    const { record, grant, goTo } = await begun()
    const done = { fact: "done", on: "2026-05-04", doneBy: "together", online: true } as const
    expect(await outcome(record(done))).toBe("caf/under-mandate")
    await grant(["rsa"])
    expect(await outcome(record(done))).toBe("caf/under-mandate")
    await grant(["in-work-bonus"], { mandate: "m-2" })
    goTo("2026-06-04")
    expect(await outcome(record({ ...done, on: "2026-06-04" }))).toBe("caf/under-mandate")
    expect(await outcome(record({ ...done, on: "2026-06-03" }))).toBe("done")
  })

  it("needs none when the person does it alone, or on paper", async () => {
    const { record } = await begun()
    expect(await outcome(record({ fact: "done", on: "2026-05-04", doneBy: "person", online: true }))).toBe("done")
    const sent = { fact: "sent", on: "2026-05-04", doneBy: "together", online: false, checkOn: "2026-06-04" } as const
    expect(await outcome(record(sent))).toBe("done")
  })

  it("warns when it is done in the person's place", async () => {
    const { record } = await begun()
    const alone = { fact: "prepared", on: "2026-05-04", doneBy: "mediator" } as const
    expect(await outcome(record(alone))).toBe("caf/with-the-person")
    expect(await outcome(record(alone, { acknowledge: ["caf/with-the-person"] }))).toBe("done")
  })

  it("is refused, contested, and decided anew", async () => {
    const { desk, record, read } = await begun()
    await record({ fact: "sent", on: "2026-05-04", doneBy: "person", online: true, checkOn: "2026-06-04" })
    await record({ fact: "refused", on: "2026-05-04" })
    expect((await read()).stage).toBe("refused")
    const appealed = { fact: "appealed", on: "2026-05-04", dispute: "d-1" } as const
    expect(await outcome(record(appealed))).toBe("UnknownDispute")
    const refusal = { dispute: "d-1", about: "decision", benefit: "in-work-bonus", notifiedOn: "2026-05-04" } as const
    expect(await outcome(desk.caf.openDispute({ ...refusal, holder: "camille", procedure: "p-9" }))).toBe(
      "UnknownProcedure",
    )
    await desk.caf.openDispute({ ...refusal, holder: "camille", procedure: "p-1" })
    await record(appealed)
    await desk.caf.recordOpenedRight({ procedure: "p-1", holder: "camille", on: "2026-05-04", from: "2026-05-01" })
    expect((await read()).stage).toBe("opened")
  })

  it("waits for a look at the right until somebody looked, also after it was refused and contested", async () => {
    const { desk, record, due, goTo } = await begun()
    await record({ fact: "sent", on: "2026-05-04", doneBy: "person", online: true, checkOn: "2026-06-04" })
    goTo("2026-06-20")
    expect(await outcome(record({ fact: "continuity", on: "2026-06-05", result: "effective" }))).toBe("RightNeeded")
    expect(await outcome(record({ fact: "continuity", on: "2026-06-05", result: "ongoing" }))).toBe("NextCheckNeeded")
    await record({ fact: "continuity", on: "2026-06-05", result: "ongoing", checkOn: "2026-06-30" })
    expect(await due()).toEqual(["continuity 2026-06-30"])
    await record({ fact: "refused", on: "2026-06-10" })
    const refusal = { dispute: "d-1", about: "decision", benefit: "in-work-bonus", notifiedOn: "2026-06-10" } as const
    await desk.caf.openDispute({ ...refusal, holder: "camille" })
    await record({ fact: "appealed", on: "2026-06-10", dispute: "d-1" })
    await desk.caf.recordOpenedRight({ procedure: "p-1", holder: "camille", on: "2026-06-15", from: "2026-05-01" })
    expect(await due()).toContain("continuity 2026-06-04")
    await record({ fact: "continuity", on: "2026-06-16", result: "effective" })
    expect((await due()).some((line) => line.startsWith("continuity"))).toBe(false)
  })

  it("counts a quarter as declared once, none before it began, and none once the right has stopped", async () => {
    const { desk, record, due, goTo } = await begun()
    const declared = (on: string) => record({ fact: "declared", on, doneBy: "person", online: true })
    await record({ fact: "sent", on: "2026-05-04", doneBy: "person", online: true, checkOn: "2026-06-04" })
    await desk.caf.recordOpenedRight({ procedure: "p-1", holder: "camille", on: "2026-05-04", from: "2026-05-01" })
    await record({ fact: "continuity", on: "2026-05-04", result: "effective" })
    goTo("2026-12-01")
    await declared("2026-07-30")
    expect(await outcome(declared("2026-07-30"))).toBe("NothingToDeclare")
    expect(await due()).toEqual(["declaration 2026-10-31"])
    await declared("2026-10-31")
    expect(await due()).toEqual(["declaration 2027-01-31"])
    await record({ fact: "continuity", on: "2026-11-15", result: "interrupted" })
    expect(await due()).toEqual([])
    expect(await outcome(declared("2026-12-01"))).toBe("NothingToDeclare")
  })

  it("of a right without declarations has none, and does not end in a right that was never open", async () => {
    const { desk } = await begun()
    await desk.caf.openProcedure({ procedure: "p-2", holder: "camille", kind: "family-allowances" })
    const record = (fact: Parameters<typeof desk.caf.recordProcedure>[0]["fact"]) =>
      desk.caf.recordProcedure({ procedure: "p-2", fact })
    const ended = { fact: "closed", on: "2026-05-04", outcome: "right-opened" } as const
    expect(await outcome(record(ended))).toBe("RightNeeded")
    await record({ fact: "sent", on: "2026-05-04", doneBy: "person", online: false, checkOn: "2026-06-04" })
    await desk.caf.recordOpenedRight({ procedure: "p-2", holder: "camille", on: "2026-05-04", from: "2026-05-01" })
    const declared = { fact: "declared", on: "2026-05-04", doneBy: "person", online: true } as const
    expect(await outcome(record(declared))).toBe("NothingToDeclare")
    expect(await outcome(record(ended))).toBe("done")
  })

  it("follows from a screening of that person, and of nobody else", async () => {
    const { desk } = await begun()
    await desk.people.registerPerson({ person: "sacha", name: "Sacha Exemple" })
    await desk.caf.recordScreening({ screening: "s-1", person: "sacha", asked: { answers: { works: true } } })
    const open = { procedure: "p-2", holder: "camille", kind: "rsa" } as const
    for (const screening of ["s-1", "s-9"]) {
      expect(await outcome(desk.caf.openProcedure({ ...open, screening }))).toBe("UnknownScreening")
    }
  })

  it("keeps an appointment in the list until something was recorded on its day or after", async () => {
    const { record, due, goTo } = await begun()
    await record({ fact: "appointment", on: "2026-05-04", for: "2026-05-12" })
    expect(await due()).toEqual(["appointment 2026-05-12"])
    goTo("2026-05-12")
    await record({ fact: "prepared", on: "2026-05-12", doneBy: "together" })
    expect(await due()).toEqual([])
  })

  it.each([
    ["a fact to come", { fact: "answered", on: "2026-05-05" }, "NotYet"],
    ["an answer to nothing", { fact: "answered", on: "2026-05-04" }, "NotAtThisStage"],
    ["a day before it was opened", { fact: "prepared", on: "2026-05-03", doneBy: "person" }, "BeforeItWasOpened"],
    ["an appointment in the past", { fact: "appointment", on: "2026-05-04", for: "2026-05-01" }, "BeforeTheDay"],
    ["a kind that is none", { fact: "screenshot", on: "2026-05-04" }, "InvalidInput"],
    [
      "a sending without a day to look",
      { fact: "sent", on: "2026-05-04", doneBy: "person", online: true },
      "InvalidInput",
    ],
  ])("refuses %s", async (_, fact, reason) => {
    const { record, read } = await begun()
    expect(await outcome(record(fact as never))).toBe(reason)
    expect((await read()).facts).toEqual([])
  })

  it("refuses an amount for somebody else, an unknown procedure, the same twice", async () => {
    const { desk } = await begun()
    await desk.people.registerPerson({ person: "sacha", name: "Sacha Exemple" })
    const right = { procedure: "p-1", holder: "sacha", on: "2026-05-04", from: "2026-05-01", monthly: 1000 } as const
    expect(await outcome(desk.caf.recordOpenedRight(right))).toBe("NotTheHolder")
    expect(await outcome(desk.caf.recordOpenedRight({ ...right, procedure: "p-9" }))).toBe("UnknownProcedure")
    const open = { procedure: "p-1", holder: "camille", kind: "rsa" } as const
    expect(await outcome(desk.caf.openProcedure(open))).toBe("AlreadyOpen")
    expect(await outcome(desk.caf.openProcedure({ ...open, procedure: "p-2", holder: "nobody" }))).toBe("UnknownPerson")
    expect(await outcome(desk.caf.openProcedure({ ...open, procedure: "p-2", on: "2025-12-31" }))).toBe("TooOld")
    expect(await desk.caf.procedure({ procedure: "p-9" })).toBeNull()
  })
})

it("has a stage for any row of facts, and says in words each kind and each procedure", () => {
  const kinds = Object.keys(cafProcedureFactKinds) as ReadonlyArray<keyof typeof cafProcedureFactKinds>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds)), (row) => {
      const facts = row.map((fact) => ({ fact, on: "2026-05-04" })) as never
      const stage = cafProcedureStage(facts)
      expect(stage === "closed").toBe(
        row.findLast((kind) => kind === "closed") !== undefined && lastTelling(row) === "closed",
      )
    }),
  )
  expect(Object.values(cafProcedureKinds).every(({ fr }) => fr.length > 5)).toBe(true)
})
const silent = ["appointment", "handed-over", "continuity", "declared"]
const lastTelling = (row: ReadonlyArray<string>) => row.findLast((kind) => !silent.includes(kind))

describe("what a relay holds of somebody", () => {
  it("is sealed, and is no social security number", async () => {
    const { desk } = await openRelay()
    const note = (number: string) => desk.caf.noteFileNumber({ person: "camille", office: "caf-66", number })
    await note("12 34567 k")
    expect((await desk.caf.beneficiary({ person: "camille" })).file).toEqual({ office: "caf-66", number: "1234567K" })
    for (const wrong of ["1 90 04 66 136 001", "190046613600142", "123", "ABCDEFG"]) {
      const failure = await note(wrong).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(InvalidInput)
    }
    const nir = await note("1900466136001").catch((error: InvalidInput) => error)
    expect(nir).toMatchObject({ issues: [{ fr: expect.stringContaining("numéro de sécurité sociale") }] })
    expect(await outcome(desk.caf.noteFileNumber({ person: "camille", office: "nowhere", number: "1234567" }))).toBe(
      "UnknownOffice",
    )
  })

  it("may be the quotient of a document that the person brought", async () => {
    const { desk } = await openRelay()
    const brought = { person: "camille", value: 648, month: "2026-04", provider: "CNAF" } as const
    await desk.caf.noteQuotient(brought)
    expect((await desk.caf.beneficiary({ person: "camille" })).quotient).toMatchObject({ value: 648, month: "2026-04" })
    expect(await outcome(desk.caf.noteQuotient({ ...brought, month: "2026-06" }))).toBe("NotYet")
    expect(await outcome(desk.caf.noteQuotient({ ...brought, value: 648.5 }))).toBe("InvalidInput")
  })

  it("stands nowhere in clear in the journal, and is not read by who does not know the person", async () => {
    const { core, desk, storage } = await openRelay()
    await desk.caf.noteFileNumber({ person: "camille", office: "caf-66", number: "7654321" })
    const store = await storage.open({ structure: "association-exemple", tables: [] })
    const journal = JSON.stringify(await store.readAll(0, 1000))
    expect(journal).toContain("caf-beneficiary/camille")
    expect(journal).not.toContain("7654321")
    const stranger = core.as({ id: "mediator-2", roles: ["mediator"] })
    await expect(stranger.caf.beneficiary({ person: "camille" })).rejects.toMatchObject({
      breaches: [{ rule: "deontology/reason-to-act", about: "access" }],
    })
    await stranger.privacy.breakGlass({ person: "camille", reason: "La caisse rappelle aujourd'hui." })
    expect((await stranger.caf.beneficiary({ person: "camille" })).file).toEqual({
      office: "caf-66",
      number: "7654321",
    })
  })
})
