import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { expect } from "vitest"
import type { Person, World } from "./world.ts"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
// Pictures for whoever looks: TRAITDUNION_PICTURES names a folder.
const pictures = process.env["TRAITDUNION_PICTURES"]

interface Violations {
  readonly violations: ReadonlyArray<{ readonly id: string; readonly nodes: ReadonlyArray<{ readonly html: string }> }>
}

/** What axe finds, read in the page's own way: the rules are given as text, for the page lets no script of others in. */
export const faultsOf = async (page: Page): Promise<ReadonlyArray<string>> => {
  const { violations } = (await page.evaluate(`${axe};axe.run(document)`)) as Violations
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`))
}

/** A browser in which somebody is signed in. */
export const browserOf = async (
  browser: Browser,
  world: World,
  { cookie }: Pick<Person, "cookie">,
  width = 360,
): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width, height: 800 } })
  const [name = "", value = ""] = cookie.split("=")
  await context.addCookies([{ name, value, url: world.origin }])
  return context
}

/** A page as it stands: nothing that axe finds, no sideways bar, and a picture for whoever looks. */
export const looked = async (page: Page, name: string): Promise<void> => {
  expect([name, await faultsOf(page)]).toEqual([name, []])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect([name, wide]).toEqual([name, 0])
  if (pictures !== undefined) {
    await page.screenshot({ path: `${pictures}/${page.viewportSize()?.width ?? 0}-${name}.png`, fullPage: true })
  }
}
