import * as zc from "zod/v4/core"
import { eventsOf, splitStreamId } from "../engine/index.ts"
import { notJsonIn } from "../kernel/checks/index.ts"
import { EventUnreadable } from "../kernel/index.ts"
import type { AnyPlugin, AnyStream, EventMeta } from "../plugin/index.ts"

/** An event of a journal that a plugin keeps beside its tests. Plain JSON. */
export interface KeptEvent {
  readonly stream: string
  readonly type: string
  readonly data: unknown
  /** When, by whom and by which command, as it was recorded. */
  readonly meta: unknown
}

/**
 * The events of plugins' streams out of a journal, to be kept in a file beside the tests: one is made by each release that
 * changes an event, and read by every later one. Invented people only.
 *
 * @example
 * ```ts
 * import { keepJournal, testWorld } from "@traitdunion/core/testing"
 * await using world = await testWorld()
 * const text = JSON.stringify(keepJournal(world.plugins, await world.journal()), null, 2)
 * ```
 */
export const keepJournal = (
  plugins: ReadonlyArray<AnyPlugin>,
  journal: ReadonlyArray<{
    readonly stream: string
    readonly type: string
    readonly data: string
    readonly meta: string
  }>,
): ReadonlyArray<KeptEvent> => {
  const names = new Set(plugins.flatMap(({ streams }) => streams.map(({ name }) => name)))
  return journal
    .filter(({ stream }) => names.has(splitStreamId(stream)[0]))
    .map(({ stream, type, data, meta }) => ({ stream, type, data: JSON.parse(data), meta: JSON.parse(meta) }))
}

/** What becomes of one event now: brought up to date, through the schema of its kind, folded. */
const readNow = (stream: AnyStream, before: unknown, kept: KeptEvent, position: number): unknown => {
  const texts = { data: "", meta: "", id: "", commandId: "", hash: "", mark: "" }
  const stored = { ...texts, stream: kept.stream, type: kept.type, position, version: 0 }
  let state = before
  for (const event of eventsOf(stream, stored, { type: kept.type, data: kept.data })) {
    const kind = event.type.slice(stream.name.length + 1)
    const schema = stream.schemas[kind]
    if (schema === undefined) throw new Error(`it becomes ${event.type}, which the stream does not declare`)
    const parsed = zc.safeParse(schema, event.data)
    if (!parsed.success) {
      const places = parsed.error.issues.map(({ path }) => path.join(".") || "·")
      throw new Error(`it does not fit the schema of ${event.type} any more, at ${places.join(", ")}`)
    }
    const lost = notJsonIn(event.data)
    if (lost !== undefined) throw new Error(`its upcast makes ${lost.found}, at ${lost.path.join(".") || "·"}`)
    state = stream.fold(state, event, kept.meta as EventMeta)
  }
  return state
}

/**
 * Read a journal that an earlier release of plugins wrote, as a program of today does: every event is brought up to date,
 * fits the schema of its kind, and is folded; rows, deadlines and figures are computed from each state. Answers one line
 * for each event that is not read; none is what a test expects.
 *
 * @example
 * ```ts
 * import { definePlugin } from "@traitdunion/core"
 * import { oldJournalProblems } from "@traitdunion/core/testing"
 * const walks = definePlugin({ id: "walks", label: { fr: "Marches" } })
 * oldJournalProblems([walks], []) // []
 * ```
 */
export const oldJournalProblems = (
  plugins: ReadonlyArray<AnyPlugin>,
  journal: ReadonlyArray<KeptEvent>,
): ReadonlyArray<string> => {
  const streams = new Map(plugins.flatMap(({ streams }) => streams.map((stream) => [stream.name, stream] as const)))
  const states = new Map<string, unknown>()
  const problems: Array<string> = []
  for (const [index, kept] of journal.entries()) {
    const [name, key] = splitStreamId(kept.stream)
    const stream = streams.get(name)
    const tell = (what: string): void => {
      problems.push(`event ${index + 1} (${kept.type}): ${what}`)
    }
    if (stream === undefined) {
      tell(`no plugin declares the stream ${name}`)
      continue
    }
    try {
      const state = readNow(stream, states.get(kept.stream) ?? stream.initial(), kept, index + 1)
      states.set(kept.stream, state)
      for (const { projections, deadlines, indicators } of plugins) {
        for (const one of projections) if (one.stream === stream) one.rows(state as never, key, kept.meta as EventMeta)
        for (const one of deadlines) if (one.stream === stream) one.due(state as never)
        for (const { tally } of indicators) if (tally.stream === stream) tally.entries(state as never, key)
      }
    } catch (error) {
      const cause = error instanceof EventUnreadable && error.cause instanceof Error ? `: ${error.cause.message}` : ""
      tell(`${error instanceof Error ? error.message : String(error)}${cause}`)
    }
  }
  return problems
}
