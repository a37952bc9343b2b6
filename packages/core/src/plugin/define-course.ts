import * as z from "zod"
import { type Label, lazily } from "../kernel/index.ts"
import type { Course, CourseEvents, CourseFact, CourseSpec, CourseState } from "./course.ts"
import { decisions } from "./decide-course.ts"
import { type DataOf, defineStream, type StreamHistory } from "./define-stream.ts"
import type { EventMeta, EventOf } from "./event.ts"
import type { EventShape } from "./versions.ts"

/** A place in the row of facts. */
const place = lazily(() => z.int().min(0))

type EventShapes = Readonly<Record<string, EventShape>>
type CourseData<F, E> = CourseEvents<F> & DataOf<E>
type Folds<Data, State> = {
  readonly [K in keyof Data & string]: (state: State, data: Data[K], meta: EventMeta) => State
}
/**
 * Declare a course: a stream of dated facts that stand by their days, however late they are told, can be corrected and
 * cancelled, and are asked what falls due and what to do next. Nothing that can be computed from the facts is kept.
 *
 * In three steps: its facts and its other events, then the state, then what its facts must bear out. The event holds the
 * place that was decided, so that a fold never asks the rules of today. Facts of one day stand in the order of `kinds`.
 *
 * @example
 * ```ts
 * import { defineCourse, field, nextByDay, addDays, type PlainDate } from "@traitdunion/core"
 * import * as z from "zod"
 * type Step = { readonly fact: "asked" | "answered"; readonly on: PlainDate }
 * const kinds = { asked: { fr: "Demande envoyée" }, answered: { fr: "Réponse reçue" } }
 * const Request = defineCourse("request", {
 *   kinds,
 *   fact: z.strictObject({ fact: field.keyOf(kinds), on: field.date }),
 *   events: { Opened: z.strictObject({ on: field.date }) },
 * })
 *   .evolve<{ readonly open: boolean; readonly facts: ReadonlyArray<Step> }>(
 *     { open: false, facts: [] },
 *     { Opened: (state) => ({ ...state, open: true }) },
 *   )
 *   .follows({
 *     begun: ({ open }) => open,
 *     unknown: "Unknown",
 *     fault: ({ facts }, next) => (next.fact === "answered" && facts.length === 0 ? "NotAsked" : undefined),
 *     refusals: { Unknown: { fr: "Inconnue.", en: "Unknown." }, NotAsked: { fr: "Rien n'est demandé.", en: "Not asked." } },
 *     due: ({ facts }) => facts.filter(({ fact }) => fact === "asked")
 *       .map(({ on }) => ({ id: "answer" as const, lastSafeDay: addDays(on, 15) })),
 *     next: () => [],
 *   })
 * ```
 */
export const defineCourse = <
  const Name extends string,
  S extends z.core.$ZodType<CourseFact>,
  E extends EventShapes & { readonly [K in keyof CourseEvents<unknown>]?: never },
  // biome-ignore lint/complexity/noBannedTypes: `{}` is "nothing retired"
  R extends EventShapes = {},
>(
  name: Name,
  spec: {
    /** Every kind of fact with its label, in the order in which kinds that happen on one day follow each other. */
    readonly kinds: Readonly<Record<z.output<S>["fact"], Label>>
    /** The schema of a fact. */
    readonly fact: S
    /** The other events of the stream. */
    readonly events: E
  },
  history: StreamHistory<R, EventOf<Name, CourseData<z.output<S>, E>>> = {},
): {
  readonly evolve: <State extends CourseState<z.output<S>>>(
    initial: State,
    folds: Folds<DataOf<E>, State>,
  ) => {
    readonly follows: <Fault extends string, Id extends string>(
      rules: CourseSpec<State, z.output<S>, Fault, Id>,
    ) => Course<Name, CourseData<z.output<S>, E>, State, z.output<S>, Fault, Id>
  }
} => ({
  evolve: <State extends CourseState<CourseFact>>(initial: State, folds: object) => {
    const withFacts = (state: State, facts: ReadonlyArray<CourseFact>): State => ({ ...state, facts })
    const shapes = {
      ...spec.events,
      Recorded: z.strictObject({ fact: spec.fact, at: z.exactOptional(place()) }),
      Corrected: z.strictObject({ index: place(), fact: spec.fact, at: z.exactOptional(place()) }),
      TakenOut: z.strictObject({ index: place() }),
    }
    const stream = defineStream(name, shapes, history as never).evolve<State>(initial, {
      ...folds,
      Recorded: (state: State, { fact, at }: CourseEvents<CourseFact>["Recorded"]) =>
        withFacts(state, state.facts.toSpliced(at ?? state.facts.length, 0, fact)),
      Corrected: (state: State, { index, fact, at }: CourseEvents<CourseFact>["Corrected"]) =>
        withFacts(state, state.facts.toSpliced(index, 1).toSpliced(at ?? index, 0, fact)),
      TakenOut: (state: State, { index }: CourseEvents<CourseFact>["TakenOut"]) =>
        withFacts(state, state.facts.toSpliced(index, 1)),
    } as never)
    return {
      // The public signature of `follows` is the check. The stream stays the one that its commands write.
      follows: (rules: unknown) =>
        Object.assign(
          stream,
          decisions(Object.keys(spec.kinds), withFacts, rules as CourseSpec<State, CourseFact, string, string>),
        ) as never,
    }
  },
})
