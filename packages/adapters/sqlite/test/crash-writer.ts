// Commits as fast as it can and prints each command id once its commit was acknowledged, until it is killed:
// `crash-writer.ts <file> <name> <seed>`. It begins when it hears something.
import { writeSync } from "node:fs"
import { sqliteStorage } from "../src/index.ts"
import { crashBatch, random, STREAMS } from "./crash-sample.ts"
import { opening } from "./sample.ts"

const [file = "", name = "", seed = "0"] = process.argv.slice(2)
const next = random(Number(seed))
process.stdin.once("data", async () => {
  const store = await sqliteStorage({ file, timeoutMs: 10_000 }).open(opening)
  const read = await store.read(STREAMS)
  const versions = new Map(STREAMS.map((stream) => [stream, read.get(stream)?.length ?? 0]))
  for (let n = 1; ; n += 1) {
    const commandId = `${name}.${n}`
    await store.commit(crashBatch(commandId, versions, next))
    writeSync(1, `${commandId}\n`)
  }
})
