// A process of its own that relays an SQLite file to NATS and says how far it is:
// `relaying-process.ts <file> <url> <structure> <batch> [dies]`. With `dies`, it ends as by a power cut when the server
// has the first batch and it has not heard so.
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { type Broker, relay } from "@traitdunion/outbox"
import { natsBroker } from "../src/index.ts"

const [file = "", url = "", structure = "", batch, dies] = process.argv.slice(2)
const broker = natsBroker({ servers: url })
const dying: Broker = {
  ...broker,
  publish: async (messages) => {
    await broker.publish(messages)
    process.kill(process.pid, "SIGKILL")
  },
}
await relay({
  structure,
  storage: sqliteStorage({ file }),
  broker: dies === undefined ? broker : dying,
  batch: Number(batch),
  onProgress: ({ position }) => process.send?.({ position }),
})
await broker.close()
process.disconnect?.()
