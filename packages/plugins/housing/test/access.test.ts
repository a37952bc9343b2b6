import { describe, expect, it } from "vitest"
import { openHousing, outcome } from "./support/desk.ts"

const openAccess = async (today = "2026-12-01") => {
  const opened = await openHousing({ today })
  const { desk } = opened
  await desk.housing.openAccess({ access: "l-1", holder: "camille", commune: "66136", on: "2025-01-06" })
  return {
    ...opened,
    step: (fact: Parameters<typeof desk.housing.recordAccess>[0]["fact"]) =>
      desk.housing.recordAccess({ access: "l-1", fact }),
    file: () => desk.housing.access({ access: "l-1" }),
  }
}

describe("the access to a dwelling", () => {
  it("keeps the request alive from year to year", async () => {
    const { step, file, due, desk } = await openAccess()
    await step({ fact: "request-filed", on: "2025-02-28" })
    expect(await due()).toEqual(["request-renewal 2026-02-28"])
    await step({ fact: "request-renewed", on: "2026-02-20" })
    expect((await file())?.holdsUntil).toBe("2027-02-20")
    await desk.housing.noteRequestNumber({ access: "l-1", holder: "camille", number: "066 123 456 789 012 345" })
    expect((await file())?.number).toBe("066123456789012345")
    await expect(
      desk.housing.noteRequestNumber({ access: "l-1", holder: "camille", number: "12" }),
    ).rejects.toMatchObject({ _tag: "InvalidInput", issues: [{ path: ["number"] }] })
  })

  it("goes from the offer to the first year, with a visit at one, three and twelve months", async () => {
    const { step, file, due } = await openAccess()
    await step({ fact: "offered", on: "2026-05-04" })
    expect((await file())?.stage).toBe("offered")
    await step({ fact: "offer-answered", on: "2026-05-06", accepted: true })
    await step({ fact: "guarantee-asked", on: "2026-05-07", guarantee: "visale" })
    await step({ fact: "guarantee-answered", on: "2026-05-12", granted: true })
    await step({ fact: "lease-signed", on: "2026-05-20" })
    await step({ fact: "moved-in", on: "2026-05-31" })
    expect(await due()).toEqual(["visit-1 2026-06-30", "visit-3 2026-08-31", "visit-12 2027-05-31"])
    await step({ fact: "neighbours-met", on: "2026-06-02" })
    await step({ fact: "visited", on: "2026-06-29", visit: "1", settling: "well" })
    expect(await due()).toEqual(["visit-3 2026-08-31", "visit-12 2027-05-31"])
    expect((await file())?.stage).toBe("first-year")
  })

  it("refuses what comes before what it follows, and a guarantee after the lease", async () => {
    const { step, desk } = await openAccess()
    expect(await outcome(step({ fact: "visited", on: "2026-06-29", visit: "1", settling: "well" }))).toBe(
      "NotAtThisStage",
    )
    await step({ fact: "lease-signed", on: "2026-05-20" })
    expect(await outcome(step({ fact: "guarantee-asked", on: "2026-05-21", guarantee: "visale" }))).toBe(
      "AfterTheLease",
    )
    expect(await outcome(step({ fact: "guarantee-asked", on: "2026-05-21", guarantee: "fsl" }))).toBe("done")
    expect(await outcome(step({ fact: "guarantee-asked", on: "2026-05-19", guarantee: "visale" }))).not.toBe(
      "AfterTheLease",
    )
    await step({ fact: "moved-in", on: "2026-05-31" })
    expect(await outcome(step({ fact: "visited", on: "2026-05-30", visit: "1", settling: "well" }))).toBe(
      "BeforeWhatItFollows",
    )
    expect(await outcome(step({ fact: "moved-in", on: "2026-12-02" }))).toBe("NotYet")
    expect(
      await outcome(desk.housing.recordAccess({ access: "l-9", fact: { fact: "offered", on: "2026-05-04" } })),
    ).toBe("UnknownAccess")
    const right = { access: "l-1", index: 0, fact: { fact: "lease-signed", on: "2026-05-22" } } as const
    expect(await outcome(desk.housing.correctAccess(right))).toBe("done")
    expect(await outcome(desk.housing.cancelAccessFact({ access: "l-1", index: 9, fact: "offered" }))).toBe(
      "UnknownFact",
    )
  })

  it("is counted on the days of its facts, each visit by itself", async () => {
    const { step, director } = await openAccess("2027-06-15")
    await step({ fact: "request-filed", on: "2026-02-02" })
    await step({ fact: "moved-in", on: "2026-05-31" })
    await step({ fact: "visited", on: "2026-06-29", visit: "1", settling: "well" })
    await step({ fact: "visited", on: "2026-08-31", visit: "3", settling: "help-asked" })
    await step({ fact: "visited", on: "2027-05-31", visit: "12", settling: "well" })
    const report = await director.reports.internal({
      profile: "housing/activity",
      from: "2026-01-01",
      to: "2026-12-31",
    })
    const figures = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "figures" ? block.figures : []))
    expect(Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))).toMatchObject({
      "housing/requests": 1,
      "housing/moved-in": 1,
      "housing/wait-days": 510,
      "housing/first-year-visits": 2,
    })
  })

  it("looks at Visale before a lease is signed, and keeps nothing of it", async () => {
    const { desk, world } = await openAccess()
    const before = (await world.journal()).length
    expect(await desk.housing.visaleCheck({ age: 25, rent: 60_000, zone: "elsewhere" })).toMatchObject({
      asker: true,
      rent: true,
    })
    expect((await world.journal()).length).toBe(before)
  })
})
