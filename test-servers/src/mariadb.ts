import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { asNobody, freePort, NOBODY, stopped } from "./process.ts"
import type { DatabaseServer } from "./server.ts"

export const SERVER = "/usr/sbin/mariadbd"
const INSTALL = "/usr/bin/mariadb-install-db"

/** Why there is no MariaDB here; `undefined` where there is one. */
export const whyNoMariaDb: string | undefined = existsSync(SERVER)
  ? undefined
  : `MariaDB is not installed: on Debian, apt-get install mariadb-server`

const WAIT_MS = 50
const MOST_TRIES = 400

/** Make the data of a new server, in a folder of its own. */
export const installMariaDb = (folder: string): string => {
  const data = join(folder, "data")
  const made = spawnSync(
    INSTALL,
    ["--no-defaults", `--datadir=${data}`, "--auth-root-authentication-method=normal", "--skip-test-db"],
    // A server that starts takes away the temporary tables that it finds, and they may be another's: each has a folder.
    { ...asNobody, cwd: folder, encoding: "utf8", env: { ...process.env, TMPDIR: folder } },
  )
  if (made.status !== 0) throw new Error(`mariadb-install-db failed: ${made.stderr}${made.stdout}`)
  return data
}

/** Options of a server that may lose what it was told when the machine loses power: quicker, as `NOT_DURABLE` is. */
export const MARIADB_NOT_DURABLE: ReadonlyArray<string> = [
  "--innodb-flush-log-at-trx-commit=0",
  "--innodb-doublewrite=0",
  "--innodb-flush-method=nosync",
]

/** Start MariaDB on new data, durable as it is by default. `settings` are further options of its command line. */
export const mariaDbServer = async (
  settings: ReadonlyArray<string> = [],
  under: string = tmpdir(),
): Promise<DatabaseServer> => {
  if (whyNoMariaDb !== undefined) throw new Error(whyNoMariaDb)
  const folder = mkdtempSync(join(under, "traitdunion-maria-"))
  if ("uid" in asNobody) chownSync(folder, NOBODY, NOBODY)
  const data = installMariaDb(folder)
  const log = join(folder, "error.log")
  const port = await freePort()
  let child: ChildProcess | undefined
  const start = async (): Promise<void> => {
    const started = spawn(
      SERVER,
      [
        "--no-defaults",
        `--datadir=${data}`,
        `--tmpdir=${folder}`,
        `--port=${port}`,
        `--socket=${join(folder, "s.sock")}`,
        `--pid-file=${join(folder, "pid")}`,
        `--log-error=${log}`,
        "--bind-address=127.0.0.1",
        "--innodb-buffer-pool-size=64M",
        ...settings,
      ],
      { ...asNobody, cwd: folder, stdio: "ignore" },
    )
    child = started
    const begun = existsSync(log) ? readFileSync(log, "utf8").length : 0
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const said = existsSync(log) ? readFileSync(log, "utf8").slice(begun) : ""
      if (said.includes("ready for connections")) return
      if (started.exitCode !== null) throw new Error(`MariaDB ended with ${started.exitCode}: ${said.slice(-2000)}`)
      await setTimeout(WAIT_MS)
    }
    throw new Error("MariaDB did not start")
  }
  const stop = (signal: NodeJS.Signals): Promise<void> => stopped(child, signal)
  await start()
  return {
    port,
    url: (database = "mysql") => `mysql://root@127.0.0.1:${port}/${database}`,
    kill: () => stop("SIGKILL"),
    restart: start,
    [Symbol.asyncDispose]: async () => {
      await stop("SIGTERM")
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
