import { execFile, spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, it } from "vitest"
import { serveHandler } from "../src/node.ts"
import { openWorld } from "./support/world.ts"

const missing = spawnSync("python3", ["--version"]).status === 0 ? undefined : "(skipped: there is no Python here)"

it.skipIf(missing !== undefined)(
  `is called from Python with nothing but its standard library ${missing ?? ""}`,
  async () => {
    await using world = await openWorld()
    await using serving = await serveHandler(world.handler)
    const script = fileURLToPath(new URL("client.py", import.meta.url))
    const { stdout } = await promisify(execFile)("python3", [script, `${serving.url}/api/v1`, "m1"])
    expect(JSON.parse(stdout)).toEqual([201, 200, true, 200, 1, 422, "#/minutes"])
  },
)
