import { pluginProblems } from "@traitdunion/core/testing"
import { dalo, factKinds } from "@traitdunion/plugin-dalo"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openDalo, outcome } from "./support/desk.ts"

it("has all that people meet: labels, words, sources, roles", () => {
  expect(pluginProblems(dalo)).toEqual([])
})

describe("an appeal", () => {
  it("rejected by silence, won by annulment, decided again", async () => {
    const { desk, record, due } = await openDalo()
    await record({ fact: "received", on: "2026-01-15" })
    expect(await due()).toEqual(["commission 2026-04-15", "implicit-rejection-appeal 2026-06-16"])
    await record({ fact: "annulment-filed", on: "2026-06-10" })
    expect((await desk.dalo.appeal({ appeal: "a-1" }))?.stage).toBe("in-court")
    await record({ fact: "annulment-judged", on: "2026-09-01", annulled: true })
    expect(await due()).toEqual([])
    await record({ fact: "decided", on: "2026-10-01", decision: "favourable", mentions: true })
    expect(await due()).toEqual(["offer 2027-01-01", "injunction 2027-05-03"])
    expect((await desk.dalo.appeal({ appeal: "a-1" }))?.stage).toBe("offer-awaited")
  })

  it("favourable without an offer, taken to court, rehoused", async () => {
    const { desk, record, due } = await openDalo()
    await record({ fact: "received", on: "2026-01-15", mentions: true })
    await record({ fact: "decided", on: "2026-03-10", notifiedOn: "2026-03-14", decision: "favourable" })
    expect(await due()).toEqual(["offer 2026-06-10", "injunction 2026-10-12"])
    await record({ fact: "injunction-filed", on: "2026-06-22" })
    expect(await due()).toEqual(["offer 2026-06-10", "judgment 2026-08-22"])
    await record({ fact: "injunction-judged", on: "2026-08-20", ordered: true })
    await record({ fact: "offered", on: "2026-09-10", adapted: true, warned: true })
    await record({ fact: "offer-answered", on: "2026-09-14", accepted: true })
    await record({ fact: "rehoused", on: "2026-10-05" })
    expect(await due()).toEqual([])
    await record({ fact: "closed", on: "2026-10-06", outcome: "rehoused" })
    expect(await desk.dalo.appeals({ stage: "closed" })).toMatchObject([{ appeal: "a-1", departement: "66" }])
    expect(await outcome(record({ fact: "claimed", on: "2026-11-02" }))).toBe("Closed")
  })

  it("suspended while documents are asked for, until they come and no longer than the letter says", async () => {
    const { record, due } = await openDalo()
    await record({ fact: "received", on: "2026-01-15" })
    await record({ fact: "documents-asked", on: "2026-02-01", until: "2026-03-03" })
    expect((await due())[0]).toBe("commission 2026-05-15")
    await record({ fact: "documents-handed-in", on: "2026-02-20" })
    expect((await due())[0]).toBe("commission 2026-05-04")
  })

  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
  ])("refused: adapted %s and warned %s, it can be held against the person: %s", async (adapted, warned, held) => {
    const { desk, record } = await openDalo()
    await record({ fact: "received", on: "2026-01-15" })
    await record({ fact: "decided", on: "2026-03-10", decision: "favourable" })
    await record({ fact: "offered", on: "2026-04-10", adapted, warned })
    expect((await desk.dalo.appeal({ appeal: "a-1" }))?.refusalHeld).toBeNull()
    await record({ fact: "offer-answered", on: "2026-04-14", accepted: false, why: "too-small" })
    expect(await desk.dalo.appeal({ appeal: "a-1" })).toMatchObject({ refusalHeld: held, stage: "offer-awaited" })
  })

  it("leaves in letters what the person agreed to, and no reminder before the prefect is late", async () => {
    const { desk, record } = await openDalo()
    await desk.people.registerInstitution({ institution: "court", name: "Tribunal fictif", kind: "other" })
    await record({ fact: "received", on: "2026-01-15" })
    await record({ fact: "decided", on: "2026-03-10", decision: "favourable" })
    expect(await outcome(desk.dalo.chronology({ appeal: "a-1", recipient: "court" }))).toBe(
      "deontology/express-agreement",
    )
    const letter = await desk.dalo.coverLetter({ appeal: "a-1", from: ["Association Exemple"] })
    expect(JSON.stringify(letter)).toContain("Cerfa n° 15036*01")
    const reminder = await desk.dalo.prefectReminder({ appeal: "a-1" })
    expect(reminder).toMatchObject({ from: ["Camille Exemple"] })
    expect(JSON.stringify(reminder)).not.toContain("12/10/2026")
    await record({ fact: "offered", on: "2026-06-20", adapted: true, warned: true })
    expect(await desk.dalo.prefectReminder({ appeal: "a-1" })).toBeNull()
    expect(await desk.dalo.chronology({ appeal: "a-9" })).toBeNull()
    // Each text that a deadline rests on stands in it once, whole, with the address at which it can be read.
    const texts = (await desk.dalo.chronology({ appeal: "a-1" }))?.blocks.find((one) => one.kind === "references")
    const items = texts?.kind === "references" ? texts.items : []
    expect(items.length).toBeGreaterThan(0)
    expect(new Set(items).size).toBe(items.length)
    // A way of counting that no article sets is told in words, and has none.
    const ofCodes = items.filter((item) => item.startsWith("Code "))
    expect(ofCodes.length).toBeGreaterThan(0)
    for (const item of ofCodes) expect(item).toMatch(/^Code .+https:\/\/www\.legifrance\.gouv\.fr\//)
  })

  it("is counted by the class of its département that was confirmed, or noted since", async () => {
    const { core, desk, due } = await openDalo()
    const director = core.as({ id: "director-1", roles: ["director"] })
    const begin = async (appeal: string) => {
      await desk.dalo.openAppeal({ appeal, holder: "camille", procedure: "dalo", departement: "49", on: "2026-01-05" })
      await desk.dalo.record({ appeal, fact: { fact: "received", on: "2026-01-15" } })
      await desk.dalo.record({ appeal, fact: { fact: "decided", on: "2026-03-10", decision: "favourable" } })
      const read = await desk.dalo.appeal({ appeal })
      const offer = read?.deadlines.find(({ id }) => id === "offer")
      return [offer?.lastSafeDay, offer?.lastArguableDay]
    }
    expect(await begin("a-2")).toEqual(["2026-06-10", "2026-09-10"])
    await director.dalo.confirmOfferClass({ departement: "49", offerClass: "large-agglomeration" })
    expect(
      await outcome(director.dalo.confirmOfferClass({ departement: "49", offerClass: "large-agglomeration" })),
    ).toBe("AlreadyConfirmed")
    expect(await begin("a-3")).toEqual(["2026-09-10", "2026-09-10"])
    await desk.dalo.noteOfferClass({ appeal: "a-2", offerClass: "large-agglomeration" })
    expect((await due()).filter((one) => one.startsWith("offer"))).toEqual(["offer 2026-09-10", "offer 2026-09-10"])
    expect(await outcome(desk.dalo.noteOfferClass({ appeal: "a-9", offerClass: "other" }))).toBe("UnknownAppeal")
  })

  it("tells what a correction would move, then moves it, and refuses one that contradicts the rest", async () => {
    const { desk, record, due } = await openDalo()
    await record({ fact: "received", on: "2026-01-15" })
    await record({ fact: "decided", on: "2026-03-10", decision: "favourable" })
    const correction = {
      appeal: "a-1",
      index: 1,
      fact: { fact: "decided", on: "2026-03-20", decision: "favourable" },
    } as const
    expect(await desk.dalo.correctionEffects(correction)).toEqual([
      { id: "offer", before: "2026-06-10", after: "2026-06-20" },
      { id: "injunction", before: "2026-10-12", after: "2026-10-20" },
    ])
    await desk.dalo.correctFact(correction)
    expect(await due()).toEqual(["offer 2026-06-20", "injunction 2026-10-20"])
    const early = { ...correction, fact: { ...correction.fact, on: "2026-01-02" } } as const
    expect(await outcome(desk.dalo.correctFact(early))).toBe("BeforeWhatItFollows")
    expect(await outcome(desk.dalo.correctionEffects(early))).toBe("InvalidInput")
    expect(await outcome(desk.dalo.correctFact({ ...correction, index: 0 }))).toBe("UnknownFact")
    expect(await due()).toEqual(["offer 2026-06-20", "injunction 2026-10-20"])
  })

  it("asks for the reasons of a silence, and goes without a commission where there is none", async () => {
    const { desk, record, due } = await openDalo()
    await record({ fact: "received", on: "2026-01-15" })
    await record({ fact: "reasons-asked", on: "2026-05-04" })
    expect(await due()).toEqual(["commission 2026-04-15", "reasons 2026-06-04", "implicit-rejection-appeal 2026-06-16"])
    await record({ fact: "reasons-given", on: "2026-05-29" })
    expect(await due()).toEqual(["commission 2026-04-15", "implicit-rejection-appeal 2026-07-30"])
    const opened = {
      appeal: "a-2",
      holder: "camille",
      procedure: "dalo",
      departement: "66",
      withoutCommission: true,
    } as const
    await desk.dalo.openAppeal({ ...opened, on: "2026-01-05" })
    const facts = [
      { fact: "received", on: "2026-01-15" },
      { fact: "injunction-filed", on: "2026-05-04" },
    ] as const
    for (const fact of facts) await desk.dalo.record({ appeal: "a-2", fact })
    const read = await desk.dalo.appeal({ appeal: "a-2" })
    expect([read?.stage, read?.deadlines.map(({ id }) => id)]).toEqual([
      "in-court",
      ["without-commission", "injunction", "judgment"],
    ])
    const decided = { fact: "decided", on: "2026-06-01", decision: "favourable" } as const
    expect(await outcome(desk.dalo.record({ appeal: "a-2", fact: decided }))).toBe("NotAtThisStage")
  })

  it("keeps the number of the request for housing sealed, and its renewal in the list", async () => {
    const { core, desk, due } = await openDalo()
    const note = { appeal: "a-1", holder: "camille", on: "2026-02-02" } as const
    expect(await outcome(desk.dalo.noteHousingRequest({ ...note, number: "066 0126 000001 0660" }))).toBe(
      "InvalidInput",
    )
    const { events } = await desk.dalo.noteHousingRequest({ ...note, number: "066 0126 000001 06601" })
    expect(JSON.stringify(events)).not.toContain("0660126")
    expect(await due()).toEqual(["number-renewal 2027-02-02"])
    expect((await desk.dalo.appeal({ appeal: "a-1" }))?.housing?.number).toBe("066012600000106601")
    const other = await core.as({ id: "mediator-2", roles: ["mediator"] }).dalo.appeal({ appeal: "a-1" })
    expect(other?.housing?.number).toBeNull()
    await desk.dalo.noteHousingRequest({ ...note, on: "2026-11-30" })
    expect(await due()).toEqual(["number-renewal 2027-11-30"])
    expect((await desk.dalo.appeal({ appeal: "a-1" }))?.housing?.number).toBe("066012600000106601")
  })

  it("warns where the structure has no approval that day", async () => {
    const { desk, record } = await openDalo({ approved: false })
    expect(await outcome(record({ fact: "received", on: "2026-01-15" }))).toBe("dalo/approval")
    const fact = { fact: "received", on: "2026-01-15" } as const
    expect(await outcome(desk.dalo.record({ appeal: "a-1", fact }, { acknowledge: ["dalo/approval"] }))).toBe("done")
    expect(await outcome(record({ fact: "mayor-asked", on: "2026-02-02" }))).toBe("done")
  })

  it.each([
    ["NotAtThisStage", { fact: "decided", on: "2026-02-02", decision: "favourable" }],
    ["NotAtThisStage", { fact: "offered", on: "2026-02-02", adapted: true, warned: true }],
    ["NotAtThisStage", { fact: "documents-handed-in", on: "2026-02-02" }],
    ["NotAtThisStage", { fact: "annulment-filed", on: "2026-02-02" }],
    ["NotYet", { fact: "received", on: "2027-02-02" }],
    ["InvalidInput", { fact: "received", on: "2026-02-30" }],
    ["InvalidInput", { fact: "lost", on: "2026-02-02" }],
  ])("answers %s to %j at the start", async (code, fact) => {
    const { desk, record } = await openDalo()
    expect(await outcome(record(fact as never))).toBe(code)
    expect((await desk.dalo.appeal({ appeal: "a-1" }))?.facts).toEqual([])
  })

  it.each([
    ["AlreadyOpen", {}],
    ["UnknownPerson", { appeal: "a-2", holder: "nobody" }],
    ["InvalidInput", { appeal: "a-2", departement: "98" }],
    ["NotYet", { appeal: "a-2", on: "2027-01-01" }],
  ])("is refused as %s when it is opened with %j", async (code, change) => {
    const { desk } = await openDalo()
    const input = { appeal: "a-1", holder: "camille", procedure: "dalo", departement: "66", ...change } as const
    expect(await outcome(desk.dalo.openAppeal(input))).toBe(code)
  })

  it("keeps its facts in order and its list sound, whatever is recorded in whatever order", async () => {
    const kinds = Object.keys(factKinds) as ReadonlyArray<keyof typeof factKinds>
    const more = {
      "documents-asked": { until: "2026-06-30" },
      decided: { decision: "favourable" },
      "gracious-answered": { granted: false },
      "annulment-judged": { annulled: false },
      offered: { adapted: true, warned: false },
      "offer-answered": { accepted: false, why: "too-far" },
      "injunction-judged": { ordered: false },
      closed: { outcome: "other" },
    } as const
    const step = fc.tuple(fc.constantFrom(...kinds), fc.nat(120))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { core, desk, record } = await openDalo()
        let day = 0
        for (const [fact, days] of steps) {
          day += days
          const on = new Date(Date.UTC(2026, 0, 6 + Math.min(day, 320))).toISOString().slice(0, 10)
          await outcome(record({ fact, on, ...(more as Record<string, object>)[fact] } as never))
          const read = await desk.dalo.appeal({ appeal: "a-1" })
          const days_ = read?.facts.map((one) => one.on) ?? []
          expect(days_.toSorted()).toEqual(days_)
          for (const { lastSafeDay, lastArguableDay } of read?.deadlines ?? [])
            expect(lastSafeDay <= lastArguableDay).toBe(true)
        }
        const before = await desk.deadlines.upcoming({ until: "2099-12-31" })
        await core.rebuild()
        expect(await desk.deadlines.upcoming({ until: "2099-12-31" })).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })
})
