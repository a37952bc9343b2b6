import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { openBrowser } from "./browser.ts"
import { browserOf, looked } from "./looking.ts"
import { openWorld, type Person, type World } from "./world.ts"

const PLACE = "Placette Scellée"
let browser: Browser
let world: World
let mediator: Person
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser.close())
beforeEach(async () => {
  world = await openWorld()
  mediator = await world.enter("m-1", ["mediator"])
  context = await browserOf(browser, world, mediator)
  page = await context.newPage()
  await page.goto(world.origin)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  // The box of this device is there once the first page has been seen.
  await expect.poll(() => stored("boxes")).toBe(1)
}, 60_000)
afterEach(async () => {
  await context.close()
  expect(world.bugs).toEqual([])
  await world.close()
})

/** How many things a store of the device holds. */
const stored = (name: string, of: Page = page): Promise<number> =>
  of.evaluate(
    (store) =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open("traitdunion", 1)
        asked.onsuccess = () => {
          const counting = asked.result.transaction(store).objectStore(store).count()
          counting.onsuccess = () => {
            asked.result.close()
            resolve(counting.result)
          }
        }
      }),
    name,
  )

/** Every byte that the device keeps of the app, as text. */
const bytesOf = (of: Page): Promise<string> =>
  of.evaluate(async () => {
    const plain = (value: unknown): unknown =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder("latin1").decode(value instanceof ArrayBuffer ? value : value.buffer)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
          : value
    const db = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open("traitdunion", 1)
      asked.onsuccess = () => resolve(asked.result)
    })
    const found: Array<unknown> = [{ ...localStorage }, { ...sessionStorage }]
    for (const name of db.objectStoreNames) {
      found.push(
        await new Promise((resolve) => {
          const asked = db.transaction(name).objectStore(name).getAll()
          asked.onsuccess = () => resolve(asked.result.map(plain))
        }),
      )
    }
    db.close()
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request))?.text())
    }
    return JSON.stringify(found)
  })

const act = async (of: Page, minutes = "35"): Promise<void> => {
  await of.locator("input[name=register][value=presence]").check({ force: true })
  await of.locator("input[name=minutes]").fill(minutes)
  await of.locator("input[name=persons]").fill("2")
  await of.locator("input[name=place]").evaluate((input, place) => {
    ;(input as HTMLInputElement).value = place
  }, PLACE)
}
const acts = async () => {
  const desk = world.app.core.as({ id: "m-1", roles: ["mediator"] })
  return (await desk.registers.list({ from: "2026-01-01", to: "2026-12-31" })).items
}
/** Write an act on the page that is shown without a network. */
const writeOffline = async (minutes?: string): Promise<void> => {
  await context.setOffline(true)
  await page.goto(`${world.origin}/actes/nouveau`)
  expect(await page.textContent("h1")).toBe("Sans réseau")
  await act(page, minutes)
  // The day is the server's, as it was last heard: this machine's clock is another.
  expect(await page.inputValue("input[name=on]")).toBe("2026-12-01")
  await page.click("text=Garder le brouillon")
  await page.waitForSelector("text=gardé sur cet appareil")
}

describe("an act that is written without a network", () => {
  it("is sealed on the device, readable in no byte of it, and sent once when there is one", async () => {
    await writeOffline()
    await looked(page, "sans-reseau")
    const bytes = await bytesOf(page)
    expect(bytes).toContain("registers.record")
    expect(bytes).not.toContain(PLACE)
    expect(bytes).not.toContain('presence"')
    expect(bytes).not.toContain("Compte m-1")
    await context.setOffline(false)
    await page.goto(world.origin)
    await expect.poll(() => stored("drafts")).toBe(0)
    expect((await acts()).map(({ place, minutes, on }) => [place, minutes, on])).toEqual([[PLACE, 35, "2026-12-01"]])
    await page.reload()
    expect(await acts()).toHaveLength(1)
  }, 60_000)

  it("two of them are two facts, and two tabs that send at once send each once", async () => {
    await writeOffline("35")
    await writeOffline("40")
    expect(await stored("drafts")).toBe(2)
    const other = await context.newPage()
    await context.setOffline(false)
    await Promise.all([page.goto(world.origin), other.goto(world.origin)])
    await expect.poll(() => stored("drafts", other)).toBe(0)
    expect((await acts()).map(({ minutes }) => minutes).toSorted()).toEqual([35, 40])
  }, 60_000)

  it("whose answer is lost after the commit stays, and is one fact when it is sent again", async () => {
    await page.goto(`${world.origin}/actes/nouveau`)
    await act(page)
    let lost = 0
    await context.route("**/actes/nouveau", async (route) => {
      if (route.request().method() !== "POST") return route.continue()
      await route.fetch()
      lost += 1
      return route.abort("connectionreset")
    })
    await page.click("main .do button")
    await page.waitForSelector("text=gardé sur cet appareil")
    expect([lost, (await acts()).length, await stored("drafts")]).toEqual([1, 1, 1])
    await context.unroute("**/actes/nouveau")
    await page.goto(world.origin)
    await expect.poll(() => stored("drafts")).toBe(0)
    expect(await acts()).toHaveLength(1)
  }, 60_000)

  it("that is refused stays with the words, and is corrected or withdrawn", async () => {
    await writeOffline("longtemps")
    await writeOffline("jamais")
    await context.setOffline(false)
    await page.goto(`${world.origin}/brouillons`)
    await page.waitForSelector("text=Brouillon du 01/12/2026, refusé")
    await expect.poll(() => page.locator("section.refused").count()).toBe(2)
    expect(await page.textContent("#drafts")).toContain("Durée en minutes : ")
    await looked(page, "brouillons-refuses")
    expect(await acts()).toEqual([])
    await page.click("text=Retirer ce brouillon")
    await expect.poll(() => stored("drafts")).toBe(1)
    await page.click("a:has-text('Corriger')")
    await expect.poll(() => page.inputValue("input[name=minutes]")).toMatch(/longtemps|jamais/)
    expect(await page.inputValue("input[name=place]")).toBe(PLACE)
    await page.locator("input[name=minutes]").fill("50")
    await page.click("main .do button")
    await page.waitForSelector("text=est enregistré")
    await expect.poll(() => stored("drafts")).toBe(0)
    expect((await acts()).map(({ minutes, place }) => [minutes, place])).toEqual([[50, PLACE]])
  }, 60_000)

  it("outlives a sign-out sealed, is sent for nobody else, and waits for who wrote it", async () => {
    await writeOffline()
    // There is a network again, but what would send it is not answered before the sign-out.
    await context.route("**/brouillons/envoyer", (route) => route.abort())
    await context.setOffline(false)
    await page.goto(world.origin)
    await page.click("text=Sortir")
    await page.waitForSelector("text=1 brouillon sur cet appareil")
    await context.unroute("**/brouillons/envoyer")
    expect(await bytesOf(page)).not.toContain(PLACE)
    // Nobody is signed in: what is written now would be of nobody.
    await context.setOffline(true)
    await page.goto(`${world.origin}/actes/nouveau`)
    await act(page)
    await page.click("text=Garder le brouillon")
    await page.waitForSelector("text=Entrer d'abord sur cet appareil")
    await context.setOffline(false)
    expect(await stored("drafts")).toBe(1)
    const enter = async (id: string): Promise<void> => {
      const [name = "", value = ""] = (await again(id)).split("=")
      await context.addCookies([{ name, value, url: world.origin }])
      await page.goto(world.origin)
    }
    await enter("m-2")
    await expect.poll(() => stored("boxes")).toBe(2)
    expect(await page.textContent("#drafts")).toBe("")
    expect([await stored("drafts"), (await acts()).length]).toEqual([1, 0])
    await enter("m-1")
    await expect.poll(() => stored("drafts")).toBe(0)
    expect((await acts()).map(({ place }) => place)).toEqual([PLACE])
  }, 90_000)
})

/** Somebody enters again, as another session of theirs; whoever was not there yet is invited. */
const again = async (id: string): Promise<string> => {
  const known = (await world.app.accounts.members()).some((member) => member.id === id)
  return known ? (await world.reenter(id)).cookie : (await world.enter(id, ["mediator"])).cookie
}
