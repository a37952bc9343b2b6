import { type Clock, type Instant, openMediation } from "@traitdunion/core"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { ServerEngine } from "./failures.ts"
import type { Databases } from "./server.ts"

const MINUTE_MS = 60_000

/** What clocks of several processes that are apart must not do to a journal, on an engine that is a server. */
export const describeClocks = <Options extends object>(engine: ServerEngine<Options>): void => {
  describe.skipIf(engine.why !== undefined)(`clocks that are apart, on ${engine.name} ${engine.why ?? ""}`, () => {
    let server: Databases
    let url: string
    beforeAll(async () => {
      server = await engine.databases()
    })
    afterAll(() => server[Symbol.asyncDispose]())
    beforeEach(async () => {
      ;({ url } = await server.fresh())
    })
    const actor = { id: "mediator-1", roles: ["mediator"] } as const
    const open = async (clock: Clock) => {
      const storage = engine.storage({ connection: url } as never)
      return openMediation({ structure: "association-exemple", storage, ports: { clock } })
    }
    /** A clock that may be set while it goes. */
    const offBy = (minutes: number, real: boolean) => {
      const clock = {
        minutes,
        real,
        now: () => new Date(Date.now() + clock.minutes * MINUTE_MS).toISOString() as Instant,
      }
      return clock
    }
    const landlord = { institution: "landlord", name: "Bailleur Exemple", kind: "social-landlord" } as const

    it("one that is behind what another process records is noticed within a command, and then for good", async () => {
      const clock = offBy(0, false)
      await using behind = await open(clock)
      await using ahead = await open(offBy(10, false))
      await behind.as(actor).registers.record({ on: "2026-01-05", register: "watch", minutes: 5, persons: 1 })
      await ahead.as(actor).people.registerInstitution(landlord)
      const rename = { institution: "landlord", name: "Bailleur fictif" }
      const failing = behind.as(actor).people.renameInstitution(rename)
      await expect(failing).rejects.toMatchObject({ _tag: "ClockWentBack" })
      const other = { on: "2026-01-06", register: "watch", minutes: 5, persons: 1 } as const
      await expect(behind.as(actor).registers.record(other)).rejects.toMatchObject({ _tag: "ClockWentBack" })
      expect(await behind.audit.verify()).toMatchObject({ ok: true, verified: 2 })
      clock.minutes = 10
      await behind.as(actor).people.renameInstitution(rename)
    })

    it.each([
      [10, "ClockAhead"],
      [-10, "ClockWentBack"],
    ])(
      "one that is %i minutes off the server's records nothing, and keeps nobody from reading",
      async (minutes, tag) => {
        const clock = offBy(minutes, true)
        await using core = await open(clock)
        const failing = core.as(actor).people.registerInstitution(landlord)
        const failure = await failing.catch((error: unknown) => error)
        expect(failure).toMatchObject({ _tag: tag })
        expect(Math.abs((failure as { seconds: number }).seconds - 600)).toBeLessThan(30)
        expect(await core.as(actor).people.institutions({})).toEqual([])
        expect(await core.audit.verify()).toMatchObject({ ok: true, verified: 0 })
        clock.minutes = 0
        await core.as(actor).people.registerInstitution(landlord)
      },
    )

    it.each([4, -4])("one that is %i minutes off is let through, and so is one for replays", async (minutes) => {
      await using core = await open(offBy(minutes, true))
      await core.as(actor).people.registerInstitution(landlord)
      await using replay = await open({ now: () => "2031-05-04T09:00:00.000Z" as Instant })
      await replay.as(actor).people.renameInstitution({ institution: "landlord", name: "Bailleur fictif" })
    })
  })
}
