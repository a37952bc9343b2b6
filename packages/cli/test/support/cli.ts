import { spawnSync } from "node:child_process"
import { PassThrough, Writable } from "node:stream"
import { fileURLToPath } from "node:url"
import { type Clock, instant } from "@traitdunion/core"
import { type Input, type Output, run } from "../../src/index.ts"

/** What came of a run. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A stream that keeps what is written, and says whether it is a terminal. */
const keeping = (isTTY: boolean): { readonly stream: Output; readonly bytes: () => Buffer } => {
  const chunks: Array<Buffer> = []
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  return { stream: Object.assign(stream, { isTTY, columns: 100 }), bytes: () => Buffer.concat(chunks) }
}

/** A terminal at which this was typed. */
const typing = (typed: ReadonlyArray<string>): Input => {
  const keys = new PassThrough()
  for (const text of typed) keys.write(text)
  return Object.assign(keys, { isTTY: true })
}

/** The tenth of March 2026 in the morning. */
export const clock: Clock = { now: () => instant("2026-03-10T09:00:00.000Z") }

/** Run in this process, in a folder. */
export const ran = async (
  cwd: string,
  args: ReadonlyArray<string>,
  world: {
    readonly env?: Record<string, string>
    readonly terminal?: boolean
    readonly clock?: Clock
    /** What somebody types, a question at a time. Without it, nobody is there. */
    readonly typed?: ReadonlyArray<string>
  } = {},
): Promise<Ran & { readonly bytes: Buffer }> => {
  const { env = {}, terminal = false } = world
  const [stdout, stderr] = [keeping(terminal), keeping(terminal)]
  const stdin = world.typed === undefined ? {} : { stdin: typing(world.typed) }
  const io = { ...stdin, stdout: stdout.stream, stderr: stderr.stream, env, cwd, clock: world.clock ?? clock }
  const code = await run(args, io)
  return { code, out: stdout.bytes().toString(), err: stderr.bytes().toString(), bytes: stdout.bytes() }
}

/** How node runs the real program. */
export const program = [
  "--conditions=@traitdunion/source",
  fileURLToPath(new URL("../../src/main.ts", import.meta.url)),
] as const

/** Run the real program, in a folder. */
export const spawned = (cwd: string, args: ReadonlyArray<string>, env: Record<string, string> = {}): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", ...env },
  })
  return { code: status, out: stdout, err: stderr }
}
