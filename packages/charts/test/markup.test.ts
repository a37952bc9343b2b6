import { columns, dateInFigures, dateInWords, horizontalBars, html, monthInWords, trusted } from "@traitdunion/charts"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

describe("markup", () => {
  it("keeps every text a text, wherever it stands", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, attribute) => {
        const written = String(html`<p title="${attribute}">${text}</p>`)
        const inner = written.slice('<p title="'.length, -"</p>".length)
        expect(inner).toMatch(/^[^<>"]*">[^<>"]*$/)
      }),
    )
  })

  it("takes markup made the same way, several of it, and nothing", () => {
    expect(String(html`<ul>${["<a>", "b"].map((one) => html`<li>${one}</li>`)}${undefined}${false}${0}</ul>`)).toBe(
      "<ul><li>&lt;a&gt;</li><li>b</li>0</ul>",
    )
    expect(String(html`${trusted("<svg/>")}`)).toBe("<svg/>")
  })
})

it("dates stand in French words and figures", () => {
  expect([dateInWords("2026-03-01"), dateInWords("2026-03-12"), dateInFigures("2026-03-01")]).toEqual([
    "1er mars 2026",
    "12 mars 2026",
    "01/03/2026",
  ])
  expect(monthInWords("2026-03")).toBe("mars 2026")
})

describe("a drawing of any bars", () => {
  const bars = fc
    .array(fc.tuple(fc.string({ minLength: 1, maxLength: 90 }), fc.option(fc.integer({ min: -50, max: 90_000 }))), {
      minLength: 1,
      maxLength: 20,
    })
    .map((rows) => ({
      title: "Exemple",
      id: "x",
      names: rows.map(([name]) => name),
      series: [
        { name: "2026", values: rows.map(([, value]) => value) },
        { name: "2025", values: rows.map(([, value]) => value) },
      ],
      label: (value: number) => `${value} h`,
    }))

  it.each([
    ["horizontal bars", horizontalBars],
    ["columns", columns],
  ])("stays within its frame: %s", (_, draw) => {
    fc.assert(
      fc.property(bars, (input) => {
        const svg = draw(input)
        const [, width = "", height = ""] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? []
        for (const [, x = "", y = "", w = "", h = ""] of svg.matchAll(
          /<rect x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)"/g,
        )) {
          expect(Number(x)).toBeGreaterThanOrEqual(0)
          expect(Number(w)).toBeGreaterThanOrEqual(0)
          expect(Number(x) + Number(w)).toBeLessThanOrEqual(Number(width) + 0.2)
          expect(Number(y) + Number(h)).toBeLessThanOrEqual(Number(height) + 0.2)
        }
      }),
      { numRuns: 50 },
    )
  })

  it("breaks a long name into lines that fit, and never cuts it", () => {
    const name = "Personnes accompagnées dans leurs démarches administratives et numériques, toutes communes confondues"
    const svg = horizontalBars({
      title: "t",
      id: "x",
      names: [name],
      series: [{ name: "a", values: [1] }],
      label: String,
    })
    const lines = [...svg.matchAll(/text-anchor="end">([^<]*)</g)].map(([, text]) => text ?? "")
    expect(lines.join(" ")).toBe(name)
    for (const line of lines) expect(line.length).toBeLessThan(40)
  })
})
