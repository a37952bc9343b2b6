import { spawn } from "node:child_process"
import { once } from "node:events"
import { expect, it } from "vitest"
import { program, ran, spawned } from "./support/cli.ts"
import { journal, logOf, ownFolder, put, threeActs } from "./support/folder.ts"

const { path } = ownFolder()
const LINES = 20_000

it("leaves a sound journal when it is interrupted, and goes on from there", async () => {
  const act = threeActs[0] ?? ""
  put(path("log.csv"), logOf(Array.from({ length: LINES }, () => act)))
  const child = spawn(process.execPath, [...program, "import", "log.csv", ...journal], {
    cwd: path(),
    stdio: ["ignore", "ignore", "pipe"],
  })
  const ended = once(child, "close")
  let told = ""
  child.stderr.setEncoding("utf8")
  for await (const text of child.stderr) {
    told += text
    if (!child.killed && /: \d/.test(told)) child.kill("SIGINT")
  }
  expect(await ended).toEqual([130, null])
  expect(told).toContain("Interrompu : ce qui était enregistré le reste")

  const sound = spawned(path(), ["verify", ...journal])
  expect(sound.code).toBe(0)
  const facts = Number(sound.out.split("\n")[0]?.replace(/\D/g, ""))
  expect(facts).toBeGreaterThan(0)
  expect(facts).toBeLessThan(LINES)
  // By the machine's clock like the first part: a journal takes no fact that is dated before its last.
  expect(spawned(path(), ["import", "log.csv", ...journal])).toMatchObject({ code: 0 })
  expect((await ran(path(), ["verify", ...journal])).out.split("\n")[0]?.replace(/\D/g, "")).toBe(String(LINES))
}, 120_000)

it("stops quietly when nobody reads the results any more", async () => {
  put(path("log.csv"), logOf(threeActs))
  await ran(path(), ["import", "log.csv", ...journal])
  const child = spawn(
    process.execPath,
    [...program, "report", ...journal, "--profile", "structure", "--year", "2026", "--quiet"],
    { cwd: path(), stdio: ["ignore", "pipe", "pipe"] },
  )
  const ended = once(child, "close")
  child.stdout.destroy()
  let told = ""
  for await (const text of child.stderr) told += String(text)
  expect(told).toBe("")
  expect(await ended).toEqual([0, null])
})
