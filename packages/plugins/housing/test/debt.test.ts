import { describe, expect, it } from "vitest"
import { openHousing, outcome } from "./support/desk.ts"

const summons = { fact: "summons", on: "2026-06-01", hearingOn: "2026-09-14" } as const

describe("the commission of over-indebtedness", () => {
  const ordered = async () => {
    const opened = await openHousing()
    await opened.open({ aid: "none" })
    await opened.record(summons)
    return { ...opened, plan: async () => (await opened.read()).offers.find(({ offer }) => offer === "plan")?.state }
  }

  it("replaces the judge's delays by its own, and the current rent stays due", async () => {
    const { record, due, plan } = await ordered()
    await record({ fact: "judged", on: "2026-10-12", judgment: "delays", until: "2028-10-12" })
    await record({ fact: "commission-measure", on: "2026-11-16", measure: "new-delays", until: "2030-11-16" })
    expect(await due()).toEqual(["commission-delays 2030-11-16"])
    expect(await plan()).toBe("done")
  })

  it("that suspends the debt is asked again within three months; one that erases it suspends the clause for two years", async () => {
    const { record, due, plan, desk } = await ordered()
    await record({ fact: "commission-measure", on: "2026-11-16", measure: "suspension", until: "2028-11-30" })
    expect(await due()).toContain("commission-again 2029-02-28")
    expect(await plan()).toBe("excluded")
    expect(await desk.housing.planProposal({ arrears: "i-1", monthly: 5000, startsOn: "2027-01-05" })).toBeNull()
    await record({ fact: "commission-measure", on: "2026-11-30", measure: "erasure" })
    expect(await due()).toContain("clause-suspended 2028-11-30")
  })

  it("may have the judge suspend an eviction, for two years at most", async () => {
    const { record, due, read } = await ordered()
    await record({ fact: "judged", on: "2026-10-12", judgment: "terminated" })
    await record({ fact: "leave-order", on: "2026-10-19" })
    await record({ fact: "eviction-suspended", on: "2026-11-09", until: "2028-11-09" })
    expect(await due()).toContain("eviction-possible 2029-04-01")
    expect((await read()).points.map(({ point }) => point)).not.toContain("delays-in-law")
    await record({ fact: "eviction-suspended", on: "2026-11-10", until: "2028-11-11" })
    expect((await read()).points.map(({ point }) => point)).toContain("delays-in-law")
    await expect(record({ fact: "eviction-suspended", on: "2026-11-10", until: "2026-11-09" })).rejects.toMatchObject({
      _tag: "InvalidInput",
    })
  })
})

describe("what no text that was read says", () => {
  it("is told as not known, with words, until the structure enters it", async () => {
    const { open, record, read, core } = await openHousing()
    await open()
    await record({ fact: "fsl-asked", on: "2026-11-02" })
    const asked = await read()
    expect(asked.notKnown).toMatchObject([{ id: "fsl-answer", lastSafeDay: null }])
    expect(asked.notKnown[0]?.words.fr).toContain("FSL")
    await core.as({ id: "director-1", roles: ["director"] }).law.enter({
      parameter: "housing.fsl.answer",
      from: "2026-01-01",
      value: "P2M",
      reference: { source: "Règlement intérieur fictif" },
      checkedOn: "2026-11-30",
    })
    const entered = await read()
    expect(entered.notKnown).toEqual([])
    expect(entered.deadlines).toMatchObject([{ id: "fsl-answer", lastSafeDay: "2027-01-02" }])
    await record({ fact: "fsl-answered", on: "2026-11-20", granted: true })
    expect((await read()).deadlines).toEqual([])
  })
})

describe("an order to pay", () => {
  it.each([
    [{ until: "2026-04-13" }, 0],
    [{ until: "2026-04-12" }, 1],
    [{ within: "P6W" }, 0],
    [{ within: "P1M" }, 1],
    [{ within: "P2M", until: "2026-05-04" }, 0],
    [{ within: "P2M", until: "2026-05-05" }, 1],
    [{ within: "P6W", until: "2026-04-10" }, 2],
  ] as const)("whose words are in doubt is kept and asked about: %j", async (written, asked) => {
    const { open, record, read } = await openHousing()
    await open()
    await record({ fact: "payment-order", on: "2026-03-02", ...written })
    const { points, deadlines } = await read()
    expect(points.filter(({ point }) => point === "act-read-again").length).toBe(asked)
    if ("until" in written) expect(deadlines.find(({ id }) => id === "clause")?.lastSafeDay).toBe(written.until)
  })

  it.each<readonly [{ readonly first?: string; readonly debt?: number }, boolean | null]>([
    [{ first: "2026-01-01", debt: 79_999 }, true],
    [{ first: "2026-01-02", debt: 79_999 }, false],
    [{ first: "2026-01-02", debt: 80_000 }, true],
    [{ first: "2026-01-02" }, null],
    [{ debt: 79_999 }, null],
    [{}, null],
  ])("is to be told to the CCAPEX from two months of arrears, or of rent: %j is %s", async ({ first, debt }, holds) => {
    const { open, record, read, desk } = await openHousing()
    await open()
    if (first !== undefined) await record({ fact: "first-unpaid", on: first })
    if (debt !== undefined) {
      await desk.housing.noteDebt({ arrears: "i-1", holder: "camille", on: "2026-02-27", debt, rent: 40_000 })
    }
    await record({ fact: "payment-order", on: "2026-03-01" })
    expect((await read()).points.find(({ point }) => point === "ccapex-signal")?.holds).toBe(holds)
  })
})

describe("a debt", () => {
  it("is sealed, known to ten euros, and measured by the rule of its day", async () => {
    const { open, desk, read, due, core } = await openHousing({ today: "2026-12-20" })
    await open()
    await desk.housing.noteDebt({
      arrears: "i-1",
      holder: "camille",
      on: "2026-12-20",
      debt: 46_000,
      rent: 40_000,
      monthly: 30_000,
    })
    expect(await due()).toEqual(["aid-unpaid 2027-01-01", "aid-signal 2027-03-01"])
    const fact = (await read()).facts[0]
    expect(fact).toMatchObject({ about: 460, met: ["over-450"], notMet: ["two-rents", "two-months"], debt: 46_000 })
    const stranger = core.as({ id: "mediator-2", roles: ["mediator"] })
    const seen = await stranger.housing.arrears({ arrears: "i-1" }).catch((error: unknown) => error)
    expect(JSON.stringify(seen)).not.toContain("46000")
  })

  it.each([
    [45_000, []],
    [45_001, ["over-450"]],
    [59_999, ["over-450"]],
    [60_000, ["two-months", "over-450"]],
    [79_999, ["two-months", "over-450"]],
    [80_000, ["two-rents", "two-months", "over-450"]],
  ])("of %i cents reaches %j", async (debt, met) => {
    const { open, desk, read } = await openHousing()
    await open()
    await desk.housing.noteDebt({
      arrears: "i-1",
      holder: "camille",
      on: "2026-11-02",
      debt,
      rent: 40_000,
      monthly: 30_000,
    })
    expect((await read()).facts[0]).toMatchObject({ met })
  })

  it("without the rent is kept, and the rent is asked for", async () => {
    const { open, desk, read } = await openHousing()
    await open()
    await desk.housing.noteDebt({ arrears: "i-1", holder: "camille", on: "2026-11-02", debt: 90_000 })
    expect((await read()).points.find(({ point }) => point === "debt-measured")).toMatchObject({ holds: null })
    await desk.housing.correctDebt({
      arrears: "i-1",
      holder: "camille",
      index: 0,
      on: "2026-11-02",
      debt: 90_000,
      rent: 40_000,
      monthly: 30_000,
    })
    expect((await read()).points.map(({ point }) => point)).not.toContain("debt-measured")
  })

  it("below zero, or of fractions of a cent, is refused with its place and words", async () => {
    const { open, desk } = await openHousing()
    await open()
    const input = { arrears: "i-1", holder: "camille", on: "2026-11-02" }
    for (const debt of [-1, 0.5, 100_000_001, Number.NaN]) {
      await expect(desk.housing.noteDebt({ ...input, debt })).rejects.toMatchObject({
        _tag: "InvalidInput",
        issues: [{ path: ["debt"] }],
      })
    }
    await expect(desk.housing.noteDebt({ ...input, debt: 1, rent: 0 })).rejects.toMatchObject({ _tag: "InvalidInput" })
    expect(await outcome(desk.housing.noteDebt({ ...input, holder: "sacha", debt: 1 }))).not.toBe("done")
  })
})
