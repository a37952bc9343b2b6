import { describe, expect, it } from "vitest"
import { openEnergy, outcome } from "./support/desk.ts"

describe("with a supplier", () => {
  it("a notice sets the days before a cut, and a request to the FSL keeps the supply", async () => {
    const { record, due, supply } = await openEnergy({ today: "2026-05-02" })
    await record({ fact: "unpaid", on: "2026-04-01" })
    await record({ fact: "notice", on: "2026-05-01" })
    expect(await due()).toEqual(["cut-possible 2026-05-21"])
    await record({ fact: "fsl-asked", on: "2026-05-02" })
    expect(await due()).toEqual([])
    expect((await supply()).cuts).toMatchObject([{ notBefore: null, steps: [expect.stringContaining("maintenue")] }])
  })

  it("a plan stops the count, a new notice starts it again", async () => {
    const { record, due } = await openEnergy()
    await record({ fact: "notice", on: "2026-05-01" })
    await record({ fact: "plan-agreed", on: "2026-05-10" })
    expect(await due()).toEqual([])
    await record({ fact: "notice", on: "2026-09-01" })
    expect(await due()).toEqual(["cut-possible 2026-09-21"])
  })

  it("a second bill or a second notice gives no time back, and breaks nothing", async () => {
    const { record, due } = await openEnergy()
    await record({ fact: "unpaid", on: "2026-04-01" })
    await record({ fact: "first-letter", on: "2026-04-15" })
    await record({ fact: "unpaid", on: "2026-04-20" })
    await record({ fact: "notice", on: "2026-05-01" })
    await record({ fact: "unpaid", on: "2026-05-02" })
    expect(await due()).toEqual(["cut-possible 2026-05-21"])
    await record({ fact: "reduced", on: "2026-05-25" })
    await record({ fact: "notice", on: "2026-06-20" })
    expect(await due()).toEqual(["cut-possible 2026-06-25"])
  })

  it("a reminder gives no new year before the mediator, a new dispute does", async () => {
    const { record, supply } = await openEnergy()
    await record({ fact: "claim-sent", on: "2026-02-01" })
    await record({ fact: "claim-sent", on: "2026-05-01" })
    expect((await supply()).mediator?.lastDay).toBe("2027-02-01")
    await record({ fact: "claim-answered", on: "2026-06-01", agreed: true })
    await record({ fact: "claim-sent", on: "2026-09-01" })
    expect((await supply()).mediator?.lastDay).toBe("2027-09-01")
  })

  it("a claim opens the mediator after two months, until one year", async () => {
    const { record, due, desk, goTo } = await openEnergy({ today: "2026-02-01" })
    const asks = () => desk.energy.mediatorRequest({ file: "s-1" })
    await record({ fact: "claim-sent", on: "2026-02-01" })
    expect(await due()).toEqual(["claim-answer 2026-04-01", "mediator-last-day 2027-02-01"])
    goTo("2026-03-31")
    expect(await asks()).toBeNull()
    goTo("2026-04-01")
    expect(JSON.stringify(await asks())).toContain("Médiateur national de l'énergie")
    goTo("2027-02-01")
    expect(await asks()).not.toBeNull()
    goTo("2027-02-02")
    expect(await asks()).toBeNull()
  })

  it("a leak is relieved with an attestation within the month, for water alone", async () => {
    const { record, due } = await openEnergy({ supply: "water" })
    await record({ fact: "leak-told", on: "2026-11-20" })
    expect(await due()).toEqual(["leak-attestation 2026-12-20"])
    await record({ fact: "attestation-sent", on: "2026-11-25" })
    expect(await due()).toEqual([])
    const other = await openEnergy()
    expect(await outcome(other.record({ fact: "leak-told", on: "2026-11-20" }))).toBe("NotAtThisStage")
  })

  it("water that was cut is asked back at once", async () => {
    const { record, supply } = await openEnergy({ supply: "water" })
    await record({ fact: "cut", on: "2026-11-20" })
    expect((await supply()).next[0]?.fr).toContain("ne se coupe ni ne se réduit")
    await record({ fact: "restored", on: "2026-11-21" })
    expect((await supply()).next).toEqual([])
  })

  it("refuses what does not follow, and amounts of nothing", async () => {
    const { record } = await openEnergy()
    expect(await outcome(record({ fact: "claim-answered", on: "2026-05-01", agreed: true }))).toBe("NotAtThisStage")
    expect(await outcome(record({ fact: "restored", on: "2026-05-01" }))).toBe("NotAtThisStage")
    expect(await outcome(record({ fact: "obtained", on: "2026-05-01", amount: -1, source: "fsl" }))).toBe(
      "InvalidInput",
    )
    await record({ fact: "closed", on: "2026-05-02", outcome: "settled" })
    expect(await outcome(record({ fact: "notice", on: "2026-05-03" }))).toBe("Closed")
  })

  it("writes letters in the person's name, with what they said, and nothing to a supplier without consent", async () => {
    const { desk, record } = await openEnergy()
    await desk.energy.noteSupplyWords({
      file: "s-1",
      holder: "camille",
      reference: "INVENTÉ-42",
      words: "La facture inventée a doublé.",
    })
    await record({ fact: "notice", on: "2026-11-20" })
    expect(await outcome(desk.energy.supplierClaim({ file: "s-1" }))).not.toBe("done")
    const fsl = JSON.stringify(await desk.energy.energyFslLetter({ file: "s-1" }))
    expect(fsl).toContain("INVENTÉ-42")
    expect(fsl).toContain("a doublé")
    expect(fsl).toContain("20/11/2026")
  })
})
