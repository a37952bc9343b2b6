import AxeBuilder from "@axe-core/playwright"
import chromium from "@sparticuz/chromium"
import type { Report } from "@traitdunion/core"
import { type PageOptions, toHtml } from "@traitdunion/reports"
import fc from "fast-check"
import { type Browser, type Page, chromium as playwright } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { promised, sample } from "./support/sample.ts"

const options: PageOptions = { structureName: "Association Exemple", generatedOn: "2027-01-11" }

describe("a report as a page", () => {
  it("shows figures as people write them, and what became of them", () => {
    const html = toHtml(sample(), options)
    expect(html).toContain("1\u202f204")
    expect(html).toContain("540\u202fh\u202f25")
    expect(html).toContain("42,5\u202f%")
    expect(html).toContain("en hausse de 20,4\u202f%")
    expect(html).toContain("en hausse de 2,5 points")
    expect(html).toContain("n.\u00a0d.")
    expect(html).toContain("Période du 1er janvier 2026 au 31 décembre 2026")
    expect(html).toContain("Convention « Contrat de ville », Préfecture d&#39;exemple")
    expect(html).toContain("Établi le 11 janvier 2027 par Association Exemple")
  })

  it("says that an internal report must not leave, and that a published one hides", () => {
    const internal = toHtml(sample({ audience: "internal", smallCells: null }, 3), options)
    expect(internal).toContain("ne pas diffuser")
    expect(internal).not.toContain("secret des petits effectifs")
    const external = toHtml(sample(), options)
    expect(external).not.toContain("ne pas diffuser")
    expect(external).toContain("secret des petits effectifs, seuil de 11 personnes")
  })

  it("is the same each time, with no identifier twice, no script and nothing to fetch", () => {
    const html = toHtml(sample(), options)
    expect(toHtml(sample(), options)).toBe(html)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(html).not.toMatch(/<script|\son\w+=|<link|@import|https?:\/\/(?!www\.w3\.org)/i)
    expect(html.match(/<svg role="img"/g)).toHaveLength(2)
  })

  it("sets commitments beside results, and says what nothing measures", () => {
    const html = toHtml(sample({ sections: [promised] }), options)
    expect(html).toContain(
      `<tr><th scope="row">5 000 actes</th><td>Actes</td><td>5\u202f000</td><td>1\u202f204</td></tr>`,
    )
    expect(html).toContain(`<td>50\u202f%</td><td><abbr title="secret des petits effectifs">s</abbr></td>`)
    expect(html).toContain(`<tr><th scope="row">Un bilan partagé</th><td>—</td><td>—</td><td>Non mesuré</td></tr>`)
    expect(html).toContain(`<h3>Impacts</h3><p class="note">Non mesuré.</p>`)
  })

  it("turns no text into markup", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (inner) => {
        const evil = { fr: `"><img src=x onerror=alert(1)>'${inner}<b>` }
        const report: Report = sample({
          title: evil,
          convention: { id: "c", title: evil.fr, funder: evil.fr },
          notes: [evil],
          sections: sample().sections.map((section) => ({ ...section, title: evil, intro: evil })),
        })
        expect(toHtml(report, { ...options, structureName: evil.fr, contact: evil.fr })).not.toMatch(/<img|<b>/)
      }),
      { numRuns: 50 },
    )
  })
})

describe("the page in a real browser", () => {
  let browser: Browser
  let page: Page
  const asked: string[] = []

  beforeAll(async () => {
    const executablePath = await chromium.executablePath()
    browser = await playwright.launch({ executablePath, args: [...chromium.args, "--no-sandbox"], headless: true })
    const context = await browser.newContext()
    await context.route("**/*", (route) => {
      asked.push(route.request().url())
      return route.abort()
    })
    page = await context.newPage()
    await page.setContent(toHtml(sample(), options))
  }, 60_000)
  afterAll(() => browser?.close())

  it("fetches nothing", () => {
    expect(asked).toEqual([])
  })

  it.each(["screen", "print"] as const)("axe finds nothing against it on %s", async (media) => {
    await page.emulateMedia({ media })
    const { violations, passes } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(passes.length).toBeGreaterThan(10)
  })

  it("finds what is wrong with a page that is, so that axe is a real judge", async () => {
    const other = await page.context().newPage()
    await other.setContent(toHtml(sample(), options).replace(' lang="fr"', ""))
    const { violations } = await new AxeBuilder({ page: other }).analyze()
    expect(violations.map(({ id }) => id)).toContain("html-has-lang")
    await other.close()
  })

  it("is no wider than a telephone, and prints", async () => {
    await page.emulateMedia({ media: "screen" })
    await page.setViewportSize({ width: 360, height: 800 })
    const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    expect(overflow).toBe(0)
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1")
    expect(pdf.startsWith("%PDF")).toBe(true)
  })
})
