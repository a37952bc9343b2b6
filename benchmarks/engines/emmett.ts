import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { setTimeout } from "node:timers/promises"
import { fileURLToPath, pathToFileURL } from "node:url"
import { event } from "../peer.ts"

const folder = fileURLToPath(new URL("../peer-postgres", import.meta.url))
const module = `${folder}/node_modules/@event-driven-io/emmett-postgresql/dist/index.js`

interface EventStore {
  readonly schema: { readonly migrate: () => Promise<unknown> }
  readonly appendToStream: (
    stream: string,
    events: ReadonlyArray<unknown>,
    options: { readonly expectedStreamVersion: "STREAM_DOES_NOT_EXIST" },
  ) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Emmett on PostgreSQL, with the driver and the pool that it brings, each append to a new stream. */
export const openEmmett = async (
  url: string,
): Promise<{ readonly append: (stream: string) => Promise<void>; readonly close: () => Promise<void> }> => {
  if (!existsSync(module)) {
    console.log("  Installing Emmett and its PostgreSQL store…")
    const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: folder,
      stdio: "inherit",
    })
    if (status !== 0) throw new Error("Emmett could not be installed")
  }
  const { getPostgreSQLEventStore } = (await import(pathToFileURL(module).href)) as {
    readonly getPostgreSQLEventStore: (url: string) => EventStore
  }
  const store = getPostgreSQLEventStore(url)
  await store.schema.migrate()
  return {
    append: async (stream) => {
      await store.appendToStream(stream, [event], { expectedStreamVersion: "STREAM_DOES_NOT_EXIST" })
    },
    close: async () => {
      await store.close()
      // Its pool answers before its connections have ended, and one that the server ends would end this process.
      await setTimeout(1000)
    },
  }
}
