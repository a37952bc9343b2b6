import * as zc from "zod/v4/core"
import { plainIn, replacePlain, replaceSealed } from "../journal/sealing/index.ts"
import {
  type Actor,
  clearText,
  frozen,
  type Instant,
  type PersonalCategory,
  type PlainPersonal,
  plainDate,
  type Sealed,
} from "../kernel/index.ts"
import {
  type AnyCommand,
  type AnyEvent,
  type AnyStream,
  type Command,
  type Facts,
  isRefusal,
  refusalCode,
  refuse,
} from "../plugin/index.ts"
import { same } from "./conformance/check.ts"

const CLEAR = "clear:"

/**
 * A confided value as events of a test hold it: an envelope whose text is not ciphered. {@link given} compares it by its
 * words.
 *
 * @example
 * ```ts
 * import { confided } from "@traitdunion/core/testing"
 * confided("Camille Exemple", "camille", "identity")
 * ```
 */
export const confided = <T>(value: T, subject: string, category: PersonalCategory = "narrative"): Sealed<T> =>
  ({
    "~sealed": 1,
    subject,
    category,
    stream: "test",
    field: "",
    cipher: "aes-256-gcm",
    text: `${CLEAR}${JSON.stringify(value)}`,
  }) as Sealed<T>

const inClear = (value: unknown): unknown =>
  replaceSealed(value, ({ text }) => (text.startsWith(CLEAR) ? JSON.parse(text.slice(CLEAR.length)) : text))

/** The moment, the actor and the other streams of a decision. */
export interface Circumstances {
  /** Today; 2 March 2026 when nothing is said. */
  readonly day?: string
  readonly actor?: Actor
  /** The states that `needs` ask for, by the name of the need and the key; one that is not told never began. */
  readonly facts?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** What a decision came to. */
export interface Decision {
  /** Fail unless it decided these events, confided values in clear: `{ type: "workshop.Held", data }`. */
  readonly thenRecorded: (...events: ReadonlyArray<{ readonly type: string; readonly data: unknown }>) => void
  /** Fail unless it refused, with this code. */
  readonly thenRefused: (code: string) => void
  /** The state after it. */
  readonly state: () => unknown
}

/** A stream as it stands before a decision. */
export interface Given {
  /** Decide a command on it. The input is parsed like any other. */
  readonly when: <In, Input, Code extends string, State, Event extends AnyEvent>(
    command: Command<In, Input, Code, State, Event>,
    input: In,
    circumstances?: Circumstances,
  ) => Decision
}

const mediator: Actor = { id: "mediator-1", roles: ["mediator"] }

const metaAt = (day: string, actor: Actor) =>
  frozen({
    at: `${plainDate(day)}T09:00:00.000Z` as Instant,
    on: plainDate(day),
    actor,
    command: "test",
    consulted: [],
    acknowledged: [],
  })

const emitOf =
  ({ name, schemas }: AnyStream) =>
  (kind: string, data: unknown): AnyEvent => {
    const schema = schemas[kind]
    if (schema === undefined) throw new Error(`Stream ${name} has no event ${kind}`)
    return { type: `${name}.${kind}`, data: zc.parse(schema, data) }
  }

const factsOf = (command: AnyCommand, view: object, told: Circumstances["facts"] = {}): object => {
  const facts: Record<string, Facts<unknown>> = {}
  for (const [name, { stream, keys }] of Object.entries(command.needs)) {
    const of = (key: string): unknown => told[name]?.[key] ?? stream.initial()
    facts[name] = { of, all: keys(view).map((key) => [key, of(key)] as const) }
  }
  return facts
}

const decided = (events: ReadonlyArray<AnyEvent>, command: AnyCommand, raw: unknown, how: Circumstances): Decision => {
  const { day = "2026-03-02", actor = mediator } = how
  const { stream } = command
  const emit = emitOf(stream)
  const kindOf = (type: string): string => type.slice(stream.name.length + 1)
  const before = events
    .map(({ type, data }) => emit(kindOf(type), data))
    .reduce((state, event) => frozen(stream.fold(state, frozen(event), metaAt(day, mediator))), stream.initial())
  const parsed = zc.parse(command.input, raw)
  const key = command.key(parsed as never, () => "new-id")
  const subjectAt = (path: ReadonlyArray<string | number>): string =>
    command.subject?.(parsed as never, key, path) ?? key
  const places = new Map<PlainPersonal, ReadonlyArray<string | number>>(plainIn(parsed))
  const input = replacePlain(parsed, (plain) =>
    confided(clearText(plain), subjectAt(places.get(plain) ?? []), plain.category),
  )
  const { at, on: today } = metaAt(day, actor)
  const view = { input, state: before, actor, key, at, today }
  const answer: unknown = command.decide({ ...view, facts: factsOf(command, view, how.facts), emit, refuse } as never)
  const made = isRefusal(answer) ? [] : ([answer].flat() as ReadonlyArray<AnyEvent>)
  const told = isRefusal(answer) ? `refused: ${refusalCode(answer)}` : inClear(made)
  return {
    thenRecorded: (...wanted) => same(told, inClear(wanted), "the decision"),
    thenRefused: (code) => same(told, `refused: ${code}`, "the decision"),
    state: () => made.reduce((state, event) => frozen(stream.fold(state, frozen(event), metaAt(day, actor))), before),
  }
}

/**
 * Given what happened, when somebody wants something, then this follows: a decision alone, without a storage, a rule or a
 * clock. It throws where something else follows, for any test runner.
 *
 * @example
 * ```ts
 * import { defineStream, field } from "@traitdunion/core"
 * import { given } from "@traitdunion/core/testing"
 * import * as z from "zod"
 * const Walk = defineStream("walk", { Done: z.strictObject({ minutes: field.minutes }) }).evolve<number>(0, {
 *   Done: (total, { minutes }) => total + minutes,
 * })
 * const done = Walk.command({
 *   summary: { fr: "Consigner une marche" },
 *   by: ["mediator"],
 *   input: z.strictObject({ walk: field.id, minutes: field.minutes }),
 *   key: (input) => input.walk,
 *   refusals: { Enough: { fr: "C'est assez.", en: "That is enough." } },
 *   decide: ({ input: { minutes }, state, emit, refuse }) => (state > 60 ? refuse("Enough") : emit("Done", { minutes })),
 * })
 * given().when(done, { walk: "w-1", minutes: 45 }).thenRecorded({ type: "walk.Done", data: { minutes: 45 } })
 * given({ type: "walk.Done", data: { minutes: 90 } }).when(done, { walk: "w-1", minutes: 5 }).thenRefused("Enough")
 * ```
 */
export const given = (...events: ReadonlyArray<AnyEvent>): Given => ({
  when: (command, input, circumstances = {}) => decided(events, command as AnyCommand, input, circumstances),
})
