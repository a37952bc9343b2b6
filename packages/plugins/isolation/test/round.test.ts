import { expect, it } from "vitest"
import { openIsolation, outcome } from "./support/desk.ts"

const opened = async () => {
  const at = await openIsolation({ today: "2026-07-14" })
  const { desk, record } = at
  await record({ fact: "met", on: "2026-06-05", by: "visit" })
  await desk.isolation.openSupport({
    support: "s-2",
    holder: "sacha",
    origin: "self",
    contactBy: "2026-07-10",
    on: "2026-07-01",
  })
  return at
}

it("reaches everybody of a heat wave, tries again whoever was not, and closes with how many are left", async () => {
  const { desk, due } = await opened()
  await desk.isolation.openRound({ round: "t-1", kind: "heat", commune: "66136", supports: ["s-1", "s-2"] })
  expect(await due()).toContain("round 2026-07-14")
  const call = { round: "t-1", support: "s-1", by: "phone" } as const
  await desk.isolation.recordCall({ ...call, result: "not-reached" })
  await desk.isolation.recordCall({ ...call, result: "helped", by: "visit" })
  expect(await desk.isolation.round({ round: "t-1" })).toMatchObject({ toReach: ["s-2"] })
  expect(await outcome(desk.isolation.recordCall({ ...call, result: "well" }))).toBe("AlreadyReached")
  expect(await outcome(desk.isolation.closeRound({ round: "t-1", notReached: 0 }))).toBe("SomebodyLeft")
  await desk.isolation.closeRound({ round: "t-1", notReached: 1 })
  expect((await due()).join()).not.toContain("round")
  expect(await desk.isolation.rounds({})).toMatchObject([{ round: "t-1", planned: 2, toReach: 1 }])
  expect(await outcome(desk.isolation.recordCall({ ...call, support: "s-2", result: "well" }))).toBe("Closed")
})

it("leaves out whoever asked not to be contacted, but for an emergency", async () => {
  const { desk, record } = await opened()
  const round = { kind: "heat", supports: ["s-1", "s-2"] } as const
  const open = (id: string) => desk.isolation.openRound({ ...round, round: id, supports: [...round.supports] })
  await open("t-1")
  await record({ fact: "refused", on: "2026-07-13", notBefore: "2026-10-01" })
  expect(await outcome(open("t-2"))).toBe("ContactRefused")
  const call = { round: "t-1", support: "s-1", by: "visit" } as const
  expect(await outcome(desk.isolation.recordCall({ ...call, result: "well" }))).toBe("ContactRefused")
  expect(await outcome(desk.isolation.recordCall({ ...call, result: "emergency" }))).toBe("done")
})

it("refuses what is no round", async () => {
  const { desk } = await opened()
  const open = desk.isolation.openRound
  expect(await outcome(open({ kind: "cold", supports: ["s-9"] }))).toBe("UnknownSupport")
  expect(await outcome(open({ kind: "cold", supports: ["s-1"], on: "2026-07-15" }))).toBe("NotYet")
  await open({ round: "t-1", kind: "cold", supports: ["s-1"] })
  expect(await outcome(open({ round: "t-1", kind: "cold", supports: ["s-1"] }))).toBe("AlreadyOpen")
  const call = { support: "s-2", by: "phone", result: "well" } as const
  expect(await outcome(desk.isolation.recordCall({ ...call, round: "t-9" }))).toBe("UnknownRound")
  expect(await outcome(desk.isolation.recordCall({ ...call, round: "t-1" }))).toBe("NotInTheRound")
  const early = { round: "t-1", support: "s-1", by: "phone", result: "well", on: "2026-07-13" } as const
  expect(await outcome(desk.isolation.recordCall(early))).toBe("BeforeTheRound")
})
