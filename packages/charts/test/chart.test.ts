import { columns, horizontalBars, timeline } from "@traitdunion/charts"
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

  it("draw below zero what is below zero, and say how much", () => {
    const svg = draw({ ...bars, series: [{ name: "Solde", values: [12, -7] }] })
    expect(svg).toContain("-7 actes")
    expect(svg).not.toBe(draw({ ...bars, series: [{ name: "Solde", values: [12, 0] }] }))
  })

  it("refuse a series with a value too many or too few", () => {
    expect(() => draw({ ...bars, series: [{ name: "Actes", values: [1] }] })).toThrow(RangeError)
  })
})

describe("a timeline", () => {
  const points = [
    { on: "2026-06-10", label: "Offre attendue", kind: "awaited" },
    { on: "2026-01-15", label: "Dossier reçu", kind: "past" },
    { on: "2026-10-12", label: "Recours possible", kind: "due" },
  ] as const
  const drawn = { title: "Le dossier", id: "t", today: "2026-05-04", points }

  it("tells in order what was, the present and what comes, each with its kind in words", () => {
    const svg = timeline(drawn)
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)
    expect(texts).toEqual([
      "15/01/2026",
      "Dossier reçu",
      "Aujourd'hui, 04/05/2026",
      "10/06/2026",
      "Offre attendue (attendu au plus tard)",
      "12/10/2026",
      "Recours possible (à faire au plus tard)",
    ])
    expect(svg).toMatch(/^<svg role="img" aria-label="Le dossier"/)
    expect(timeline({ ...drawn, points: points.toReversed() })).toBe(svg)
  })

  it("keeps every text a text", () => {
    const evil = `"><script>alert(1)</script>`
    const svg = timeline({ ...drawn, title: evil, points: [{ on: "2026-01-15", label: evil, kind: "past" }] })
    expect(svg).not.toContain("<script")
  })
})
