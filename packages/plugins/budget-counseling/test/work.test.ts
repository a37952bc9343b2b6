import { describe, expect, it } from "vitest"
import { family, openBudget, outcome } from "./support/desk.ts"

describe("a file", () => {
  it("is opened once, for a registered person, and closed once", async () => {
    const { desk } = await openBudget()
    expect(await outcome(desk.budget.openFile({ file: "file-1", holder: "camille" }))).toBe("AlreadyOpen")
    expect(await outcome(desk.budget.openFile({ holder: "nobody" }))).toBe("UnknownPerson")
    expect(await outcome(desk.budget.openFile({ holder: "sacha", on: "2027-01-01" }))).toBe("NotYet")
    await desk.budget.closeFile({ file: "file-1", outcome: "advised", on: "2026-03-02" })
    expect(await outcome(desk.budget.closeFile({ file: "file-1", outcome: "advised" }))).toBe("FileClosed")
    expect(await desk.budget.file({ file: "file-1" })).toMatchObject({
      holder: "camille",
      closed: { outcome: "advised" },
    })
    await desk.budget.openFile({ file: "file-2", holder: "sacha", on: "2026-03-03" })
    expect((await desk.budget.files({})).map(({ file }) => file)).toEqual(["file-2", "file-1"])
    expect((await desk.budget.files({ open: true })).map(({ file }) => file)).toEqual(["file-2"])
    expect((await desk.budget.files({ holder: "camille" })).map(({ file }) => file)).toEqual(["file-1"])
  })
})

describe("a right", () => {
  it("is recorded with what it brings, sealed, and rounded for the reports", async () => {
    const { desk } = await openBudget()
    const asked = { id: "r-1", file: "file-1", holder: "camille", right: "rsa", on: "2026-02-02" } as const
    const { events } = await desk.budget.recordRight({ ...asked, result: "opened", monthly: 41_237 })
    expect(JSON.stringify(events)).not.toContain("41237")
    expect(events[0]?.data).toMatchObject({ about: 410 })
    expect(await desk.budget.rights({ file: "file-1" })).toMatchObject([{ id: "r-1", monthly: 41_237 }])
    expect(await outcome(desk.budget.recordRight({ ...asked, result: "declined" }))).toBe("AlreadyRecorded")
    expect(await outcome(desk.budget.recordRight({ ...asked, id: "r-2", holder: "sacha", result: "declined" }))).toBe(
      "NotTheHolder",
    )
    await desk.budget.cancelRight({ id: "r-1" })
    expect(await desk.budget.rights({ file: "file-1" })).toEqual([])
    expect(await outcome(desk.budget.cancelRight({ id: "r-1" }))).toBe("UnknownRight")
  })
})

describe("a collective session", () => {
  it("is an act of the registers first", async () => {
    const { desk } = await openBudget()
    const topics = ["bank", "scams"] as const
    expect(await outcome(desk.budget.holdSession({ activity: "a-1", topics }))).toBe("NoSession")
    const act = { on: "2026-04-14", register: "inform", minutes: 90, theme: "budget" } as const
    await desk.registers.record({ ...act, activity: "a-1", persons: 8, modality: "telephone" })
    expect(await outcome(desk.budget.holdSession({ activity: "a-1", topics }))).toBe("NoSession")
    await desk.registers.record({ ...act, activity: "a-3", persons: 8, modality: "collective-workshop" })
    expect(await outcome(desk.budget.holdSession({ activity: "a-3", topics }))).toBe("done")
    expect(await outcome(desk.budget.holdSession({ activity: "a-3", topics }))).toBe("AlreadyRecorded")
    await desk.budget.cancelSession({ activity: "a-3" })
    expect(await outcome(desk.budget.cancelSession({ activity: "a-3" }))).toBe("UnknownSession")
    expect(await outcome(desk.budget.holdSession({ activity: "a-3", topics: ["bank", "bank"] }))).toBe("InvalidInput")
  })
})

describe("the sheet that is handed over", () => {
  it("goes to the holder with the parts of those who agree, or without them by name", async () => {
    const { desk } = await openBudget()
    await desk.budget.record({ file: "file-1", holder: "camille", moment: "initial", ...family })
    expect(await desk.budget.budgetSheet({ file: "file-9" })).toBeNull()
    expect(await outcome(desk.budget.budgetSheet({ file: "file-1" }))).toBe("deontology/express-agreement")
    const own = await desk.budget.budgetSheet({ file: "file-1", persons: ["camille"] })
    expect(JSON.stringify(own)).toContain("Camille Exemple")
    expect(JSON.stringify(own)).not.toContain("chômage")
    await desk.consent.give({
      party: "sacha",
      consent: "sheet",
      purpose: { kind: "sharing", partner: "camille", categories: ["resources"] },
      words: "Ces mots sont inventés.",
      language: "fr",
      means: "oral",
    })
    const whole = JSON.stringify(await desk.budget.budgetSheet({ file: "file-1" }))
    expect(whole).toContain("Allocations chômage (autre membre du foyer)")
    expect(whole).not.toContain("Sacha")
    expect((await desk.privacy.disclosures({ subject: "sacha" })).map(({ recipient }) => recipient)).toEqual([
      "camille",
    ])
  })

  it("shows another recipient the version of the day alone", async () => {
    const { desk } = await openBudget()
    const [camille] = family.parts
    if (camille === undefined) throw new Error("no part")
    const alone = { file: "file-1", holder: "camille", ...family, parts: [camille] } as const
    await desk.budget.record({ ...alone, moment: "initial" })
    await desk.budget.record({ ...alone, on: "2026-06-01", moment: "final" })
    await desk.people.registerInstitution({ institution: "ccas", name: "CCAS fictif", kind: "ccas" })
    await desk.consent.give({
      party: "camille",
      consent: "sheet",
      purpose: { kind: "sharing", partner: "ccas", categories: ["identity", "resources", "situation"] },
      words: "Ces mots sont inventés.",
      language: "fr",
      means: "written",
    })
    const headings = async (recipient?: string) =>
      (
        await desk.budget.budgetSheet({ file: "file-1", ...(recipient === undefined ? {} : { recipient }) })
      )?.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []))
    expect(await headings()).toContain("Le chemin parcouru")
    expect(await headings("ccas")).not.toContain("Le chemin parcouru")
  })
})

describe("what reports count", () => {
  it("is kept as the work goes, and is the same when it is computed again", async () => {
    const { core, desk } = await openBudget()
    await desk.budget.record({ file: "file-1", holder: "camille", moment: "initial", ...family })
    await desk.budget.prepareOverIndebtedness({ procedure: "p", file: "file-1", on: "2026-02-03" })
    await desk.budget.deposit(
      { procedure: "p", on: "2026-02-10", decidedByThePerson: true },
      { acknowledge: ["budget/whole-file"] },
    )
    await desk.budget.recordAdmissibility({ procedure: "p", on: "2026-04-10", admissible: true })
    await desk.budget.orient({ procedure: "p", on: "2026-05-04", orientation: "recovery-without-liquidation" })
    const figures = async (from: string, to: string) => {
      const report = await core
        .as({ id: "director-1", roles: ["director"] })
        .reports.internal({ profile: "budget/activity", from, to })
      const all = report.sections.flatMap(({ blocks }) => blocks)
      const values = all.flatMap((block) => (block.kind === "figures" ? block.figures : []))
      return Object.fromEntries(values.map(({ indicator, value }) => [indicator, value]))
    }
    const year = { "budget/households": 1, "budget/diagnoses": 1, "budget/deposited": 1, "budget/oriented": 1 }
    expect(await figures("2026-01-01", "2026-12-31")).toMatchObject(year)
    // Parts of months are counted from the streams themselves.
    expect(await figures("2026-02-03", "2026-04-20")).toMatchObject({
      "budget/households": 0,
      "budget/deposited": 1,
      "budget/admissible": 1,
      "budget/oriented": 0,
    })
    expect(await core.rebuild()).toMatchObject({ differences: 0 })
    expect(await figures("2026-01-01", "2026-12-31")).toMatchObject(year)
  })
})
