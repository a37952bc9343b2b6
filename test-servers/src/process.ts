import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"

/** A port that nobody listens on now. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === "string") throw new Error("No port")
  return address.port
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
