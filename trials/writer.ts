import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import type { SeenFailure, Told } from "./check.ts"
import type { Door } from "./door.ts"

/** The processes that are running: a trial that fails leaves none behind. */
const running = new Set<ChildProcess>()

/** A process of the trials. It is ended with its trial, or, when it hears messages, with all of them. */
export const processOf = (file: string, args: ReadonlyArray<string>, withMessages = false): ChildProcess => {
  const child = fork(new URL(file, import.meta.url), args, {
    execArgv: ["--conditions=@traitdunion/source"],
    stdio: ["pipe", withMessages ? "inherit" : "pipe", "inherit", "ipc"],
    serialization: "json",
  })
  if (!withMessages) running.add(child)
  child.once("exit", () => running.delete(child))
  // A pipe to a process that was killed.
  child.stdin?.on("error", () => {})
  return child
}

/** End what still runs. */
export const endProcesses = async (): Promise<void> => {
  await Promise.all(
    [...running].map(async (child) => {
      const ended = once(child, "exit")
      child.kill("SIGKILL")
      await ended
    }),
  )
}

/** A process that commits as fast as it can. */
export class Writer implements Told {
  readonly acknowledged: Array<string> = []
  readonly failures: Array<SeenFailure> = []
  readonly #child: ChildProcess
  readonly #ended: Promise<void>
  #state = ""
  #listeners: Array<() => void> = []

  constructor(door: Door, writer: string, run: string, seed: number) {
    this.#child = processOf("writer-process.ts", [JSON.stringify(door), writer, run, String(seed)])
    this.#ended = once(this.#child, "close").then(() => this.#hear("=ended"))
    const { stdout } = this.#child
    if (stdout === null) throw new Error("The writer has no pipe")
    // A line that was cut off by a kill was not said: readline gives it, and its command is not known.
    createInterface({ input: stdout }).on("line", (line) => this.#hear(line))
  }

  #hear(line: string): void {
    const rest = line.slice(1)
    if (line.startsWith("+")) this.acknowledged.push(rest)
    else if (line.startsWith("-")) this.failures.push(JSON.parse(rest) as SeenFailure)
    else this.#state = rest
    for (const listener of this.#listeners.splice(0)) listener()
  }

  async #until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.#state === "ended") throw new Error(`A writer ended by itself: ${JSON.stringify(this.failures.at(-1))}`)
      await new Promise<void>((resolve) => this.#listeners.push(resolve))
    }
  }

  /** Wait until it has loaded what it needs. */
  loaded(): Promise<void> {
    return this.#until(() => this.#state === "loaded")
  }

  go(): void {
    this.#state = "going"
    this.#child.stdin?.write("go\n")
  }

  /** Wait for more commits to be acknowledged. */
  more(count: number): Promise<void> {
    const wanted = this.acknowledged.length + count
    return this.#until(() => this.acknowledged.length >= wanted)
  }

  /** Wait for more failures, or for a commit that went through all the same. */
  told(): Promise<void> {
    const before = this.failures.length + this.acknowledged.length
    return this.#until(() => this.failures.length + this.acknowledged.length > before)
  }

  /** Let it finish the commit that it is at. */
  async pause(): Promise<void> {
    this.#child.stdin?.write("pause\n")
    await this.#until(() => this.#state === "paused")
  }

  async kill(): Promise<void> {
    this.#child.kill("SIGKILL")
    await this.#ended
  }
}

/** What several writers were told, together. */
export const toldTogether = (
  writers: ReadonlyArray<Told>,
): Told & { readonly acknowledged: ReadonlyArray<string> } => ({
  acknowledged: writers.flatMap(({ acknowledged }) => [...acknowledged]),
  failures: writers.flatMap(({ failures }) => failures),
})
