import AxeBuilder from "@axe-core/playwright"
import chromium from "@sparticuz/chromium"
import {
  consentForm,
  consentFormHtml,
  defineFormTexts,
  type FormRequest,
  frenchTexts,
  plainFrenchTexts,
} from "@traitdunion/consent-record"
import { consentTextHash, InvalidInput, plainDate } from "@traitdunion/core"
import fc from "fast-check"
import { type Browser, type Page, chromium as playwright } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const base = {
  texts: frenchTexts,
  structure: { name: "Association Exemple", contact: "04 00 00 00 00" },
  withdrawal: "le dire à un médiateur, par tout moyen",
}
const requests: ReadonlyArray<FormRequest> = [
  { ...base, purpose: { kind: "mediation", mediation: "m-1" } },
  {
    ...base,
    purpose: { kind: "sharing", partner: "agency-1", categories: ["housing", "resources"] },
    partner: "Caisse d'exemple",
    until: plainDate("2026-12-31"),
  },
  { ...base, purpose: { kind: "contact", channel: "sms" } },
  { ...base, purpose: { kind: "online-procedure", procedure: "p-1" }, procedure: "Demande d'aide au logement" },
]
/** Sentences that a structure could supply in Arabic; invented for this test, not a translation to print. */
const arabic = defineFormTexts({ ...frenchTexts, language: "ar", title: "موافقة" })

describe("a consent form", () => {
  it.each(
    requests.flatMap((request) =>
      [frenchTexts, plainFrenchTexts].map((texts) => [request.purpose.kind, { ...request, texts }] as const),
    ),
  )("on %s says what is asked, that one may refuse and how to withdraw", (_, request) => {
    const { text, hash, sentences, title } = consentForm(request)
    expect(text).toBe([title, ...sentences].join("\n"))
    expect(hash).toBe(consentTextHash(text))
    expect(text).not.toMatch(/[{}]/)
    expect(text).toMatch(/refuser|dire non/)
    expect(text).toContain(base.withdrawal)
    expect(text).toContain("Association Exemple")
    if (request.purpose.kind === "sharing") {
      expect(text).toContain("Caisse d'exemple")
      expect(text).toContain("logement")
      expect(text).toContain("ressources et charges")
      expect(text).toContain("31 décembre 2026")
    }
  })

  it("keeps to short sentences in plain French", () => {
    for (const request of requests) {
      const { sentences } = consentForm({ ...request, texts: plainFrenchTexts })
      const words = sentences
        .join(" ")
        .split(/[.?!:]\s*/)
        .map((one) => one.trim().split(/\s+/).length)
      expect(Math.max(...words)).toBeLessThanOrEqual(14)
    }
  })

  it("has another hash as soon as a letter differs", () => {
    const [request] = requests
    if (request === undefined) throw new Error("There is a request")
    const one = consentForm(request)
    const other = consentForm({ ...request, withdrawal: `${request.withdrawal}.` })
    expect(other.hash).not.toBe(one.hash)
    expect(consentForm(request)).toEqual(one)
  })

  it("is refused when the partner or the procedure is not named", () => {
    for (const request of requests) {
      const { partner: _, procedure: __, ...nameless } = request
      const kind = request.purpose.kind
      if (kind === "sharing" || kind === "online-procedure") expect(() => consentForm(nameless)).toThrow(InvalidInput)
      else expect(() => consentForm(nameless)).not.toThrow()
    }
  })

  it("takes sentences in any language, and refuses those that leave something out", () => {
    expect(consentForm({ ...base, texts: arabic, purpose: { kind: "contact", channel: "sms" } }).direction).toBe("rtl")
    const { free: _, ...without } = frenchTexts
    for (const texts of [
      without as typeof frenchTexts,
      { ...frenchTexts, withdraw: "Vous pouvez retirer votre accord." },
      { ...frenchTexts, asked: { ...frenchTexts.asked, sharing: "Nous dirons {categories}." } },
      { ...frenchTexts, free: "Libre de {refus}." },
      { ...frenchTexts, language: "français" },
    ]) {
      expect(() => defineFormTexts(texts)).toThrow(InvalidInput)
    }
    // @ts-expect-error a missing sentence does not compile
    expect(() => defineFormTexts(without)).toThrow(InvalidInput)
  })
})

describe("the page of a form", () => {
  it("turns no text into markup, and fetches nothing", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (inner) => {
        const evil = `"><img src=x onerror=alert(1)>'${inner}`
        const html = consentFormHtml(
          consentForm({
            ...base,
            structure: { name: evil, contact: evil },
            withdrawal: evil,
            purpose: { kind: "online-procedure", procedure: "p" },
            procedure: evil,
          }),
        )
        expect(html).not.toMatch(/<img|<script|https?:|url\(/)
      }),
      { numRuns: 50 },
    )
  })

  describe("in a browser", () => {
    let browser: Browser
    let page: Page
    beforeAll(async () => {
      const executablePath = await chromium.executablePath()
      browser = await playwright.launch({ executablePath, args: [...chromium.args, "--no-sandbox"], headless: true })
      page = await (await browser.newContext()).newPage()
    }, 120_000)
    afterAll(() => browser?.close())

    it.each([frenchTexts, plainFrenchTexts, arabic].map((texts) => [texts.title, texts] as const))(
      "%s: is accessible, shows its hash and prints on one sheet",
      async (_, texts) => {
        const form = consentForm({ ...base, texts, purpose: { kind: "mediation", mediation: "m-1" } })
        await page.setContent(consentFormHtml(form))
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id }) => id)).toEqual([])
        expect(await page.textContent("footer")).toContain(form.hash)
        expect(await page.getAttribute("html", "dir")).toBe(form.direction)
        const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1")
        expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
      },
    )
  })
})
