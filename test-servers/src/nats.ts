import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { asNobody, freePort, NOBODY, stopped } from "./process.ts"

const SERVER = "/usr/sbin/nats-server"

/** Why there is no NATS here; `undefined` where there is one. */
export const whyNoNats: string | undefined = existsSync(SERVER)
  ? undefined
  : `NATS is not installed: on Debian, apt-get install nats-server`

/** A NATS server of one's own, with JetStream, on a free port of this machine. */
export interface NatsServer extends AsyncDisposable {
  readonly port: number
  readonly url: string
  /** Stop it as a power cut would, without a word to anybody. */
  readonly kill: () => Promise<void>
  /** Start it again on the same data. */
  readonly restart: () => Promise<void>
}

/** Start NATS on new data. `settings` are lines of its configuration; without JetStream, it keeps nothing. */
export const natsServer = async (settings: ReadonlyArray<string> = [], keeps = true): Promise<NatsServer> => {
  if (whyNoNats !== undefined) throw new Error(whyNoNats)
  const folder = mkdtempSync(join(tmpdir(), "traitdunion-nats-"))
  const port = await freePort()
  const file = join(folder, "nats.conf")
  const own = [`listen: "127.0.0.1:${port}"`, ...(keeps ? [`jetstream: { store_dir: "${folder}" }`] : [])]
  writeFileSync(file, `${[...own, ...settings].join("\n")}\n`)
  chmodSync(file, 0o600)
  if ("uid" in asNobody) for (const path of [folder, file]) chownSync(path, NOBODY, NOBODY)
  let child: ChildProcess | undefined
  const start = async (): Promise<void> => {
    const started = spawn(SERVER, ["-c", file], { ...asNobody, cwd: folder, stdio: ["ignore", "ignore", "pipe"] })
    child = started
    let said = ""
    await new Promise<void>((resolve, reject) => {
      started.stderr.on("data", (chunk: Buffer) => {
        said = (said + chunk.toString("utf8")).slice(-4000)
        if (said.includes("Server is ready")) resolve()
      })
      started.once("exit", (code) => reject(new Error(`NATS ended with ${code}: ${said}`)))
    })
  }
  const stop = (signal: NodeJS.Signals): Promise<void> => stopped(child, signal)
  await start()
  return {
    port,
    url: `nats://127.0.0.1:${port}`,
    kill: () => stop("SIGKILL"),
    restart: start,
    [Symbol.asyncDispose]: async () => {
      await stop("SIGTERM")
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
