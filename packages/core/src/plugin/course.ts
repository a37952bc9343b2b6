import type { Label, PlainDate, Words } from "../kernel/index.ts"
import type { Refusal } from "./command.ts"
import type { StreamDefinition } from "./define-stream.ts"
import type { Emit, EventOf } from "./event.ts"

/** A dated fact of a course: its kind, and the day on which it happened, whenever it is told. */
export interface CourseFact<out Kind extends string = string> {
  readonly fact: Kind
  readonly on: PlainDate
}

/** The fact of a kind, out of a union of facts. */
export type CourseFactOf<F extends CourseFact, Kind extends F["fact"]> = Extract<F, { readonly fact: Kind }>

/** What to do next, and by which day where there is one. */
export interface NextStep extends Label {
  readonly by: PlainDate | null
}

/** A day by which something falls due, told by its id. */
export interface CourseDue<out Id extends string = string> {
  readonly id: Id
  readonly lastSafeDay: PlainDate
}

/** A day that a change moves; `null` where there is none. */
export interface MovedDay<out Id extends string = string> {
  readonly id: Id
  readonly before: PlainDate | null
  readonly after: PlainDate | null
}

/** What becomes of the facts of a course: one more, one put right whole, one that did not happen. */
export type CourseChange<F extends CourseFact> =
  | { readonly record: F }
  | { readonly correct: number; readonly fact: F }
  | { readonly cancel: number; readonly fact: F["fact"] }

/** The three events of every course. Without `at`, a fact stands last, and a corrected one where it was. */
export interface CourseEvents<F> {
  readonly Recorded: { readonly fact: F; readonly at?: number }
  readonly Corrected: { readonly index: number; readonly fact: F; readonly at?: number }
  readonly TakenOut: { readonly index: number }
}

/** The codes by which every course may refuse a change, beside its own. */
export type CourseRefusal = "NotYet" | "UnknownFact"

/** The state of a course: whatever else it holds, its facts in the order of their days. */
export interface CourseState<F> {
  readonly facts: ReadonlyArray<F>
}

/** What the facts of a course must bear out, and what falls due by them. All of it is pure. */
export interface CourseSpec<State, F, Fault extends string, Id extends string> {
  /** Whether it was opened: before that it takes no facts. */
  readonly begun: (state: State) => boolean
  /** The code where it was not. */
  readonly unknown: NoInfer<Fault>
  /** Why a fact cannot come after those in the state: the facts before it, whenever they were told. */
  readonly fault: (state: State, next: F) => NoInfer<Fault> | undefined
  /** The words of each code. */
  readonly refusals: { readonly [K in Fault]: Words }
  /** The code where a fact would stand, had it happened later: what it follows comes after its day. The fault's own without it. */
  readonly early?: NoInfer<Fault>
  /** The code where a fact that is known already would no longer stand. That fact's own fault without it. */
  readonly unsettles?: NoInfer<Fault>
  /** The last day that a fact tells of, which may not be to come; its own day without it. */
  readonly tells?: (fact: F) => PlainDate
  /** What falls due. */
  readonly due: (state: State) => ReadonlyArray<CourseDue<Id>>
  /** What to do next, the most pressing first. */
  readonly next: (state: State) => ReadonlyArray<NextStep>
}

/** What a decision about a course is given: the arguments of `decide`, as they are. */
export interface CourseArgs<State, Event, Fault extends string, Code extends string> {
  readonly state: State
  readonly today: PlainDate
  readonly emit: Emit<Event>
  readonly refuse: (code: Fault) => Refusal<Code>
}

/** A stream of dated facts, with what decides on them. Made by {@link defineCourse}. */
export interface Course<
  Name extends string,
  Data,
  State,
  F extends CourseFact,
  Fault extends string,
  Id extends string,
  Event = EventOf<Name, Data>,
> extends StreamDefinition<Name, Data, State> {
  /** Decide on a fact: it takes the place of its day, or is refused. */
  readonly record: <Code extends string>(
    fact: F,
    args: CourseArgs<State, Event, Fault | CourseRefusal, Code>,
  ) => Event | Refusal<Code>
  /** Decide on a fact as it should have been told: whole, of the same kind, by its place. */
  readonly correct: <Code extends string>(
    index: number,
    fact: F,
    args: CourseArgs<State, Event, Fault | CourseRefusal, Code>,
  ) => Event | Refusal<Code>
  /** Decide that a fact did not happen, by its place and its kind. What follows from it goes first. */
  readonly cancel: <Code extends string>(
    index: number,
    kind: F["fact"],
    args: CourseArgs<State, Event, Fault | CourseRefusal, Code>,
  ) => Event | Refusal<Code>
  /** What stands against the facts of a state, such as one whose opening was corrected; `undefined` where nothing does. */
  readonly faultOf: (state: State) => Fault | undefined
  /** The days that a change would move, before it is made, or why it would be refused. */
  readonly effects: (
    state: State,
    change: CourseChange<F>,
    today: PlainDate,
  ) => { readonly moved: ReadonlyArray<MovedDay<Id>> } | { readonly fault: Fault | CourseRefusal }
  readonly due: (state: State) => ReadonlyArray<CourseDue<Id>>
  readonly next: (state: State) => ReadonlyArray<NextStep>
  /** The words of all codes, for the commands that decide by it. */
  readonly refusals: { readonly [K in Fault | CourseRefusal]: Words }
}
