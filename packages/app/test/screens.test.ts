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

  it("a file of acts is looked through, mapped, recorded, and its refused lines are mended in place", async () => {
    const context = await browserOf(browser, world, await world.enter("m-1", ["mediator"]), width)
    const page = await context.newPage()
    const text = [
      "Jour;Quoi;Nb personnes;Durée;Lieu",
      "30/11/2026;présence active;3;45;Place Fictive",
      "29/11/2026;présence active;2;30;Place Fictive",
      "28/11/2026;présence active;2;longtemps;Place Fictive",
    ].join("\n")
    await page.goto(`${world.origin}/import`)
    await looked(page, "import")
    await page.setInputFiles("input[type=file]", { name: "actes.csv", mimeType: "text/csv", buffer: Buffer.from(text) })
    await page.click("text=Lire le fichier")
    await page.waitForSelector("text=Il manque : Registre")
    await page.selectOption("[name='columns.register']", "Quoi")
    await page.click("text=Relire avec ces choix")
    await page.waitForSelector("text=2 actes à ajouter")
    await page.waitForSelector("text=1 ligne refusée")
    await looked(page, "import-lu")
    await page.click("text=Enregistrer 2 actes")
    await page.waitForSelector("text=2 actes ajoutés")
    await looked(page, "import-corriger")
    await page.getByLabel("Durée").fill("60")
    await page.click("text=Enregistrer les lignes corrigées")
    await page.waitForSelector("text=1 acte ajouté")
    const { items } = await world.app.core
      .as({ id: "m-1", roles: ["mediator"] })
      .registers.list({ from: "2026-11-01", to: "2026-11-30" })
    expect(items.map(({ on, minutes }) => [on, minutes])).toEqual(
      expect.arrayContaining([
        ["2026-11-28", 60],
        ["2026-11-29", 30],
        ["2026-11-30", 45],
      ]),
    )
    expect(items).toHaveLength(3)
    // The same file again adds nothing.
    await page.goto(`${world.origin}/import`)
    await page.setInputFiles("input[type=file]", { name: "actes.csv", mimeType: "text/csv", buffer: Buffer.from(text) })
    await page.click("text=Lire le fichier")
    await page.selectOption("[name='columns.register']", "Quoi")
    await page.click("text=Relire avec ces choix")
    await page.waitForSelector("text=0 acte à ajouter")
    await context.close()
  }, 90_000)

  it("a DALO file and a procedure with the CAF show where they are, what to do and what happened", async () => {
    const mediator = await world.enter("m-1", ["mediator"])
    const desk = world.app.core.as({ id: "m-1", roles: ["mediator"] })
    const { key: holder } = await desk.people.registerPerson({ name: "Camille Exemple" })
    await mediator.post("/faire/dalo.openAppeal", { holder, procedure: "dalo", departement: "75", grounds: "homeless" })
    await mediator.post("/faire/caf.openProcedure", { holder, kind: "rsa", origin: "person" })
    const context = await browserOf(browser, world, mediator, width)
    const page = await context.newPage()
    await page.goto(`${world.origin}/dalo`)
    await page.click("main a:has-text('Camille Exemple')")
    await page.waitForSelector("text=Dossier en préparation")
    await page.click("text=Noter ce qui s'est passé")
    await page.click("text=Dossier reçu par la commission")
    await page.locator("input[name='fact~0.on']").fill("2026-11-30")
    await page.click("main .do button")
    // The structure has no agreement for that day: whoever goes on takes it upon themselves.
    await page.waitForSelector("text=Aucun agrément")
    await page.locator("input[name='~acknowledge']").first().check({ force: true })
    await page.click("main .do button")
    await page.waitForSelector("text=est enregistré")
    await page.goto(`${world.origin}/dalo`)
    await looked(page, "dalo")
    await page.click("main a:has-text('Camille Exemple')")
    await page.waitForSelector("text=Devant la commission")
    expect(await page.textContent("main")).toContain("30/11/2026 Dossier reçu par la commission")
    await looked(page, "dalo-dossier")
    await page.goto(`${world.origin}/caf`)
    await page.click("main a:has-text('Camille Exemple')")
    await page.waitForSelector("text=Pièces à réunir")
    await looked(page, "caf-demarche")
    await context.close()
  }, 60_000)

  it("a director proves the journal, makes an anchor, and looks after quality, rights and conventions", async () => {
    const desk = world.app.core.as({ id: "d-1", roles: ["director", "lead"] })
    await desk.registers.record({ on: "2026-11-30", register: "watch", minutes: 30, persons: 2 })
    const one = await desk.people.registerPerson({ name: "Camille Exemple", birthDate: "1980-01-01" })
    await desk.people.registerPerson({ name: "Camille Exemple", birthDate: "1980-01-01" })
    const { key: funder } = await desk.people.registerInstitution({ name: "Ville Inventée", kind: "town-hall" })
    await desk.partners.describe({ partner: funder, roles: ["funder"] })
    await desk.partners.signConvention({
      title: "Convention inventée",
      kind: "project",
      commitments: [],
      funder,
      from: "2026-01-01",
      to: "2026-12-31",
      reports: [{ report: "r-1", words: "Bilan inventé", from: "2026-01-01", to: "2026-10-31", due: "2026-11-01" }],
    })
    await desk.privacy.breakGlass({ person: one.key, reason: "danger" })
    const context = await browserOf(browser, world, await world.enter("d-1", ["director"]), width)
    const page = await context.newPage()
    for (const [path, words] of [
      ["/reglages", "Preuves"],
      ["/qualite", "Camille Exemple"],
      ["/conventions", "Ville Inventée"],
      ["/droits", "par d-1"],
    ] as const) {
      await page.goto(`${world.origin}${path}`)
      expect(await page.textContent("main")).toContain(words)
      await looked(page, path.slice(1))
    }
    await page.goto(`${world.origin}/preuves`)
    await page.click("text=Faire une ancre")
    const anchor = (await page.textContent("pre")) ?? ""
    await page.click("summary")
    await page.fill("#anchor", anchor)
    await page.click("button:has-text('Prouver')")
    await page.waitForSelector("text=tous prouvés")
    await page.click("button:has-text('Voir')")
    await page.waitForSelector("text=Consigner un acte")
    await looked(page, "preuves")
    await page.click("summary")
    await page.fill("#anchor", anchor.replace(/"position":\d+/, '"position":1'))
    await page.click("button:has-text('Prouver')")
    await page.waitForSelector("text=l'ancre n'est pas de ce journal")
    await context.close()
  }, 90_000)
})

it("what a mediator brought is for them alone, and a page of proofs is for no mediator", async () => {
  const mine = await world.enter("m-1", ["mediator"])
  const other = await world.enter("m-2", ["mediator"])
  const upload = world.app.uploads.keep("m-1", new TextEncoder().encode("Date;Registre;Nb personnes;Durée\n"))
  expect((await other.post("/import/lire", { upload })).text).toContain("Ce fichier n&#39;est plus là")
  expect((await mine.post("/import/lire", { upload })).text).not.toContain("n&#39;est plus là")
  for (const path of ["/preuves", "/droits"]) expect((await mine.get(path)).status).toBe(404)
  for (const path of ["/preuves/verifier", "/preuves/ancre", "/preuves/qui"])
    expect((await mine.post(path, { from: "2026-01-01", to: "2026-12-01" })).text).toContain("Introuvable")
}, 30_000)
