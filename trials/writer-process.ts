// A process of its own that commits until it is told to stop, and goes on after failures with the same command:
// `writer-process.ts <door as JSON> <writer> <run> <seed>`. It says one line for each thing that it knows: `+id` for a
// commit that was acknowledged, `-failure` for one that was not, `=state`. It hears `go`, `pause` and `stop`.
import { writeSync } from "node:fs"
import { createInterface } from "node:readline"
import { setTimeout } from "node:timers/promises"
import { ConcurrencyConflict, type Store } from "@traitdunion/core"
import { type Door, storageAt } from "./door.ts"
import { random } from "./random.ts"
import { seenFailure } from "./seen.ts"
import { batchOf, opening, streamsOf } from "./work.ts"

const [door = "", writer = "", run = "", seed = "0"] = process.argv.slice(2)
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}
const fail = (error: unknown): void => {
  const failure = seenFailure(error)
  say(`-${JSON.stringify(failure)}`)
  // A bug is not tried again.
  if (!failure.typed) process.exit(1)
}
const PAUSE_MS = 50

let going = false
let wake = (): void => {}
const heard = async (): Promise<void> => {
  while (!going) {
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
}
const input = createInterface({ input: process.stdin })
input.on("line", (line) => {
  going = line === "go"
  if (line === "stop") process.exit(0)
  wake()
})
// Nobody listens any more.
input.on("close", () => process.exit(0))

const storage = await storageAt(JSON.parse(door) as Door)
const next = random(Number(seed))
const streams = streamsOf(writer)
const opened = async (): Promise<Store> => {
  for (;;) {
    try {
      return await storage.open(opening)
    } catch (error) {
      fail(error)
      await setTimeout(PAUSE_MS)
    }
  }
}
const versionsIn = async (store: Store): Promise<ReadonlyMap<string, number>> => {
  for (;;) {
    try {
      const read = await store.read(streams)
      return new Map(streams.map((stream) => [stream, read.get(stream)?.length ?? 0]))
    } catch (error) {
      fail(error)
      await setTimeout(PAUSE_MS)
    }
  }
}

say("=loaded")
await heard()
const store = await opened()
let versions = await versionsIn(store)
for (let count = 1; ; count += 1) {
  if (!going) {
    say("=paused")
    await heard()
  }
  const id = `${writer}.${run}.${count}`
  const batch = batchOf(id, streams, versions, next)
  for (;;) {
    try {
      await store.commit(batch)
      say(`+${id}`)
      versions = new Map([
        ...versions,
        ...batch.writes.map(({ stream, expected, events }) => [stream, expected + events.length] as const),
      ])
      break
    } catch (error) {
      fail(error)
      // What a writer before us had begun was committed after we looked.
      if (error instanceof ConcurrencyConflict) {
        versions = await versionsIn(store)
        break
      }
      await setTimeout(PAUSE_MS)
    }
  }
}
