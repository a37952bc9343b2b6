import type { AnyPlugin, Mediation } from "@traitdunion/core"
import { PRIVATE } from "./problem.ts"

/** One who listens: woken when there is something to tell, or to end. */
interface Listener {
  position: number | undefined
  wake: () => void
}

/** How a stream of one session is kept. */
export interface Listening {
  /** Whether the session still is; asked before each message. */
  readonly stillIs: () => Promise<boolean>
  /** Ends it at once. */
  readonly until: AbortSignal | undefined
}

const encoder = new TextEncoder()
const message = (text: string): Uint8Array => encoder.encode(`${text}\n\n`)

/**
 * What is recorded, as server-sent events: where the journal stands, and nothing of what was recorded there. A screen asks
 * again for what it shows. One reader of the journal serves all listeners, and a listener that is slow is told the last
 * position alone.
 */
export const eventStreams = (core: Pick<Mediation<ReadonlyArray<AnyPlugin>>, "changes">, beatMs = 15_000) => {
  const listeners = new Set<Listener>()
  let reading: AbortController | undefined
  const read = async (signal: AbortSignal): Promise<void> => {
    try {
      for await (const position of core.changes({ signal })) {
        for (const listener of listeners) {
          listener.position = position
          listener.wake()
        }
      }
    } finally {
      // The core was closed, or the journal cannot be read: browsers come back by themselves.
      if (!signal.aborted) for (const listener of [...listeners]) leave(listener)
    }
  }
  const join = (listener: Listener): void => {
    listeners.add(listener)
    if (reading !== undefined) return
    reading = new AbortController()
    read(reading.signal).catch(() => {})
  }
  const leave = (listener: Listener): void => {
    listeners.delete(listener)
    listener.wake()
    if (listeners.size > 0) return
    reading?.abort()
    reading = undefined
  }
  const open = (request: Request, { stillIs, until }: Listening): Response => {
    let woken = Promise.withResolvers<void>()
    const listener: Listener = { position: undefined, wake: () => woken.resolve() }
    const over = (): void => leave(listener)
    join(listener)
    until?.addEventListener("abort", over, { once: true })
    if (until?.aborted === true) over()
    let begun = false
    const body = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          if (!begun) {
            begun = true
            // Whoever comes back asks again, whatever they missed.
            const missed = request.headers.get("last-event-id") === null ? "" : "\n\nevent: missed\ndata: {}"
            controller.enqueue(message(`retry: 2000${missed}`))
            return
          }
          let timer: ReturnType<typeof setTimeout> | undefined
          const beat = new Promise<void>((resolve) => {
            timer = setTimeout(resolve, beatMs)
          })
          if (listeners.has(listener)) await Promise.race([woken.promise, beat])
          clearTimeout(timer)
          woken = Promise.withResolvers<void>()
          if (!listeners.has(listener) || !(await stillIs().catch(() => false)) || !listeners.has(listener)) {
            over()
            controller.close()
            return
          }
          const { position } = listener
          listener.position = undefined
          controller.enqueue(
            message(
              position === undefined ? ":" : `id: ${position}\nevent: changed\ndata: ${JSON.stringify({ position })}`,
            ),
          )
        },
        cancel: over,
      },
      { highWaterMark: 0 },
    )
    return new Response(body, {
      headers: { ...PRIVATE, "content-type": "text/event-stream", "x-accel-buffering": "no" },
    })
  }
  return {
    open,
    /** How many listen now. */
    get listeners(): number {
      return listeners.size
    },
  }
}
