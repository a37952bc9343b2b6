import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import { ran, spawned } from "./support/cli.ts"
import { journal, logOf, ownFolder, put, threeActs } from "./support/folder.ts"

const { path } = ownFolder()
const watching = fileURLToPath(new URL("support/loading.ts", import.meta.url))

it("a command on a file loads no driver of a server, and one on a server not that of the other", async () => {
  put(path("log.csv"), logOf(threeActs))
  await ran(path(), ["import", "log.csv", ...journal])
  const loaded = (args: ReadonlyArray<string>, code: number): ReadonlyArray<string> => {
    const env = { NODE_OPTIONS: `--import=${watching}`, LOADED: path("loaded.txt") }
    expect(spawned(path(), args, env).code).toBe(code)
    const found = readFileSync(path("loaded.txt"), "utf8")
    return ["better-sqlite3", "pg", "mysql2"].filter((name) => found.includes(`/node_modules/${name}/`))
  }
  const on = (address: string): ReadonlyArray<string> => ["verify", "--database", address, "--structure", "s"]
  expect(loaded(["verify", ...journal], 0)).toEqual(["better-sqlite3"])
  expect(loaded(["report", "--profile", "structure", "--year", "2026", ...journal], 0)).toEqual(["better-sqlite3"])
  expect(loaded(on("postgres://nobody@127.0.0.1:9/none"), 3)).toEqual(["pg"])
  expect(loaded(on("mysql://nobody@127.0.0.1:9/none"), 3)).toEqual(["mysql2"])
})
