import { type Theme, themes } from "@traitdunion/core"
import { thematiques, thematiquesOf, themeOf, toThematiques, toThemes } from "@traitdunion/data-inclusion"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const allThemes = Object.keys(themes) as ReadonlyArray<Theme>

describe("the bridge between themes and thématiques", () => {
  it("says for every theme and every code where it leads, or that it leads nowhere", () => {
    expect(Object.keys(thematiquesOf).toSorted()).toEqual(allThemes.toSorted())
    expect(Object.keys(themeOf).toSorted()).toEqual(thematiques.toSorted())
    expect(allThemes.filter((theme) => thematiquesOf[theme].length === 0)).toEqual([
      "energy",
      "water",
      "environment",
      "neighbourhood",
      "other",
    ])
  })

  it("never turns a theme into another on the way there and back", () => {
    for (const theme of allThemes) {
      const back = toThemes(toThematiques([theme]).thematiques).themes
      expect([[], [theme]]).toContainEqual(back)
    }
  })

  it("crosses with each thing once, and reports exactly what has no equivalent", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...thematiques)), (codes) => {
        const { themes: found, dropped } = toThemes(codes, ["services", 0, "thematiques"])
        expect(new Set(found).size).toBe(found.length)
        expect(dropped.map(({ value }) => value)).toEqual(codes.filter((code) => themeOf[code] === null))
        for (const { path, value } of dropped) expect(codes[Number(path.at(-1))]).toBe(value)
      }),
    )
    const { thematiques: found, dropped } = toThematiques(["taxes", "water", "civil-status"], ["themes"])
    expect(found).toHaveLength(1)
    expect(dropped).toMatchObject([
      { path: ["themes", 1], value: "water", reason: { fr: "Sans équivalent dans les thématiques de data·inclusion" } },
    ])
  })
})
