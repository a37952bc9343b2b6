// A structure records a morning's acts; a town hall's board counts them by type, from messages alone.
// Run it: node --conditions=@traitdunion/source examples/outbox/start.ts
// With a NATS server: NATS_URL=nats://127.0.0.1:4222 before it. Without one, the broker is in memory.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { relay } from "@traitdunion/outbox"
import { memoryBroker } from "@traitdunion/outbox/testing"
import { dashboard } from "./dashboard.ts"
import { hear, tell } from "./nats.ts"
import { morning, structure } from "./work.ts"

const folder = mkdtempSync(join(tmpdir(), "traitdunion-"))
process.on("exit", () => rmSync(folder, { recursive: true, force: true }))
const storage = sqliteStorage({ file: join(folder, "journal.sqlite") })
const board = dashboard()
await morning(storage)

const servers = process.env["NATS_URL"]
if (servers === undefined) {
  const broker = memoryBroker()
  const { published } = await relay({ structure, storage, broker })
  console.log(`${published} messages. One of them:`, broker.received(structure)[0])
  for (const message of broker.received(structure)) board.hear(JSON.stringify(message))
} else {
  const stop = new AbortController()
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const telling = tell(storage, servers, stop.signal, () => begin())
  await Promise.race([begun, telling])
  await hear(board, servers, 4).finally(() => stop.abort())
  console.log("Messages:", (await telling).published)
}
console.log("Le tableau de la mairie :", board.counts())
