import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import type { SeenFailure } from "./check.ts"
import type { Door } from "./door.ts"
import { processOf } from "./writer.ts"

/** A mediation between two persons who both consented. */
export interface ReadyMediation {
  readonly mediation: string
  readonly parties: ReadonlyArray<string>
  readonly consent: string
}

/** What a desk is told to do. */
export interface DeskWork {
  readonly door: Door
  readonly name: string
  readonly role: "meet" | "withdraw"
  readonly mediations: ReadonlyArray<ReadyMediation>
  readonly seed: number
}

/** What a desk was told, by the core. */
export interface DeskDone {
  readonly acknowledged: ReadonlyArray<string>
  readonly failures: ReadonlyArray<SeenFailure>
}

/** What a desk says. */
export type DeskWord = { readonly ready: true } | DeskDone

const heard = async (child: ChildProcess): Promise<DeskWord> => {
  const over = new AbortController()
  const { signal } = over
  try {
    const [word] = await Promise.race([
      once(child, "message", { signal }),
      once(child, "exit", { signal }).then(() => {
        throw new Error("A desk ended by itself")
      }),
    ])
    return word as DeskWord
  } finally {
    over.abort()
  }
}

/** Have each process do its work, all at once. */
export const atDesks = async (
  children: ReadonlyArray<ChildProcess>,
  works: ReadonlyArray<DeskWork>,
): Promise<ReadonlyArray<DeskDone>> => {
  const desks = children.slice(0, works.length)
  await Promise.all(
    desks.map(async (child, index) => {
      const ready = heard(child)
      child.send(works[index] as DeskWork)
      const word = await ready
      if (!("ready" in word)) throw new Error(`A desk could not be opened: ${JSON.stringify(word)}`)
    }),
  )
  return Promise.all(
    desks.map(async (child) => {
      const done = heard(child)
      child.send("go")
      return (await done) as DeskDone
    }),
  )
}

/** Processes that are loaded. They last as long as the trials, for loading takes longer than their work. */
export const desks = (() => {
  const loaded: Array<ChildProcess> = []
  return async (count: number): Promise<ReadonlyArray<ChildProcess>> => {
    const living = loaded.filter((child) => child.connected)
    const more = Array.from({ length: Math.max(0, count - living.length) }, () =>
      processOf("desk-process.ts", [], true),
    )
    await Promise.all(more.map(heard))
    loaded.splice(0, loaded.length, ...living, ...more)
    return loaded
  }
})()
