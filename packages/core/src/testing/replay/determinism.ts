import { isDeepStrictEqual } from "node:util"
import { eventsOf, parseStored, splitStreamId } from "../../engine/index.ts"
import type { StoredEvent } from "../../journal/index.ts"
import { frozen } from "../../kernel/index.ts"
import type { AnyPlugin, AnyStream, EventMeta } from "../../plugin/index.ts"
import { elsewhere, FAR } from "./elsewhere.ts"
import { recordedOf } from "./recorded.ts"

/** Something pure that was computed once here, and how to compute it again. */
interface Sample {
  readonly what: string
  readonly run: () => unknown
}

const ended = (run: () => unknown): unknown => {
  try {
    return { answer: run() }
  } catch (error) {
    return { threw: String(error) }
  }
}

/** Every state that a stream went through, each folded from a copy that nobody else holds. */
const fold = (stream: AnyStream, events: ReadonlyArray<StoredEvent>): ReadonlyArray<unknown> => {
  const states: Array<unknown> = []
  let state: unknown = stream.initial()
  for (const stored of events) {
    const { event, meta } = parseStored(stored)
    for (const now of eventsOf(stream, stored, event)) {
      state = stream.fold(frozen(state), frozen(now), frozen(meta))
      states.push(state)
    }
  }
  return states
}

/** What follows from the last state of a stream: rows, deadlines, figures. */
const derived = (
  { projections, deadlines, indicators }: AnyPlugin,
  stream: AnyStream,
  id: string,
  state: unknown,
  last: EventMeta,
): ReadonlyArray<Sample> => {
  const [, key] = splitStreamId(id)
  const tallies = [...new Set(indicators.map(({ tally }) => tally))]
  const own = <T extends { readonly stream: AnyStream }>(all: ReadonlyArray<T>): ReadonlyArray<T> =>
    all.filter((one) => one.stream === stream)
  return [
    ...own(projections).map(({ table, rows }) => ({
      what: `projection into ${table.name}`,
      run: () => rows(state as never, key, last),
    })),
    ...own(deadlines).map((one) => ({ what: `deadline ${one.id}`, run: () => one.due(state as never) })),
    ...own(tallies).map(({ name, entries }) => ({ what: `tally ${name}`, run: () => entries(state as never, key) })),
  ]
}

const streamsOf = (events: ReadonlyArray<StoredEvent>): ReadonlyMap<string, ReadonlyArray<StoredEvent>> =>
  Map.groupBy(events, ({ stream }) => stream)

const samplesOf = (plugins: ReadonlyArray<AnyPlugin>, events: ReadonlyArray<StoredEvent>): ReadonlyArray<Sample> => {
  const streams = new Map(plugins.flatMap((plugin) => plugin.streams.map((stream) => [stream.name, stream] as const)))
  return [...streamsOf(events)].flatMap(([id, own]) => {
    const stream = streams.get(splitStreamId(id)[0])
    const last = own.at(-1)
    if (stream === undefined || last === undefined) return []
    const state = fold(stream, own).at(-1)
    const { meta } = parseStored(last)
    return [
      { what: `fold of ${stream.name}`, run: () => fold(stream, own) },
      ...plugins.flatMap((plugin) => derived(plugin, stream, id, state, meta)),
    ]
  })
}

/**
 * Whatever a plugin decides, folds and derives is a pure function of what it is given, or the same journal would mean
 * something else tomorrow. This runs every decision and every rule of a world's plugins that was asked until now, every
 * fold, projection, deadline and figure of its journal again, on other days and in another order; and answers one
 * line for each that came out otherwise. None is what a test expects, at its end.
 *
 * @example
 * ```ts
 * import { determinismProblems, testWorld } from "@traitdunion/core/testing"
 * await using world = await testWorld()
 * await determinismProblems(world) // []
 * ```
 */
export const determinismProblems = async (world: {
  readonly plugins: ReadonlyArray<AnyPlugin>
  readonly journal: () => Promise<ReadonlyArray<StoredEvent>>
}): Promise<ReadonlyArray<string>> => {
  const samples = samplesOf(world.plugins, await world.journal())
  const first = [
    ...samples.map(({ what, run }) => ({ what, run, answered: ended(run) })),
    ...recordedOf(world.plugins).map(({ what, run, answered }) => ({ what, run, answered: { answer: answered } })),
  ]
  const problems = new Set<string>()
  const compare = (all: typeof first): void => {
    for (const { what, run, answered } of all) {
      const again = ended(run)
      if (!isDeepStrictEqual(again, answered)) {
        problems.add(
          `${what}: it answers otherwise on another day, or in another order; what it rests on is not given to it`,
        )
      }
    }
  }
  for (const [index, later] of FAR.entries()) {
    elsewhere(later, () => compare(index % 2 === 0 ? first.toReversed() : first))
  }
  return [...problems].toSorted()
}
