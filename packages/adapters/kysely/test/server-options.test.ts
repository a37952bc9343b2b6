import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkLimits, silentAfterMs } from "../src/index.ts"

describe("the limits of an adapter to a server", () => {
  it("are refused together when they are out of bounds", () => {
    expect(() => checkLimits("someStorage", { connections: 0, idleTimeoutMs: -1, retries: 2 })).toThrow(
      expect.objectContaining({ _tag: "InvalidInput", issues: [{}, {}].map(() => expect.anything()) }),
    )
    expect(checkLimits("someStorage", {})).toBeUndefined()
  })

  it("let the server say first what takes too long, in a time that a timer can hold", () => {
    const ms = fc.integer({ min: 1, max: 2_147_483_647 })
    fc.assert(
      fc.property(ms, ms, (statementTimeoutMs, lockTimeoutMs) => {
        const silent = silentAfterMs({ statementTimeoutMs, lockTimeoutMs }) ?? 0
        expect(silent).toBeLessThanOrEqual(2_147_483_647)
        expect(silent).toBeGreaterThanOrEqual(Math.max(statementTimeoutMs, lockTimeoutMs))
      }),
    )
    expect(silentAfterMs({ statementTimeoutMs: 0 })).toBeUndefined()
  })
})
