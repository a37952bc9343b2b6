import type { PlainDate, Words } from "../kernel/index.ts"
import type {
  CourseArgs,
  CourseChange,
  CourseEvents,
  CourseFact,
  CourseRefusal,
  CourseSpec,
  CourseState,
} from "./course.ts"
import { firstFault, movedDays, placesOf } from "./course-facts.ts"

/** Why every course may refuse a change, beside its own reasons. */
const ALWAYS = {
  NotYet: { fr: "Ce qui est à venir ne se consigne pas encore.", en: "What is still to come is not recorded yet." },
  UnknownFact: {
    fr: "Aucun fait de cette nature n'est à cette place.",
    en: "No fact of this kind stands at this place.",
  },
} as const satisfies Record<CourseRefusal, Words>

/** One of the three events, and the facts that it makes. */
type Planned<F> = {
  [K in keyof CourseEvents<F>]: {
    readonly kind: K
    readonly data: CourseEvents<F>[K]
    readonly facts: ReadonlyArray<F>
  }
}[keyof CourseEvents<F>]

/** @internal What decides on the facts of a course, whatever its stream is called. */
export const decisions = <State extends CourseState<CourseFact>>(
  order: ReadonlyArray<string>,
  withFacts: (state: State, facts: ReadonlyArray<CourseFact>) => State,
  rules: CourseSpec<State, CourseFact, string, string>,
) => {
  type Args = CourseArgs<State, unknown, string, string>
  const faultAfter = (state: State) => (before: ReadonlyArray<CourseFact>, next: CourseFact) =>
    rules.fault(withFacts(state, before), next)

  /** The facts that today's rules would not take: they were taken when they were told, and stand in nobody's way. */
  const unsound = (state: State): ReadonlySet<CourseFact> =>
    new Set(state.facts.filter((fact, index) => faultAfter(state)(state.facts.slice(0, index), fact) !== undefined))

  /** Where a fact stands among others, or what stands against it as it is told. */
  const placed = (state: State, others: ReadonlyArray<CourseFact>, fact: CourseFact, places: ReadonlyArray<number>) => {
    const [after, excused] = [faultAfter(state), unsound(state)]
    const rows = places.map((at) => ({ at, facts: others.toSpliced(at, 0, fact) }))
    const tried = rows.map((row) => ({ ...row, found: firstFault(row.facts, after, excused) }))
    const sound = tried.find(({ found }) => found === undefined)
    if (sound !== undefined) return sound
    const asTold = tried.at(-1)
    if (asTold?.found === undefined) throw new Error("A fact has at least one place")
    const { fault, at } = asTold.found
    if (at !== asTold.at) return { fault: rules.unsettles ?? fault }
    const fitsLater = others.some((_, index) => index >= at && after(others.slice(0, index + 1), fact) === undefined)
    return { fault: fitsLater ? (rules.early ?? fault) : fault }
  }

  const plan = (
    state: State,
    change: CourseChange<CourseFact>,
    today: PlainDate,
  ): Planned<CourseFact> | { readonly fault: string } => {
    const { facts } = state
    if (!rules.begun(state)) return { fault: rules.unknown }
    if ("cancel" in change) {
      const { cancel: index, fact } = change
      if (facts[index]?.fact !== fact) return { fault: "UnknownFact" }
      const left = facts.toSpliced(index, 1)
      const found = firstFault(left, faultAfter(state), unsound(state))
      if (found !== undefined) return { fault: rules.unsettles ?? found.fault }
      return { kind: "TakenOut", data: { index }, facts: left }
    }
    const fact = "record" in change ? change.record : change.fact
    if ("correct" in change && facts[change.correct]?.fact !== fact.fact) return { fault: "UnknownFact" }
    if ((rules.tells?.(fact) ?? fact.on) > today) return { fault: "NotYet" }
    if ("record" in change) {
      const row = placed(state, facts, fact, placesOf(facts, fact, order))
      return "fault" in row ? row : { kind: "Recorded", data: { fact, at: row.at }, facts: row.facts }
    }
    const { correct: index } = change
    const others = facts.toSpliced(index, 1)
    const places = placesOf(others, fact, order)
    // A fact whose day is the same keeps its place where it can.
    const kept = facts[index]?.on === fact.on ? [index, ...places.filter((at) => at !== index)] : places
    const row = placed(state, others, fact, kept)
    return "fault" in row ? row : { kind: "Corrected", data: { index, fact, at: row.at }, facts: row.facts }
  }

  const decided = (change: CourseChange<CourseFact>, { state, today, emit, refuse }: Args) => {
    const planned = plan(state, change, today)
    if ("fault" in planned) return refuse(planned.fault)
    return (emit as (kind: string, data: unknown) => unknown)(planned.kind, planned.data)
  }

  return {
    record: (fact: CourseFact, args: Args) => decided({ record: fact }, args),
    correct: (index: number, fact: CourseFact, args: Args) => decided({ correct: index, fact }, args),
    cancel: (index: number, fact: string, args: Args) => decided({ cancel: index, fact }, args),
    faultOf: (state: State) => firstFault(state.facts, faultAfter(state))?.fault,
    effects: (state: State, change: CourseChange<CourseFact>, today: PlainDate) => {
      const planned = plan(state, change, today)
      if ("fault" in planned) return planned
      return { moved: movedDays(rules.due(state), rules.due(withFacts(state, planned.facts))) }
    },
    due: rules.due,
    next: rules.next,
    refusals: { ...ALWAYS, ...rules.refusals },
  }
}
