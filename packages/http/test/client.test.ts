import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import type { dalo } from "@traitdunion/plugin-dalo"
import { build } from "esbuild"
import { expect, it } from "vitest"
import { mediationClient } from "../src/client.ts"
import { act, openWorld } from "./support/world.ts"

const reaching = (handler: (request: Request) => Promise<Response>, lose: (turn: number) => boolean = () => false) => {
  let turn = 0
  return async (url: string, init: RequestInit): Promise<Response> => {
    turn += 1
    const response = await handler(new Request(url, init))
    // The answer is lost on its way, after the commit.
    if (lose(turn)) throw new TypeError("fetch failed")
    return response
  }
}
const base = "http://localhost/api/v1"
const headers = { authorization: "Bearer m1" }

it("is typed by the plugins, those of others included", async () => {
  await using world = await openWorld()
  const client = mediationClient<readonly [typeof dalo]>({ base, headers, fetch: reaching(world.handler) })
  const recorded = await client.commands.registers.record(act)
  expect(recorded.ok && recorded.value.version).toBe(1)
  const totals = await client.queries.registers.totals({ from: act.on, to: act.on })
  const activities: number | undefined = totals.ok ? totals.value[0]?.activities : undefined
  expect(activities).toBe(1)
  // @ts-expect-error not a register
  const refused = await client.commands.registers.record({ ...act, register: "nope" })
  expect(refused.ok ? "" : refused.problem.errors?.[0]?.pointer).toBe("#/register")
  // @ts-expect-error no such command
  expect((await client.commands.registers.recrod(act)).status).toBe(404)
  expect(typeof client.commands.dalo.openAppeal).toBe("function")
  const may = await client.may("registers.record", act)
  expect(may.ok && may.value.allowed).toBe(true)
})

it("tries again with the same key what was lost on its way, so that it is one fact", async () => {
  await using world = await openWorld()
  const client = mediationClient({ base, headers, fetch: reaching(world.handler, (turn) => turn < 3) })
  const recorded = await client.commands.registers.record(act)
  expect(recorded.ok && [recorded.status, recorded.value.replayed]).toEqual([200, true])
  const totals = await mediationClient({ base, headers, fetch: reaching(world.handler) }).queries.registers.totals({
    from: act.on,
    to: act.on,
  })
  expect(totals.ok && totals.value[0]?.activities).toBe(1)
  const nobody = mediationClient({ base, headers, retries: 0, fetch: reaching(world.handler, () => true) })
  await expect(nobody.commands.registers.record(act)).rejects.toThrow("fetch failed")
})

it("is smaller than a kilobyte, and needs nothing of Node", async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../src/client.ts", import.meta.url))],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
  })
  expect(gzipSync(outputFiles[0]?.contents ?? new Uint8Array(9999)).length).toBeLessThan(1000)
})
