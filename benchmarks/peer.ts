import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

const peerFolder = new URL("peer/", import.meta.url)

/** Bring Emmett and its driver, once. Its driver is compiled, which takes about a minute. */
export const installPeer = (folder: string): void => {
  if (existsSync(join(folder, "node_modules/@event-driven-io/emmett-sqlite"))) return
  console.log("  Installing Emmett and its SQLite driver (compiled: about a minute)…")
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: "inherit",
  })
  if (status !== 0) throw new Error("Emmett could not be installed; it needs a C++ compiler, make and Python")
}

interface PeerConnection {
  readonly command: (sql: string) => Promise<unknown>
  readonly close: () => void
}
interface PeerModule {
  readonly sqliteConnection: (options: { readonly fileName: string }) => PeerConnection
  readonly createEventStoreSchema: (connection: PeerConnection) => Promise<void>
  readonly appendToStream: (
    connection: PeerConnection,
    stream: string,
    type: string,
    events: ReadonlyArray<unknown>,
    options: { readonly expectedStreamVersion: bigint },
  ) => Promise<{ readonly success: boolean }>
}

export const event = {
  type: "Recorded",
  data: { on: "2026-03-14", register: "presence", minutes: 45, persons: 3, theme: "housing" },
  // As much as our events say about themselves.
  metadata: {
    at: "2026-03-14T09:30:00.000Z",
    on: "2026-03-14",
    actor: { id: "mediator-1", roles: ["mediator"] },
    command: "registers.record",
    consulted: ["deontology/no-outsider", "deontology/do-together-in-registers"],
    acknowledged: [],
  },
}

/** Emmett on its single connection, with the same durability as ours. */
export const openPeer = async (
  fileName: string,
): Promise<{ readonly append: (stream: string) => Promise<void>; readonly close: () => void }> => {
  const module = (await import(
    pathToFileURL(join(peerFolder.pathname, "node_modules/@event-driven-io/emmett-sqlite/dist/index.js")).href
  )) as PeerModule
  const connection = module.sqliteConnection({ fileName })
  await connection.command("PRAGMA journal_mode = WAL")
  await connection.command("PRAGMA synchronous = FULL")
  await connection.command("PRAGMA wal_autocheckpoint = 4000")
  await module.createEventStoreSchema(connection)
  return {
    append: async (stream) => {
      const { success } = await module.appendToStream(connection, stream, "activity", [event], {
        expectedStreamVersion: 0n,
      })
      if (!success) throw new Error("Emmett refused an append")
    },
    close: () => connection.close(),
  }
}
