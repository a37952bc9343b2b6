// Measures the library on its engines against their raw drivers and Emmett, in the same run. With --write, the page of
// docs too. Names after it choose some of the measurements.
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { machine } from "../machine.ts"
import { outbox } from "../outbox.ts"
import { chosen, measure, tableOf } from "../report.ts"
import { clients } from "./clients.ts"
import { engines } from "./engines.ts"
import { length } from "./length.ts"
import { structures } from "./structures.ts"

for (const { name, why } of engines) if (why !== undefined) console.log(`! SKIPPED: ${name}: ${why}`)
const figures = await measure(chosen({ clients, structures, length, outbox }))

if (process.argv.includes("--write")) {
  const page = `# Benchmarks of the engines

Measured by \`npm run bench:engines -- --write\`, which starts each server on this machine, runs the library and its
peers in turn in one process, several rounds, and prints medians. Quote the ratios: absolute figures move with the
machine. Client, server and peers share its cores.

${machine()}

${tableOf(figures)}

## How to read them

- *A client* does one thing after the other. All of them record acts of one structure, whose commits wait for each other.
- *The raw driver* (better-sqlite3, pg, mysql2) writes the very rows that the library wrote: it moves the head of the
  journal on, then inserts the event, the row of the list and the amounts of the figures, in one durable transaction, with
  prepared statements, a connection for each client (of a file, one for all). It parses, checks and hashes nothing, and
  commits one thing at a time, as a program would that uses the driver.
- *Emmett* is \`@event-driven-io/emmett-postgresql\` 0.42.0 with the matching Emmett, its own pool and its own settings. It
  appends one event of the same size to a new stream and checks its version, by a function in the database: no hash chain,
  no rules, no lists, no figures.
- *Growth*: commits of one structure that come together are written together, which the raw driver's program does not do.
- *Structures at once*: sixteen structures in one database, one client each, to one structure with one client.
- *The length of the journal* is made of copies of an event, each on a stream of its own; the server's statistics are
  brought up to date, as it does by itself within minutes. The chain of such a journal proves nothing, and is not looked at.
- *NATS*: a journal in memory relayed to JetStream, and the very texts published by its client with their ids, as many on
  their way at once. The client tells the server no numbers, reads no journal and makes no texts. The server answers before
  the disk has a message, as it does by default.
- *Durable*: SQLite with \`synchronous = FULL\`, the servers with their defaults.
`
  writeFileSync(fileURLToPath(new URL("../../docs/benchmarks-engines.md", import.meta.url)), page)
  console.log("\nWritten: docs/benchmarks-engines.md")
}
