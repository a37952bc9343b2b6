import { RuleBreached } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { openIsolation, outcome } from "./support/desk.ts"

const met = { fact: "met", on: "2026-06-05", by: "visit", minutes: 40 } as const
const accepted = { fact: "accepted", on: "2026-06-05", by: "phone", everyDays: 14 } as const

describe("a support", () => {
  it("goes from a first contact to others, at the rhythm that was agreed", async () => {
    const { desk, record, read, due } = await openIsolation()
    expect(await due()).toEqual(["first-contact 2026-06-10"])
    expect(await read()).toMatchObject({ stage: "noticed", word: "Je ne vois plus personne." })
    await record({ fact: "tried", on: "2026-06-03", by: "visit", tryAgainOn: "2026-06-05" })
    expect(await due()).toEqual(["first-contact 2026-06-05"])
    await record(met)
    await record(accepted)
    expect(await due()).toEqual(["contact 2026-06-19"])
    expect((await read()).next.map(({ fr }) => fr)).toEqual([
      "Appeler ou passer, comme convenu",
      "Lui demander sur qui elle peut compter",
      "Proposer un pas vers un projet collectif",
    ])
    await record({ fact: "tried", on: "2026-06-19", by: "phone" })
    expect(await due()).toEqual(["contact 2026-06-19"])
    await record({ fact: "kept-in-touch", on: "2026-06-20", by: "phone" })
    expect(await due()).toEqual(["contact 2026-07-04"])
    await record({ fact: "rhythm", on: "2026-06-21", by: "visit", everyDays: 30 })
    expect(await due()).toEqual(["contact 2026-07-20"])
    await desk.isolation.nameCircle({
      support: "s-1",
      holder: "camille",
      on: "2026-06-21",
      circles: ["family", "neighbours"],
      who: "Ma cousine inventée, et le voisin du dessus",
    })
    await record({ fact: "collective", on: "2026-07-02", step: "accompanied" })
    await desk.isolation.recordEffect({
      support: "s-1",
      holder: "camille",
      on: "2026-09-01",
      verdict: "less-alone",
      words: "Je joue aux cartes le mardi.",
    })
    expect((await read()).next).toHaveLength(1)
    await record({ fact: "closed", on: "2026-09-02", outcome: "less-alone" })
    expect(await due()).toEqual([])
    expect(await read()).toMatchObject({ stage: "closed", next: [] })
    expect((await read()).facts.find(({ fact }) => fact === "circle-named")).toMatchObject({
      who: "Ma cousine inventée, et le voisin du dessus",
    })
  })

  it("takes its origin, its commune and its age band from the signal that led to it", async () => {
    const { desk } = await openIsolation()
    await desk.isolation.noteSignal({
      signal: "g-1",
      origin: "landlord",
      signs: ["shutters-closed", "post-piles-up"],
      commune: "66065",
      ageBand: "60-74",
      contactBy: "2026-11-05",
      on: "2026-11-02",
    })
    await desk.isolation.followUpSignal({ signal: "g-1", on: "2026-11-04" })
    const open = desk.isolation.openSupport
    await open({ support: "s-2", holder: "sacha", signal: "g-1", contactBy: "2026-11-05", on: "2026-11-04" })
    expect(await desk.isolation.support({ support: "s-2" })).toMatchObject({
      origin: "landlord",
      commune: "66065",
      ageBand: "60-74",
    })
    expect(await desk.isolation.signals({})).toEqual([])
    expect(await desk.isolation.signals({ open: false })).toMatchObject([{ signal: "g-1", open: false }])
  })
})

describe("a refusal", () => {
  it("is respected up to the day that the person gave, and told with it", async () => {
    const { record, read, due } = await openIsolation()
    await record(met)
    await record({ fact: "refused", on: "2026-06-06", notBefore: "2026-09-01" })
    expect(await due()).toEqual(["ask-again 2026-09-01"])
    expect(await read()).toMatchObject({ stage: "refused", contact: { allowed: true } })
    for (const fact of [
      { fact: "tried", on: "2026-08-31", by: "phone" },
      { fact: "kept-in-touch", on: "2026-06-07", by: "visit" },
      { fact: "met", on: "2026-08-31", by: "street" },
    ] as const) {
      const error = await record(fact).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(RuleBreached)
      expect(JSON.stringify((error as RuleBreached).toOutcome())).toContain("avant le 01/09/2026")
    }
    await record({ fact: "met", on: "2026-09-01", by: "visit" })
    expect(await read()).toMatchObject({ stage: "met" })
  })

  it("says today whether the person may be contacted", async () => {
    const { record, read, goTo } = await openIsolation({ today: "2026-06-10" })
    await record({ fact: "refused", on: "2026-06-06", notBefore: "2026-09-01" })
    expect((await read()).contact).toMatchObject({ allowed: false, notBefore: "2026-09-01" })
    expect((await read()).next).toMatchObject([{ fr: "Ne pas recontacter avant ce jour", by: "2026-09-01" }])
    goTo("2026-09-01")
    expect((await read()).contact).toEqual({ allowed: true, notBefore: null, words: null })
  })

  it("without a day holds until the person comes back, and is asked about first", async () => {
    const { record, read } = await openIsolation()
    const refused = { fact: "refused", on: "2026-06-06" } as const
    expect(await outcome(record(refused))).toBe("isolation/asked-again")
    await record(refused, { acknowledge: ["isolation/asked-again"] })
    expect(await outcome(record({ fact: "tried", on: "2026-11-30", by: "post" }))).toBe("isolation/refusal-respected")
    await record({ fact: "came-back", on: "2026-11-30" })
    await record({ ...accepted, on: "2026-11-30" })
    expect(await read()).toMatchObject({ stage: "accompanied" })
  })

  it("that is told late is refused where a contact stands after it, and so is moving it before one", async () => {
    const { record, desk, read } = await openIsolation()
    await record(met)
    await record(accepted)
    await record({ fact: "kept-in-touch", on: "2026-06-20", by: "phone" })
    expect(await outcome(record({ fact: "refused", on: "2026-06-10", notBefore: "2026-09-01" }))).toBe("ContactRefused")
    await record({ fact: "refused", on: "2026-06-20", notBefore: "2026-09-01" })
    expect((await read()).facts.map(({ fact }) => fact)).toEqual(["met", "accepted", "kept-in-touch", "refused"])
    const earlier = { fact: "refused", on: "2026-06-19", notBefore: "2026-09-01" } as const
    expect(await outcome(desk.isolation.correctSupport({ support: "s-1", index: 3, fact: earlier }))).toBe(
      "ContactRefused",
    )
  })

  it("of a way is respected as the ledger says it", async () => {
    const { record, desk } = await openIsolation()
    await record(met)
    await record(accepted)
    await desk.consent.refuse({
      party: "camille",
      consent: "no-phone",
      purpose: { kind: "contact", channel: "phone" },
      words: "Pouvons-nous vous téléphoner ?",
      language: "fr",
      means: "oral",
      on: "2026-06-10",
    })
    expect(await outcome(record({ fact: "kept-in-touch", on: "2026-06-09", by: "phone" }))).toBe("done")
    expect(await outcome(record({ fact: "kept-in-touch", on: "2026-06-15", by: "phone" }))).toBe("isolation/way-agreed")
    expect(await outcome(record({ fact: "kept-in-touch", on: "2026-06-15", by: "visit" }))).toBe("done")
  })
})

describe("a refusal said in one file", () => {
  const other = { support: "s-2", holder: "camille", origin: "self", contactBy: "2026-12-05" } as const

  it("holds in every file of the person: none is opened around it, none goes on beside it", async () => {
    const { record, desk } = await openIsolation()
    await desk.isolation.openSupport({ ...other, on: "2026-06-02" })
    await record({ fact: "refused", on: "2026-06-06", notBefore: "2027-01-01" })
    const fact = { ...met, on: "2026-06-10" } as const
    const around = await desk.isolation.recordSupport({ support: "s-2", fact }).catch((error: Error) => error)
    expect(around).toBeInstanceOf(RuleBreached)
    expect(JSON.stringify((around as RuleBreached).toOutcome())).toContain("avant le 01/01/2027")
    expect(await outcome(desk.isolation.openSupport({ ...other, support: "s-3" }))).toBe(
      "isolation/no-file-around-a-refusal",
    )
    await record({ fact: "came-back", on: "2026-11-30" })
    expect(await outcome(desk.isolation.openSupport({ ...other, support: "s-3" }))).toBe("done")
    expect(await outcome(desk.isolation.openSupport({ ...other, support: "s-4", holder: "sacha" }))).toBe("done")
  })
})

describe("a danger", () => {
  it("comes first, lifts a refusal, names its article, and is dealt with before the end", async () => {
    const { record, read, due, desk } = await openIsolation()
    await record(met)
    await record({ fact: "refused", on: "2026-06-06", notBefore: "2027-01-01" })
    await record({ fact: "danger-noticed", on: "2026-07-01", ground: "penal-223-6" })
    expect(await due()).toEqual(["danger 2026-07-01", "ask-again 2027-01-01"])
    expect((await read()).next[0]?.fr).toContain("privacy.discloseByLaw")
    await record({ fact: "kept-in-touch", on: "2026-07-01", by: "visit" })
    expect(await outcome(record({ fact: "closed", on: "2026-07-02", outcome: "wish" }))).toBe("DangerOpen")
    await record({ fact: "danger-handled", on: "2026-07-02", how: "emergency" })
    expect(await outcome(record({ fact: "kept-in-touch", on: "2026-07-03", by: "visit" }))).toBe(
      "isolation/refusal-respected",
    )
    const { duties, command } = await desk.isolation.dangerDuties({})
    expect(command).toBe("privacy.discloseByLaw")
    expect(duties?.map(({ citation }) => citation.reference)).toEqual([
      "art. 223-6",
      "art. 434-3",
      "art. 434-1",
      "art. 226-14",
    ])
    expect(await desk.isolation.dangerDuties({ on: "2020-01-01" })).toMatchObject({
      duties: null,
      words: { fr: expect.stringContaining("ne sont pas connus") },
    })
  })

  it("is told to the authorities by the core's own command, under the same article", async () => {
    const { director } = await openIsolation()
    await director.privacy.discloseByLaw({
      subject: "camille",
      recipient: "town-66136",
      categories: ["identity"],
      ground: "penal-434-3",
      reason: "Privations constatées lors d'une visite",
    })
    expect(await director.privacy.disclosures({ subject: "camille" })).toMatchObject([{ ground: "penal-434-3" }])
  })
})

describe("what is refused, with its words", () => {
  it.each([
    ["a contact before the support", { ...met, on: "2026-05-31" }, "BeforeItWasOpened"],
    ["a contact to come", { ...met, on: "2026-12-02" }, "NotYet"],
    ["a yes of somebody who was not met", accepted, "NotAtThisStage"],
    ["a rhythm that was not agreed", { fact: "rhythm", on: "2026-06-05", by: "phone", everyDays: 7 }, "NotAtThisStage"],
    ["a return of somebody who never left", { fact: "came-back", on: "2026-06-05" }, "NotAtThisStage"],
    ["a day of no contact in the past", { fact: "refused", on: "2026-06-05", notBefore: "2026-06-05" }, "BeforeTheDay"],
    ["a danger dealt with that nobody saw", { fact: "danger-handled", on: "2026-06-05", how: "over" }, "NoDanger"],
  ] as const)("%s", async (_, fact, code) => {
    const { record, read } = await openIsolation()
    expect(await outcome(record(fact))).toBe(code)
    expect((await read()).facts).toEqual([])
  })

  it("a circle of nobody and somebody, another person's circle, a support of nobody", async () => {
    const { desk, record } = await openIsolation()
    const circle = { support: "s-1", holder: "camille", circles: ["nobody", "family"] } as const
    expect(await outcome(desk.isolation.nameCircle({ ...circle, circles: [...circle.circles] }))).toBe(
      "NobodyOrSomebody",
    )
    expect(await outcome(desk.isolation.nameCircle({ ...circle, holder: "sacha", circles: ["family"] }))).toBe(
      "NotTheHolder",
    )
    const open = desk.isolation.openSupport
    const opening = { holder: "camille", origin: "self", contactBy: "2026-12-05" } as const
    expect(await outcome(open({ ...opening, holder: "nobody-1" }))).toBe("UnknownPerson")
    expect(await outcome(open({ holder: "camille", contactBy: "2026-12-05" }))).toBe("OriginNeeded")
    expect(await outcome(open({ ...opening, signal: "g-9" }))).toBe("UnknownSignal")
    expect(await outcome(open({ ...opening, contactBy: "2026-11-30" }))).toBe("BeforeTheDay")
    expect(await outcome(open({ ...opening, support: "s-1" }))).toBe("AlreadyOpen")
    expect(await outcome(desk.isolation.recordSupport({ support: "s-9", fact: met }))).toBe("UnknownSupport")
    await record({ fact: "closed", on: "2026-06-05", outcome: "moved" })
    expect(await outcome(record({ ...met, on: "2026-06-06" }))).toBe("Closed")
  })

  it("a step toward a project that nobody proposed", async () => {
    const { record, desk } = await openIsolation()
    await record(met)
    const step = { fact: "collective", on: "2026-06-10", step: "invited", project: "garden" } as const
    expect(await outcome(record(step))).toBe("UnknownProject")
    await desk.projects.propose({
      project: "garden",
      title: "Jardin partagé",
      origin: "inhabitants",
      theme: "isolation",
    })
    expect(await outcome(record(step))).toBe("done")
  })

  it("a signal that names somebody, one that nobody noted, one that was dealt with", async () => {
    const { desk } = await openIsolation()
    const signal = { signal: "g-1", origin: "shop", signs: ["not-seen"], contactBy: "2026-12-03" } as const
    const note = (more: object = {}) => desk.isolation.noteSignal({ ...signal, signs: [...signal.signs], ...more })
    const named = note({ words: "Appeler le 06 12 34 56 78" })
    await expect(named).rejects.toThrow(/words/)
    expect(await outcome(note({ contactBy: "2026-11-30" }))).toBe("BeforeTheDay")
    await note()
    expect(await outcome(note())).toBe("AlreadyNoted")
    expect(await outcome(desk.isolation.endSignal({ signal: "g-9", how: "unfounded" }))).toBe("UnknownSignal")
    expect(await outcome(desk.isolation.endSignal({ signal: "g-1", how: "unfounded", on: "2026-11-30" }))).toBe(
      "BeforeItWasNoted",
    )
    await desk.isolation.endSignal({ signal: "g-1", how: "unfounded" })
    expect(await outcome(desk.isolation.followUpSignal({ signal: "g-1" }))).toBe("AlreadyEnded")
  })
})
