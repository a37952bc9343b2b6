import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { openBrowser } from "./browser.ts"
import { browserOf, looked } from "./looking.ts"
import { openWorld, type World } from "./world.ts"

let browser: Browser
let world: World
let dir = ""
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser.close())
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "traitdunion-screens-"))
  world = await openWorld({ backups: join(dir, "sauvegardes") })
})
afterEach(async () => {
  expect(world.bugs).toEqual([])
  await world.close()
  rmSync(dir, { recursive: true, force: true })
})

describe.each([360, 768, 1280])("at %i pixels", (width) => {
  it("a director sees what the backup proved, and takes another", async () => {
    await world.app.core.as({ id: "m-1", roles: ["mediator"] }).people.registerPerson({ name: "Camille Exemple" })
    const context = await browserOf(browser, world, await world.enter("d-1", ["director"]), width)
    const page = await context.newPage()
    await page.goto(world.origin)
    await page.click("text=Sauvegarder maintenant")
    await page.waitForSelector("text=1 fait relu et prouvé, 1 compte.")
    await looked(page, "sauvegarde")
    await page.goto(world.origin)
    await looked(page, "aujourd-hui-direction")
    await context.close()
  }, 60_000)

  it("a file is opened for a person who is searched for, by the button and by the return key", async () => {
    const desk = world.app.core.as({ id: "m-1", roles: ["mediator"] })
    await desk.people.registerPerson({ name: "Camille Exemple" })
    const context = await browserOf(browser, world, await world.enter("m-1", ["mediator"]), width)
    const page = await context.newPage()
    await page.goto(`${world.origin}/faire/budget.openFile`)
    await page.getByLabel("Nom ou téléphone").fill("camille")
    await page.getByLabel("Nom ou téléphone").press("Enter")
    await page.waitForSelector("text=Camille Exemple")
    await page.getByLabel("Nom ou téléphone").fill("personne ainsi")
    await page.click("button:has-text('Chercher')")
    await page.waitForSelector("text=Personne à ce nom.")
    await page.getByLabel("Nom ou téléphone").fill("exemple")
    await page.click("button:has-text('Chercher')")
    await page.click("text=Camille Exemple")
    await looked(page, "choisir-une-personne")
    await page.click("main .do button")
    await page.waitForSelector("text=est enregistré")
    await page.goto(`${world.origin}/faire/budget.closeFile`)
    expect(await page.textContent("main form")).toContain("Camille Exemple")
    await looked(page, "choisir-un-dossier")
    await context.close()
  }, 60_000)
})
