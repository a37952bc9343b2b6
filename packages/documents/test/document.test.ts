import AxeBuilder from "@axe-core/playwright"
import chromium from "@sparticuz/chromium"
import { type Document, type DocumentBlock, toHtml, toPdf } from "@traitdunion/documents"
import * as fc from "fast-check"
import { type Browser, type Page, chromium as playwright } from "playwright-core"
import { extractText, getDocumentProxy, getMeta } from "unpdf"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

/** An invented document with every kind of block. */
const sample: Document = {
  title: "Fiche budgétaire — œuvre « exemple »",
  subtitle: "Premier diagnostic",
  on: "2026-05-01",
  place: "Perpignan",
  from: ["Association Exemple", "1 rue Fictive"],
  to: ["Énergie Exemple"],
  blocks: [
    {
      kind: "figures",
      items: [{ label: "Reste à vivre", value: "1\u202f234,50\u00a0€", note: "Ressources − charges" }],
    },
    { kind: "heading", text: "Le détail" },
    { kind: "paragraph", text: "Première ligne,\nseconde ligne." },
    {
      kind: "table",
      caption: "Ressources du mois",
      columns: [{ label: "Ligne" }, { label: "Montant", align: "right" }],
      rows: [
        ["Salaires", "1 520,00 €"],
        ["Allocations chômage", "740,00 €"],
      ],
      total: ["Total", "2 260,00 €"],
    },
    {
      kind: "bars",
      title: "Où va l'argent",
      names: ["Charges fixes", "Mensualités"],
      series: [{ name: "Montant", values: [75_000, null] }],
    },
    {
      kind: "trend",
      title: "Au fil du temps",
      names: ["février", "juin"],
      series: [
        { name: "Reste à vivre", values: [120_000, 150_000] },
        { name: "Impayés", values: [42_000, 0] },
      ],
    },
    {
      kind: "checklist",
      items: [
        { text: "Pièce réunie", done: true },
        { text: "Pièce à réunir", done: false },
      ],
    },
    { kind: "alert", title: "Énergie impayée", text: "Retard de 420 €." },
    {
      kind: "timeline",
      title: "Les étapes",
      today: "2026-05-01",
      points: [
        { on: "2026-01-15", label: "Dossier reçu", kind: "past" },
        { on: "2026-06-10", label: "Offre du préfet", kind: "awaited" },
        { on: "2026-10-12", label: "Recours au tribunal", kind: "due" },
      ],
    },
    { kind: "list", items: ["Un point", "Un autre point"] },
    { kind: "references", items: ["Code du travail, art. R3252-2"] },
  ],
  signatures: ["La personne", "Le conseiller"],
  notices: ["Document établi avec la personne."],
}

const textsOf = (block: DocumentBlock): ReadonlyArray<string> => {
  const strings = (value: unknown): ReadonlyArray<string> =>
    typeof value === "string"
      ? [value]
      : typeof value === "object" && value !== null
        ? Object.values(value).flatMap(strings)
        : []
  const { kind: _, ...rest } = block
  return strings(rest).filter((text) => !["right", "past", "due", "awaited"].includes(text) && !/^\d{4}-/.test(text))
}
const flat = (text: string): string => text.replaceAll(/\s+/g, "")

describe("a document as a page", () => {
  it("holds every text, once as markup and never more", () => {
    const html = toHtml(sample).replaceAll("&#39;", "'")
    expect(html).toContain("À Perpignan, le 1er mai 2026")
    for (const text of sample.blocks.flatMap(textsOf).flatMap((one) => one.split("\n"))) {
      if (text !== "Montant") expect(html).toContain(text)
    }
    expect(html).toContain("750,00")
    expect(html.match(/<svg role="img"/g)).toHaveLength(3)
    expect(html).not.toMatch(/<script|\son\w+=|<link|@import|https?:\/\/(?!www\.w3\.org)/i)
    expect(toHtml(sample)).toBe(toHtml(sample))
  })

  it("turns no text into markup", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (inner) => {
        const evil = `"><img src=x onerror=alert(1)>'${inner}<b>`
        const blocks: ReadonlyArray<DocumentBlock> = [
          { kind: "heading", text: evil },
          { kind: "paragraph", text: evil },
          { kind: "list", items: [evil] },
          { kind: "checklist", items: [{ text: evil, done: true }] },
          { kind: "table", caption: evil, columns: [{ label: evil }], rows: [[evil]], total: [evil] },
          { kind: "figures", items: [{ label: evil, value: evil, note: evil }] },
          { kind: "bars", title: evil, names: [evil], series: [{ name: evil, values: [1] }] },
          { kind: "alert", title: evil, text: evil },
          { kind: "references", items: [evil] },
        ]
        const around = { title: evil, subtitle: evil, place: evil, from: [evil], to: [evil] }
        const page = toHtml({ ...around, on: "2026-05-01", blocks, signatures: [evil], notices: [evil] })
        expect(page).not.toMatch(/<img|<b>/)
      }),
      { numRuns: 30 },
    )
  })
})

describe("a document as a PDF", () => {
  it("holds every text, accents, signs and amounts, and says its language and title", async () => {
    const bytes = await toPdf(sample)
    const pdf = await getDocumentProxy(bytes)
    const { text } = await extractText(pdf, { mergePages: true })
    const read = flat(text)
    for (const one of sample.blocks.flatMap(textsOf).flatMap((words) => words.split("\n"))) {
      if (one !== "Montant" && one !== "Reste à vivre") expect(read).toContain(flat(one))
    }
    expect(read).toContain(flat("750,00 €"))
    expect(read).toContain(flat(`1 / ${pdf.numPages}`))
    const { info } = await getMeta(pdf)
    expect(info).toMatchObject({ Title: sample.title, Language: "fr-FR" })
  })

  it("is the same bytes each time", async () => {
    expect(Buffer.from(await toPdf(sample)).equals(Buffer.from(await toPdf(sample)))).toBe(true)
  })

  it("runs over pages with the heads of its tables", async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [`Ligne ${index + 1}`, "1,00 €"])
    const columns = [{ label: "Ligne" }, { label: "Somme", align: "right" }] as const
    const long: Document = {
      title: "Long",
      on: "2026-05-01",
      blocks: [{ kind: "table", caption: "Lignes", columns, rows }],
    }
    const pdf = await getDocumentProxy(await toPdf(long))
    const { text } = await extractText(pdf, { mergePages: false })
    expect(pdf.numPages).toBeGreaterThan(1)
    expect(text.every((page) => page.includes("Somme"))).toBe(true)
    expect(flat(text.join(""))).toContain("Ligne90")
  })
})

it("is refused when a drawing has a value too many, before anything is written", async () => {
  const chart = { title: "Fausse", names: ["a"], series: [{ name: "s", values: [1, 2] }] }
  for (const kind of ["bars", "trend"] as const) {
    const wrong: Document = { title: "Faux", on: "2026-05-01", blocks: [{ kind, ...chart }] }
    expect(() => toHtml(wrong)).toThrow(RangeError)
    await expect(toPdf(wrong)).rejects.toThrow(RangeError)
  }
})

it.each([
  ["a row too short", { kind: "table", caption: "T", columns: [{ label: "a" }, { label: "b" }], rows: [["1"]] }],
  ["a total too long", { kind: "table", caption: "T", columns: [{ label: "a" }], rows: [], total: ["1", "2"] }],
  ["a table of no column", { kind: "table", caption: "T", columns: [], rows: [] }],
] as const)("is refused for %s", async (_, block) => {
  const wrong: Document = { title: "Faux", on: "2026-05-01", blocks: [block] }
  expect(() => toHtml(wrong)).toThrow(RangeError)
  await expect(toPdf(wrong)).rejects.toThrow(RangeError)
})

it("is refused for a day that is none", () => {
  for (const on of ["2026-13-01", "2026-02-30", "1er mai", ""]) {
    expect(() => toHtml({ title: "Faux", on, blocks: [] })).toThrow(/civil date/)
  }
})

it("is refused as a PDF for letters that its font does not have, and is a page all the same", async () => {
  const arabic: Document = { title: "مرحبا", on: "2026-05-01", blocks: [] }
  await expect(toPdf(arabic)).rejects.toThrow(/U\+0645.*toHtml/)
  expect(toHtml(arabic)).toContain("مرحبا")
})

it("leaves the printer of others in the same program as it is", async () => {
  const { default: shared } = await import("pdfmake")
  const before = { ...shared.fonts }
  await toPdf(sample)
  expect({ ...shared.fonts }).toEqual(before)
})

describe("the page in a real browser", () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    const executablePath = await chromium.executablePath()
    browser = await playwright.launch({ executablePath, args: [...chromium.args, "--no-sandbox"], headless: true })
    page = await (await browser.newContext()).newPage()
    await page.setContent(toHtml(sample))
  }, 60_000)
  afterAll(() => browser?.close())

  it.each(["screen", "print"] as const)("axe finds nothing against it on %s", async (media) => {
    await page.emulateMedia({ media })
    const { violations, passes } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(passes.length).toBeGreaterThan(10)
  })

  it("is no wider than a telephone", async () => {
    await page.emulateMedia({ media: "screen" })
    await page.setViewportSize({ width: 360, height: 800 })
    const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    expect(overflow).toBe(0)
  })
})
