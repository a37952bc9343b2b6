import type { Browser } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { openBrowser } from "./browser.ts"
import { browserOf, looked } from "./looking.ts"
import { openWorld, type World } from "./world.ts"

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

const desk = () =>
  world.app.core.as({ id: "m-1", roles: ["mediator"] }) as never as {
    readonly people: { readonly registerPerson: (input: object) => Promise<unknown> }
    readonly agenda: { readonly book: (input: object) => Promise<unknown> }
  }

describe.each([360, 1280])("the agenda at %i pixels", (width) => {
  it("shows the day, the weeks to come and what is not settled", async () => {
    await desk().people.registerPerson({ person: "p-1", name: "Camille Exemple" })
    const visit = { person: "p-1", minutes: 45, modality: "permanence" }
    await desk().agenda.book({ ...visit, on: "2026-12-01", at: "14:00" })
    await desk().agenda.book({ ...visit, on: "2026-12-01", at: "14:30" })
    await desk().agenda.book({ ...visit, on: "2026-12-04", at: "09:30", modality: "home-visit" })
    const context = await browserOf(browser, world, await world.enter("m-1", ["mediator"]), width)
    const page = await context.newPage()
    await page.goto(world.origin)
    await page.waitForSelector("text=Rendez-vous du jour")
    expect(await page.textContent("main")).toContain("14 h 00")
    expect(await page.textContent("main")).toContain("deux rendez-vous à la fois")
    expect(await page.textContent("main")).not.toContain("Camille")
    await looked(page, "aujourd-hui-rendez-vous")
    await page.goto(`${world.origin}/agenda`)
    expect(await page.textContent("main")).toContain("04/12/2026, 9 h 30")
    await looked(page, "agenda")
    await page.click("text=Solder >> nth=0")
    expect(await page.textContent("h1")).toContain("Dire ce qu'est devenu un rendez-vous")
    await context.close()
  }, 60_000)
})

describe("the secret address of an agenda", () => {
  it("is shown once, answers days without a name to whoever has it, and nothing once closed or once its owner has left", async () => {
    await desk().people.registerPerson({ person: "p-1", name: "Camille Exemple" })
    await desk().agenda.book({ person: "p-1", minutes: 45, modality: "permanence", on: "2026-12-01", at: "14:00" })
    const mediator = await world.enter("m-1", ["mediator"])
    const opened = await mediator.post("/agenda/adresse", {})
    const [address = ""] = /http[^<]+\.ics/.exec(opened.text) ?? []
    const path = new URL(address).pathname
    const asked = async () => world.handler(new Request(`${world.origin}${path}`))
    const answer = await asked()
    expect(answer.headers.get("content-type")).toContain("text/calendar")
    expect(answer.headers.get("cache-control")).toBe("no-store")
    const text = await answer.text()
    expect(text).toContain("SUMMARY:Rendez-vous : Permanence d'accueil")
    expect(text).not.toMatch(/camille|p-1|m-1/i)
    expect((await mediator.get("/agenda")).text).not.toContain(address)
    expect((await world.handler(new Request(`${world.origin}/calendrier/${"x".repeat(43)}.ics`))).status).toBe(404)
    expect((await world.handler(new Request(`${world.origin}/calendrier/court.ics`))).status).toBe(404)
    const [, feed = ""] = /\/agenda\/adresse\/([^/]+)\/fermer/.exec((await mediator.get("/agenda")).text) ?? []
    await mediator.post(`/agenda/adresse/${feed}/fermer`, {})
    expect((await asked()).status).toBe(404)
    const again = await mediator.post("/agenda/adresse", {})
    const [other = ""] = /http[^<]+\.ics/.exec(again.text) ?? []
    const director = await world.enter("d-1", ["director"])
    await director.post("/equipe/m-1/fermer", {})
    expect((await world.handler(new Request(`${world.origin}${new URL(other).pathname}`))).status).toBe(404)
  }, 60_000)
})
