import { columns, horizontalBars } from "@traitdunion/charts"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const bars = {
  title: "Actes par thème",
  id: "themes",
  names: ["Logement", "Énergie"],
  series: [{ name: "Actes", values: [12, null] }],
  label: (value: number) => `${value} actes`,
}

describe.each([
  ["horizontal bars", horizontalBars],
  ["columns", columns],
])("%s", (_, draw) => {
  it("are an SVG with a name, the names and the labels, the same each time", () => {
    const svg = draw(bars)
    expect(svg).toMatch(/^<svg role="img" aria-label="Actes par thème"/)
    for (const text of ["Logement", "Énergie", "12 actes"]) expect(svg).toContain(text)
    expect(svg).not.toMatch(/<style|<script|class=|null actes/)
    expect(draw(bars)).toBe(svg)
  })

  it("keep every text a text", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), (text) => {
        const svg = draw({ ...bars, title: `<script>"${text}`, names: [`<b>${text}`, "b"] })
        expect(svg).not.toMatch(/<script|<b>/)
      }),
      { numRuns: 25 },
    )
  })

  it("refuse a series with a value too many or too few", () => {
    expect(() => draw({ ...bars, series: [{ name: "Actes", values: [1] }] })).toThrow(RangeError)
  })
})
