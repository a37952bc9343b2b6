import { InvalidInput } from "@traitdunion/core"
import { pluginProblems } from "@traitdunion/core/testing"
import { isolation, isolationScales } from "@traitdunion/plugin-isolation"
import { describe, expect, it } from "vitest"
import { openIsolation, outcome, scale } from "./support/desk.ts"

describe("a scale", () => {
  it("is declared by who holds its licence; none is shipped", () => {
    expect(pluginProblems(isolationScales([scale]))).toEqual([])
    expect(Object.keys(isolation.commands)).not.toContain("noteScore")
    const { licence: _, ...without } = scale
    expect(() => isolationScales([without as typeof scale])).toThrow(InvalidInput)
    expect(() => isolationScales([{ ...scale, licence: { source: "" } }])).toThrow(InvalidInput)
    expect(() => isolationScales([{ ...scale, max: 0 }])).toThrow(InvalidInput)
    expect(() => isolationScales([scale, scale])).toThrow(InvalidInput)
    expect(() => isolationScales([])).toThrow(InvalidInput)
  })

  it("gives a score that is kept sealed, for talking, and never leaves", async () => {
    const { desk, world, director, core } = await openIsolation()
    const { noteScore, scores, scales } = desk["isolation-scales"]
    await noteScore({ person: "camille", scale: "example-scale", score: 5, on: "2026-06-20" })
    expect(await scores({ person: "camille" })).toEqual([{ scale: "example-scale", score: 5, on: "2026-06-20" }])
    expect(await scales({})).toEqual([scale])
    const stored = (await world.journal()).find(({ type }) => type === "isolation-score.Noted")
    expect(JSON.parse(String(stored?.data)).score).toMatchObject({ cipher: "aes-256-gcm" })
    const stranger = world.as("mediator-9", "mediator")
    expect(await outcome(stranger["isolation-scales"].scores({ person: "camille" }))).toMatch(/^deontology\//)
    // No way outward and no figure of the two plugins holds one.
    const scored = core.plugins.find(({ id }) => id === "isolation-scales")
    expect(Object.keys(scored?.outlets ?? { none: 0 })).toEqual([])
    expect(scored?.indicators).toEqual([])
    const report = await director.reports.internal({
      profile: "isolation/activity",
      from: "2026-01-01",
      to: "2026-12-31",
    })
    expect(JSON.stringify(report)).not.toMatch(/score|échelle/i)
    // The person alone is told it, with all that is held about them.
    const { text } = await director.privacy.export({ person: "camille" })
    expect(text).toContain("Échelle fictive")
  })

  it("refuses a score that it does not give, with its place, and one of nobody", async () => {
    const { desk } = await openIsolation()
    const { noteScore } = desk["isolation-scales"]
    const high = noteScore({ person: "camille", scale: "example-scale", score: 7 })
    const error = await high.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InvalidInput)
    expect(JSON.stringify((error as InvalidInput).toOutcome())).toContain("Cette échelle va de 0 à 6")
    await expect(noteScore({ person: "camille", scale: "other", score: 1 })).rejects.toBeInstanceOf(InvalidInput)
    expect(await outcome(noteScore({ person: "nobody-1", scale: "example-scale", score: 1 }))).toBe("UnknownPerson")
  })
})
