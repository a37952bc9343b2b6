import { describe, expect, it } from "vitest"
import { openEnergy, outcome } from "./support/desk.ts"

describe("a household", () => {
  it("has meters and bills that nobody needs to name", async () => {
    const { desk } = await openEnergy()
    await desk.energy.noteMeter({ home: "h-1", holder: "camille", supply: "water" })
    await desk.energy.noteBill({ home: "h-1", energy: "gas", amount: 1000 })
    await desk.energy.noteBill({ home: "h-1", energy: "gas", amount: 2000 })
    expect(await desk.energy.homeMeters({ home: "h-1" })).toEqual([{ meter: "water-1", supply: "water" }])
    expect((await desk.energy.homeBills({ home: "h-1" })).map(({ bill }) => bill)).toEqual(["gas-1", "gas-2"])
  })

  it("has no visit any more on a day that was told by mistake", async () => {
    const { desk, home } = await openEnergy()
    await desk.energy.recordHomeVisit({ home: "h-1", on: "2025-10-15" })
    await desk.energy.cancelHomeVisit({ home: "h-1", on: "2025-10-15" })
    expect((await home()).visits).toEqual([])
    expect(await outcome(desk.energy.cancelHomeVisit({ home: "h-1", on: "2025-10-15" }))).toBe("UnknownVisit")
  })

  it("is visited, and what was not looked at is not no", async () => {
    const { desk, home } = await openEnergy()
    await desk.energy.recordHomeVisit({ home: "h-1", comfort: "cold", on: "2025-10-15" })
    const { visits } = await home()
    expect(visits).toEqual([{ comfort: "cold", on: "2025-10-15" }])
    expect(await outcome(desk.energy.recordHomeVisit({ home: "h-1", on: "2026-12-02" }))).toBe("NotYet")
    expect(await outcome(desk.energy.recordHomeVisit({ home: "h-9" }))).not.toBe("done")
  })

  it("has readings that never go back, whichever is told first, but for a new meter", async () => {
    const { desk } = await openEnergy()
    await desk.energy.noteMeter({ home: "h-1", holder: "camille", meter: "m-1", supply: "gas", reference: "INVENTÉ-1" })
    const read = (value: number, on: string, more: { readonly newMeter?: true } = {}) =>
      outcome(desk.energy.recordReading({ home: "h-1", meter: "m-1", value, on, ...more }))
    expect(await read(1000, "2026-01-10")).toBe("done")
    expect(await read(1200, "2026-03-10")).toBe("done")
    expect(await read(999, "2026-02-10")).toBe("ReadingGoesBack")
    expect(await read(1201, "2026-02-10")).toBe("ReadingGoesBack")
    expect(await read(1100, "2026-02-10")).toBe("done")
    expect(await read(5, "2026-04-10")).toBe("ReadingGoesBack")
    expect(await read(5, "2026-04-10", { newMeter: true })).toBe("done")
    const cancel = (on: string) => outcome(desk.energy.cancelReading({ home: "h-1", meter: "m-1", on }))
    expect(await read(50, "2026-05-10")).toBe("done")
    expect(await read(15, "2026-06-10")).toBe("ReadingGoesBack")
    expect(await cancel("2026-05-10")).toBe("done")
    expect(await cancel("2026-05-10")).toBe("UnknownReading")
    expect(await read(15, "2026-06-10")).toBe("done")
    expect(await read(-1, "2026-05-10")).toBe("InvalidInput")
    expect(await outcome(desk.energy.recordReading({ home: "h-1", meter: "m-9", value: 1 }))).toBe("UnknownMeter")
  })

  it("keeps a bill without its period, asks it again, and counts it in nothing until then", async () => {
    const { desk, home } = await openEnergy()
    await desk.energy.recordHomeVisit({ home: "h-1", on: "2025-10-15" })
    const bill = { home: "h-1", energy: "gas", from: "2024-11-01", to: "2025-01-31", amount: 40_000 } as const
    await desk.energy.noteBill({ ...bill, bill: "b-1", quantity: 4000 })
    await desk.energy.noteBill({ home: "h-1", bill: "b-2", energy: "gas", amount: 30_000, quantity: 3000 })
    expect((await home()).toAsk).toEqual([{ bill: "b-2", missing: ["from", "to"] }])
    expect((await home()).comparisons).toMatchObject([{ changePerMille: null }])
    await desk.energy.noteBill({ ...bill, bill: "b-2", from: "2025-11-01", to: "2026-01-31", quantity: 3000 })
    expect((await home()).toAsk).toEqual([])
    expect((await home()).comparisons).toMatchObject([{ changePerMille: -250 }])
  })

  it("refuses a bill that ends before it begins, and a debt below 0, with the place", async () => {
    const { desk } = await openEnergy()
    const bill = { home: "h-1", bill: "b-1", energy: "water" } as const
    await expect(desk.energy.noteBill({ ...bill, from: "2026-02-01", to: "2026-01-31" })).rejects.toMatchObject({
      _tag: "InvalidInput",
      issues: [{ path: ["to"] }],
    })
    await expect(desk.energy.noteBill({ ...bill, arrears: -1 })).rejects.toMatchObject({
      _tag: "InvalidInput",
      issues: [{ path: ["arrears"] }],
    })
    expect(await outcome(desk.energy.cancelBill({ home: "h-1", bill: "b-1" }))).toBe("UnknownBill")
  })

  it("is shown gestures, which are taken up or not at a later visit", async () => {
    const { desk, home } = await openEnergy()
    const taught = { home: "h-1", gesture: "short-shower" } as const
    expect(await outcome(desk.energy.followGesture({ ...taught, takenUp: true }))).toBe("NeverTaught")
    await desk.energy.teachGesture({ ...taught, on: "2026-03-02" })
    expect((await home()).gestures).toMatchObject([{ takenUp: null, order: expect.stringContaining("60 à 80 L") }])
    expect(await outcome(desk.energy.teachGesture(taught))).toBe("AlreadyTaught")
    expect(await outcome(desk.energy.followGesture({ ...taught, takenUp: true, on: "2026-03-01" }))).toBe(
      "BeforeTaught",
    )
    await desk.energy.followGesture({ ...taught, takenUp: false, on: "2026-04-02" })
    expect((await home()).gestures).toMatchObject([{ takenUp: false, seenOn: "2026-04-02" }])
  })

  it("that did not receive its cheque has until the announced day; of 2027 nothing is known", async () => {
    const { desk, due, home } = await openEnergy()
    await desk.energy.noteCheque({ home: "h-1", year: 2026, standing: "not-received" })
    expect(await due()).toEqual(["cheque-request 2026-12-31"])
    // An earlier year stands beside it, and hides nothing.
    await desk.energy.noteCheque({ home: "h-1", year: 2025, standing: "not-received" })
    expect(await due()).toEqual(["cheque-request-earlier 2026-02-28", "cheque-request 2026-12-31"])
    await desk.energy.noteCheque({ home: "h-1", year: 2025, standing: "asked" })
    await desk.energy.noteCheque({ home: "h-1", year: 2026, standing: "asked" })
    expect(await due()).toEqual([])
    await desk.energy.noteCheque({ home: "h-1", year: 2027, standing: "not-received" })
    expect(await due()).toEqual([])
    expect((await home()).cheques.at(-1)?.window).toMatchObject({ lastDay: null, open: null })
  })
})

it("stands in the year's report, with what changed", async () => {
  const { desk, director, record } = await openEnergy()
  await desk.energy.recordHomeVisit({ home: "h-1", on: "2025-10-15" })
  const bill = { home: "h-1", energy: "gas" } as const
  await desk.energy.noteBill({ ...bill, bill: "b-1", from: "2024-11-01", to: "2025-01-31", quantity: 4000 })
  await desk.energy.noteBill({ ...bill, bill: "b-2", from: "2025-11-01", to: "2026-01-31", quantity: 3000 })
  await desk.energy.teachGesture({ home: "h-1", gesture: "standby", on: "2026-02-02" })
  await desk.energy.followGesture({ home: "h-1", gesture: "standby", takenUp: true, on: "2026-03-02" })
  await desk.energy.handEquipment({ home: "h-1", equipment: "led", count: 4, signed: true, on: "2026-02-02" })
  await record({ fact: "notice", on: "2026-05-01" })
  await record({ fact: "obtained", on: "2026-05-10", amount: 15_000, source: "fsl" })
  await record({ fact: "closed", on: "2026-06-10", outcome: "kept" })
  const report = await director.reports.internal({ profile: "energy/activity", from: "2026-01-01", to: "2026-12-31" })
  const figures = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "figures" ? block.figures : []))
  expect(Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))).toMatchObject({
    "energy/gestures-taught": 1,
    "energy/gestures-taken-up": 1,
    "energy/equipment": 4,
    "energy/bills-compared": 1,
    "energy/bills-lower": 1,
    "energy/notices": 1,
    "energy/cuts-avoided": 1,
    "energy/obtained": 150,
  })
})
