import { describe, expect, it } from "vitest"
import { openHousing, outcome } from "./support/desk.ts"

const summons = { fact: "summons", on: "2026-06-01", hearingOn: "2026-09-14" } as const

describe("a file of arrears", () => {
  it("goes from a first unpaid rent to the judge's delays, and tells each day in the calendar of all", async () => {
    const { open, record, read, due, desk } = await openHousing({ today: "2026-09-01" })
    await open()
    await record({ fact: "first-unpaid", on: "2026-01-05" })
    await record({ fact: "payment-order", on: "2026-03-02" })
    expect((await read()).stage).toBe("ordered")
    expect(await due()).toContain("clause 2026-04-13")
    await record({ fact: "ccapex-told", on: "2026-03-05" })
    await record(summons)
    await record({ fact: "prefect-notified", on: "2026-07-20" })
    expect(await due()).toEqual(expect.arrayContaining(["resume-rent 2026-09-13", "hearing 2026-09-14"]))
    const points = (await read()).points
    expect(points.map(({ point, holds }) => [point, holds])).toEqual([
      ["rent-resumed", null],
      ["ccapex-in-time", true],
      ["prefect-in-time", true],
    ])
    await record({ fact: "rent-resumed", on: "2026-08-05" })
    expect((await read()).points[0]).toMatchObject({ point: "rent-resumed", holds: true })
    expect(await due()).not.toContain("resume-rent 2026-09-13")
    expect(await desk.housing.arrearsFiles({ stage: "summoned" })).toMatchObject([{ arrears: "i-1" }])
  })

  it("says that a rent missed again undoes its resumption, and that what is paid after the hearing comes too late", async () => {
    const { open, record, read } = await openHousing()
    await open()
    await record(summons)
    await record({ fact: "rent-resumed", on: "2026-07-05" })
    await record({ fact: "rent-missed", on: "2026-09-05" })
    expect((await read()).points[0]?.holds).toBe(false)
    await record({ fact: "rent-resumed", on: "2026-09-20" })
    expect((await read()).points[0]?.holds).toBe(false)
  })

  it("raises a summons that came before its time, and asks for a day that is not known", async () => {
    const { open, record, read } = await openHousing()
    await open()
    await record(summons)
    const ask = (await read()).points.filter(({ holds }) => holds === null).map(({ point }) => point)
    expect(ask).toEqual(["rent-resumed", "ccapex-in-time", "prefect-in-time"])
    await record({ fact: "ccapex-told", on: "2026-05-20" })
    expect((await read()).points.find(({ point }) => point === "ccapex-in-time")?.holds).toBe(false)
  })

  it("opens what the judgment opens, and says what excludes what", async () => {
    const { open, record, read } = await openHousing()
    await open()
    const states = async () => Object.fromEntries((await read()).offers.map(({ offer, state }) => [offer, state]))
    expect(await states()).toEqual({
      plan: "open",
      fsl: "open",
      "over-indebtedness": "open",
      dalo: "not-yet",
      protocol: "not-yet",
    })
    await record({ fact: "over-indebtedness", on: "2026-05-04" })
    expect(await states()).toMatchObject({ plan: "excluded", "over-indebtedness": "done" })
    await record(summons)
    await record({ fact: "judged", on: "2026-10-12", judgment: "delays", until: "2028-10-12" })
    expect(await states()).toMatchObject({ plan: "done", dalo: "not-yet" })
    await record({ fact: "rent-missed", on: "2026-11-05" })
    expect(await states()).toMatchObject({ dalo: "open", protocol: "open" })
    expect((await read()).stage).toBe("terminated")
  })

  it("follows the order to leave to the end of the winter truce, and says whether staying is an offence", async () => {
    const { open, record, read, due } = await openHousing()
    await open({ landlord: "family" })
    await record(summons)
    await record({ fact: "judged", on: "2026-09-21", judgment: "terminated" })
    await record({ fact: "leave-order", on: "2026-10-05" })
    expect(await due()).toEqual(["leave 2026-12-05", "eviction-possible 2027-04-01"])
    expect((await read()).staying?.from).toBe("2026-12-06")
    expect((await read()).truce).toEqual({ from: "2026-11-01", until: "2027-03-31" })
    await record({ fact: "delays-asked", on: "2026-11-10" })
    expect((await read()).staying?.from).toBeNull()
    await record({ fact: "delays-decided", on: "2026-11-30", granted: true, until: "2027-05-31" })
    expect(await due()).toContain("eviction-possible 2027-06-01")
    expect((await read()).staying?.from).toBe("2027-06-01")
  })

  it("asks for nothing any more that was done or can no longer be", async () => {
    const { open, record, due } = await openHousing()
    await open({ aid: "none" })
    await record({ fact: "summons", on: "2026-06-01", hearingOn: "2026-09-14" })
    await record({ fact: "hearing", on: "2026-09-14", postponedTo: "2026-11-09" })
    expect(await due()).toEqual(expect.arrayContaining(["resume-rent 2026-11-08", "hearing 2026-11-09"]))
    await record({ fact: "hearing", on: "2026-11-09" })
    expect((await due()).filter((one) => /hearing|resume/.test(one))).toEqual([])
    await record({ fact: "judged", on: "2026-11-16", judgment: "delays", until: "2028-11-16" })
    expect(await due()).toEqual(["judge-delays 2028-11-16"])
    await record({ fact: "rent-missed", on: "2026-11-20" })
    await record({ fact: "leave-order", on: "2026-11-23" })
    expect(await due()).toEqual(["leave 2027-01-23", "eviction-possible 2027-04-01"])
    await record({ fact: "protocol-signed", on: "2026-11-30", until: "2028-11-29" })
    expect(await due()).toEqual(["protocol 2028-11-29", "new-lease 2029-02-28", "eviction-possible 2029-04-01"])
    await record({ fact: "closed", on: "2026-12-01", outcome: "kept" })
    expect(await due()).toEqual([])
  })

  it("asks again for delays that are longer than the law lets a judge grant, and loses nothing", async () => {
    const { open, record, read } = await openHousing()
    await open()
    await record(summons)
    await record({ fact: "judged", on: "2026-10-12", judgment: "delays", until: "2029-10-13" })
    expect((await read()).points.map(({ point }) => point)).toContain("delays-in-law")
    await openHousing()
    const other = await openHousing()
    await other.open()
    await other.record(summons)
    await other.record({ fact: "judged", on: "2026-10-12", judgment: "delays", until: "2029-10-12" })
    expect((await other.read()).points.map(({ point }) => point)).not.toContain("delays-in-law")
  })

  it("keeps what was served before the law that is known, and says that its day is not known", async () => {
    const { open, record, read, due } = await openHousing()
    await open({ leaseSignedOn: "2019-02-01" })
    await record({ fact: "payment-order", on: "2023-05-02" })
    expect((await read()).notKnown).toMatchObject([{ id: "clause", lastSafeDay: null }])
    expect(await due()).toEqual([])
    await record({ fact: "payment-order", on: "2026-03-02", within: "P2M" })
    expect(await due()).toEqual(["clause 2026-05-02"])
  })

  it("begins anew once the whole debt is settled, or a claim is rejected", async () => {
    const { open, record, read } = await openHousing()
    await open()
    await record({ fact: "payment-order", on: "2026-03-02" })
    await record({ fact: "settled", on: "2026-03-30" })
    expect((await read()).stage).toBe("settled")
    await record({ fact: "first-unpaid", on: "2026-05-05" })
    await record({ fact: "payment-order", on: "2026-05-20" })
    await record(summons)
    await record({ fact: "judged", on: "2026-09-21", judgment: "rejected" })
    expect((await read()).stage).toBe("arrears")
    expect((await read()).deadlines.map(({ id }) => id)).not.toContain("clause")
  })
})

describe("what is told of arrears", () => {
  it("is refused where it contradicts itself: a hearing before its summons, a judgment's order before the judgment", async () => {
    const { open, record, desk } = await openHousing()
    await open()
    await expect(record({ ...summons, hearingOn: "2026-05-31" })).rejects.toMatchObject({
      _tag: "InvalidInput",
      issues: [{ path: ["fact", "hearingOn"] }],
    })
    expect(await outcome(record({ fact: "hearing", on: "2026-05-04" }))).toBe("NotAtThisStage")
    await record(summons)
    expect(await outcome(record({ fact: "hearing", on: "2026-05-04" }))).toBe("BeforeWhatItFollows")
    expect(await outcome(record({ fact: "hearing", on: "2026-09-01" }))).toBe("BeforeTheAnnouncedDay")
    expect(await outcome(record({ fact: "payment-order", on: "2026-07-01" }))).toBe("NotAtThisStage")
    expect(await outcome(record({ fact: "leave-order", on: "2026-10-05" }))).toBe("NotAtThisStage")
    expect(await outcome(record({ fact: "leave-told", on: "2026-10-05" }))).toBe("NotAtThisStage")
    await record({ fact: "hearing", on: "2026-09-14", postponedTo: "2026-11-02" })
    await record({ fact: "hearing", on: "2026-11-02" })
    expect(await outcome(desk.housing.cancelArrearsFact({ arrears: "i-1", index: 0, fact: "summons" }))).toBe(
      "UnsettlesWhatFollows",
    )
    expect(await outcome(record({ fact: "judged", on: "2026-12-02", judgment: "terminated" }))).toBe("NotYet")
    expect(await outcome(desk.housing.recordArrears({ arrears: "i-9", fact: summons }))).toBe("UnknownArrears")
  })

  it("is corrected, and what a correction moves is told before it is done", async () => {
    const { open, record, desk, due } = await openHousing()
    await open()
    await record({ fact: "payment-order", on: "2026-03-02" })
    const right = { arrears: "i-1", index: 0, fact: { fact: "payment-order", on: "2026-03-09" } } as const
    expect(await desk.housing.arrearsCorrectionEffects(right)).toEqual([
      { id: "clause", before: "2026-04-13", after: "2026-04-20" },
    ])
    await desk.housing.correctArrears(right)
    expect(await due()).toEqual(["clause 2026-04-20"])
    await desk.housing.noteLease({ arrears: "i-1", leaseSignedOn: "2020-01-01" })
    const clause = (await desk.housing.arrears({ arrears: "i-1" }))?.deadlines[0]
    expect(clause).toMatchObject({ lastSafeDay: "2026-04-20", lastArguableDay: "2026-05-11" })
    await desk.housing.cancelArrearsFact({ arrears: "i-1", index: 0, fact: "payment-order" })
    expect(await due()).toEqual([])
  })

  it("is confided: another mediator neither reads the file nor writes in it", async () => {
    const { open, desk, core, read } = await openHousing()
    await open()
    await desk.housing.noteWords({ arrears: "i-1", holder: "camille", words: "Mots inventés pour un essai." })
    expect((await read()).words).toBe("Mots inventés pour un essai.")
    const stranger = core.as({ id: "mediator-2", roles: ["mediator"] })
    const seen = await stranger.housing.arrears({ arrears: "i-1" }).catch((error: unknown) => error)
    expect(seen).toMatchObject({ _tag: "RuleBreached" })
    expect(JSON.stringify(seen)).not.toContain("Mots inventés")
    expect(
      await outcome(stranger.housing.recordArrears({ arrears: "i-1", fact: { fact: "settled", on: "2026-11-02" } })),
    ).toContain("deontology/confided-to-readers")
    expect(await outcome(stranger.housing.hearingAssessment({ arrears: "i-1" }))).not.toBe("done")
    const landlord = core.as({ id: "agent-1", roles: ["mediator"], institution: "office" })
    expect(await outcome(landlord.housing.arrears({ arrears: "i-1" }))).not.toBe("done")
  })

  it("is opened once, for a person and a landlord who are registered", async () => {
    const { open } = await openHousing()
    expect(await outcome(open({ holder: "nobody" }))).not.toBe("done")
    expect(await outcome(open({ institution: "nowhere" }))).toBe("UnknownLandlord")
    expect(await outcome(open({ on: "2026-12-02" }))).toBe("NotYet")
    expect(await outcome(open({ institution: "office" }))).toBe("done")
    expect(await outcome(open())).toBe("AlreadyOpen")
  })
})

it("the year's report says what changed for people", async () => {
  const { open, record, core } = await openHousing()
  await open()
  await record(summons)
  await record({ fact: "rent-resumed", on: "2026-08-05" })
  await record({ fact: "judged", on: "2026-10-12", judgment: "delays", until: "2028-10-12" })
  await record({ fact: "closed", on: "2026-11-30", outcome: "kept" })
  const report = await core
    .as({ id: "director-1", roles: ["director"] })
    .reports.internal({ profile: "housing/activity", from: "2026-01-01", to: "2026-12-31" })
  const figures = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "figures" ? block.figures : []))
  expect(Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))).toMatchObject({
    "housing/arrears-opened": 1,
    "housing/summoned": 1,
    "housing/judged": 1,
    "housing/resumed-before": 1,
    "housing/kept": 1,
    "housing/evicted": 0,
  })
})
