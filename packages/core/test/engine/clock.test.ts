import { openMediation } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { failureOf } from "../support/expect.ts"
import { fixedPorts, openWorld, STRUCTURE } from "../support/world.ts"

const actor = { id: "mediator-1", roles: ["mediator"] } as const

describe("a clock that goes back", () => {
  it("records nothing, and goes on once it is right", async () => {
    await using world = await openWorld()
    const before = await world.journal()
    world.setInstant("2026-03-02T08:50:00.000Z")
    const act = { on: "2026-03-01", register: "watch", minutes: 5, persons: 2 } as const
    expect(await failureOf(world.mediator.registers.record(act))).toMatchObject({ _tag: "ClockWentBack", seconds: 600 })
    expect(await world.journal()).toEqual(before)
    world.setInstant("2026-03-02T08:57:00.000Z")
    await world.mediator.registers.record(act)
    // A new opening remembers what the journal says.
    const { clock, keys } = fixedPorts("2026-03-01")
    await using later = await openMediation({ structure: STRUCTURE, storage: world.storage, ports: { clock, keys } })
    expect(await failureOf(later.as(actor).registers.record(act))).toMatchObject({ _tag: "ClockWentBack" })
  })
})
