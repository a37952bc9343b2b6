import type { Browser, BrowserContext } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { openBrowser } from "./browser.ts"
import { faultsOf } from "./looking.ts"
import { openWorld, type World } from "./world.ts"

// Pictures for whoever looks: TRAITDUNION_PICTURES names a folder.
const pictures = process.env["TRAITDUNION_PICTURES"]

let browser: Browser
let world: World
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser.close())
beforeEach(async () => {
  world = await openWorld()
})
afterEach(async () => {
  expect(world.bugs).toEqual([])
  await world.close()
})

const withCookie = async (context: BrowserContext, cookie: string): Promise<void> => {
  const [name = "", value = ""] = cookie.split("=")
  await context.addCookies([{ name, value, url: world.origin }])
}

const seed = async (): Promise<{ readonly person: string; readonly mediation: string }> => {
  const desk = world.app.core.as({ id: "m-1", roles: ["mediator"] })
  const one = await desk.people.registerPerson({ name: "Camille Exemple", phone: "0612345678" })
  const two = await desk.people.registerPerson({ name: "Alix Fictive" })
  const { key } = await desk.process.open({
    origin: "person",
    requestedBy: { kind: "person", id: one.key },
    parties: [
      { kind: "person", id: one.key },
      { kind: "person", id: two.key },
    ],
    register: "conflict",
  })
  await desk.registers.record({
    on: "2026-11-30",
    register: "inform",
    minutes: 45,
    persons: 3,
    place: "Place Fictive",
    theme: "housing",
  })
  return { person: one.key, mediation: key }
}

describe("in a real browser", () => {
  it.each([360, 768, 1280])(
    "no page has a fault of access or a sideways bar at %i pixels",
    async (width) => {
      const { person, mediation } = await seed()
      const { cookie } = await world.enter("m-1", ["mediator", "lead"])
      const context = await browser.newContext({ viewport: { width, height: 800 } })
      const page = await context.newPage()
      const look = async (path: string): Promise<void> => {
        await page.goto(`${world.origin}${path}`)
        expect([path, await faultsOf(page)]).toEqual([path, []])
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect([path, wide]).toEqual([path, 0])
        if (pictures !== undefined) {
          await page.screenshot({
            path: `${pictures}/${width}-${path.replaceAll(/[^a-z]+/g, "-").slice(0, 40)}.png`,
            fullPage: true,
          })
        }
      }
      await look("/entrer")
      await withCookie(context, cookie)
      const paths = [
        "/",
        "/actes/nouveau",
        "/actes?mois=2026-11",
        "/personnes",
        "/personnes/nouvelle",
        `/personnes/${person}`,
        "/mediations",
      ]
      for (const path of [
        ...paths,
        `/mediations/${mediation}`,
        "/echeances",
        "/faire",
        "/faire/consent.give",
        "/rapports",
        "/moi",
      ])
        await look(path)
      await context.close()
    },
    120_000,
  )

  it("a usual act takes eight taps at most and no keyboard, once a place is known", async () => {
    await seed()
    const { cookie } = await world.enter("m-1", ["mediator"])
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true })
    await withCookie(context, cookie)
    const page = await context.newPage()
    await page.goto(`${world.origin}/actes?mois=2026-11`)
    let taps = 0
    const tap = async (selector: string): Promise<void> => {
      taps += 1
      await page.locator(selector).first().tap()
    }
    await tap("text=Refaire")
    await tap("label:has(input[value=presence])")
    await tap("main .do button:has-text('Enregistrer')")
    await page.waitForSelector("text=est enregistré")
    expect(taps).toBeLessThanOrEqual(8)
    await context.close()
  }, 60_000)

  it("a device enrols by an invitation and enters by its own key", async () => {
    const link = await world.app.accounts.invite({
      id: "m-2",
      name: "Compte deux",
      actor: { roles: ["mediator"] },
      by: "d-1",
    })
    const context = await browser.newContext()
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send("WebAuthn.enable")
    await cdp.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        ctap2Version: "ctap2_1",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto(`${world.origin}/bienvenue?invitation=${link}`)
    await page.click("text=Ouvrir mon compte")
    expect(await faultsOf(page)).toEqual([])
    await page.click("text=Enregistrer cet appareil")
    await page.waitForURL("**/entrer")
    await page.click("text=Entrer avec ce téléphone")
    await page.waitForURL(`${world.origin}/`)
    expect(await page.textContent("h1")).toBe("Aujourd'hui")
    await context.close()
  }, 60_000)

  it("works without script: an act is recorded, and a refusal is told", async () => {
    const { cookie } = await world.enter("m-1", ["mediator"])
    const context = await browser.newContext({ javaScriptEnabled: false })
    await withCookie(context, cookie)
    const page = await context.newPage()
    await page.goto(`${world.origin}/actes/nouveau`)
    await page.locator("input[name=register][value=presence]").check({ force: true })
    await page.locator("input[name=minutes]").fill("trente")
    await page.locator("input[name=persons]").fill("2")
    await page.locator("main button").last().click()
    await page.waitForSelector("[role=alert]")
    await page.locator("input[name=minutes]").fill("30")
    await page.locator("main button").last().click()
    await page.waitForSelector("text=est enregistré")
    await context.close()
  }, 60_000)
})
