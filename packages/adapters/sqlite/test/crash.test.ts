import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { setTimeout } from "node:timers/promises"
import { afterEach, beforeEach, expect, it } from "vitest"
import { faultsAfterCrash } from "./crash-check.ts"
import { random } from "./crash-sample.ts"
import { temporaryFile } from "./temporary.ts"

const KILLS = 30
const SEED = 20_260_314

/** A writer that is loaded and waits for its turn. */
const writer = (file: string, name: string, seed: number): ChildProcess =>
  fork(new URL("crash-writer.ts", import.meta.url), [file, name, String(seed)], {
    execArgv: ["--conditions=@traitdunion/source"],
    stdio: ["pipe", "pipe", "inherit", "ipc"],
  })

/** Let a writer write, and kill it some time after it acknowledged `most` commits. Answers what it acknowledged. */
const killed = async (child: ChildProcess, most: number, thenMs: number): Promise<ReadonlyArray<string>> => {
  const { stdin, stdout } = child
  if (stdin === null || stdout === null) throw new Error("The writer has no pipes")
  let said = ""
  const enough = new Promise<void>((resolve) => {
    stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString()
      if (said.split("\n").length > most) resolve()
    })
  })
  const closed = once(child, "close")
  stdin.write("go\n")
  await Promise.race([enough, closed])
  await setTimeout(thenMs)
  child.kill("SIGKILL")
  const [, signal] = await closed
  if (signal !== "SIGKILL") throw new Error("The writer ended by itself")
  // A line that was cut off by the kill was not said.
  return said.split("\n").slice(0, -1)
}

let file = ""
let drop = () => {}
beforeEach(() => {
  ;({ file, drop } = temporaryFile())
})
afterEach(() => drop())

it(`a process that is killed ${KILLS} times leaves every acknowledged commit and no half one`, async () => {
  const next = random(SEED)
  const acknowledged = new Set<string>()
  let waiting = writer(file, "run1", next(2 ** 31))
  try {
    for (let run = 1; run <= KILLS; run += 1) {
      const child = waiting
      const dying = killed(child, 1 + next(40), next(12))
      // The next one loads while this one writes.
      waiting = writer(file, `run${run + 1}`, next(2 ** 31))
      for (const id of await dying) acknowledged.add(id)
      expect(await faultsAfterCrash(file, acknowledged), `after kill ${run}, seed ${SEED}`).toEqual([])
    }
  } finally {
    waiting.kill("SIGKILL")
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS)
}, 60_000)
