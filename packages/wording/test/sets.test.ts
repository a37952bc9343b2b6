import type { WordingKind } from "@traitdunion/core"
import { frenchWording } from "@traitdunion/wording"
import { describe, expect, it } from "vitest"
import { set } from "./sets.ts"

const { find } = frenchWording()
const share = (phrases: ReadonlyArray<string>, holds: (phrase: string) => boolean): number =>
  phrases.filter(holds).length / phrases.length
const finds = (kind: WordingKind) => (phrase: string) => find(phrase, kind).length > 0

// The second set was written by somebody who had not seen the detector, and is opened by this test alone: whoever looks
// into it to mend the detector puts another in its place.
describe.each(["building", "blind"] as const)("the %s set", (name) => {
  const [waivers, refusals, harmless] = [set(name, "waivers"), set(name, "discriminatory"), set(name, "harmless")]

  it("has at least 200 phrases, none twice, and about as many harmless ones as others", () => {
    const all = [...waivers, ...refusals, ...harmless]
    expect(all.length).toBeGreaterThanOrEqual(200)
    expect(new Set(all).size).toBe(all.length)
    expect(harmless.length / all.length).toBeGreaterThan(0.45)
  })

  it("has no harmless phrase that is blocked", () => {
    expect(harmless.filter((phrase) => find(phrase).some(({ certain }) => certain)).length).toBe(0)
  })

  it("has at most a tenth of its harmless phrases warned of, whatever they are read for", () => {
    expect(share(harmless, (phrase) => find(phrase).length > 0)).toBeLessThanOrEqual(0.1)
  })

  it("has at least 0.85 of its waivers and of its discriminatory refusals found", () => {
    expect(share(waivers, finds("waiver"))).toBeGreaterThanOrEqual(0.85)
    expect(share(refusals, finds("discrimination"))).toBeGreaterThanOrEqual(0.85)
  })
})
