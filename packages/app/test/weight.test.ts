import { gzipSync } from "node:zlib"
import { afterEach, beforeEach, expect, it } from "vitest"
import { openWorld, type World } from "./world.ts"

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const sizeOf = async (path: string, cookie = ""): Promise<number> => {
  const response = await world.handler(new Request(`${world.origin}${path}`, { headers: { cookie } }))
  expect([path, response.status]).toEqual([path, 200])
  return gzipSync(new Uint8Array(await response.arrayBuffer())).length
}

it("a first page weighs less than 40 kB and the script less than 8, as a proxy sends them", async () => {
  const { cookie } = await world.enter("m-1", ["mediator", "lead"])
  const script = (await sizeOf("/app.js")) + (await sizeOf("/drafts.js")) + (await sizeOf("/sw.js"))
  const shell = (await sizeOf("/app.css")) + (await sizeOf("/icon.svg")) + (await sizeOf("/manifest.webmanifest"))
  expect(script).toBeLessThan(8 * 1024)
  for (const path of ["/", "/actes/nouveau", "/personnes", "/mediations", "/faire"])
    expect(script + shell + (await sizeOf(path, cookie))).toBeLessThan(40 * 1024)
})
