import type { ChildProcess } from "node:child_process"
import { randomInt } from "node:crypto"
import { once } from "node:events"
import { createServer } from "node:net"

/** Below the ports that systems give to those who connect: a server that is stopped finds its own free again. */
const LOWEST = 20_000
const HIGHEST = 32_000

/** A port that nobody listens on now. */
export const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(LOWEST, HIGHEST)
    const server = createServer().listen(port, "127.0.0.1")
    const free = await once(server, "listening").then(
      () => true,
      () => false,
    )
    if (!free) continue
    await new Promise((resolve) => server.close(resolve))
    return port
  }
  throw new Error("No port")
}

/** A server never runs as root: nobody will do. */
export const NOBODY = 65_534
export const asNobody: { readonly uid: number; readonly gid: number } | Record<never, never> =
  process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

/** Send a signal to a process that runs, and wait for its end. */
export const stopped = async (child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> => {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, "exit")
}
