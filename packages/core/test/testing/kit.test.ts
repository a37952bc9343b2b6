import {
  addDays,
  column,
  defineDeadline,
  defineIndicator,
  definePlugin,
  defineProjection,
  defineReaders,
  defineRule,
  defineStream,
  defineTable,
  defineTally,
  defineWords,
  field,
  type PlainDate,
  pass,
  personal,
  plainDate,
  principles,
  sealed,
  versions,
} from "@traitdunion/core"
import {
  confided,
  determinismProblems,
  given,
  invented,
  keepJournal,
  oldJournalProblems,
  outcome,
  pluginProblems,
  testWorld,
} from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import * as z from "zod"

const label = { fr: "Essai" }

interface WalkState {
  readonly on: PlainDate | null
  readonly minutes: number
}

/** A plugin in which one thing is not told by what it is given. */
const walks = (impure: { readonly [where: string]: () => number } = {}) => {
  const hidden = (where: string): number => impure[where]?.() ?? 0
  const Walk = defineStream("walk", {
    Done: z.strictObject({ on: field.date, minutes: z.int() }),
  }).evolve<WalkState>(
    { on: null, minutes: 0 },
    { Done: (state, { on, minutes }) => ({ on, minutes: state.minutes + minutes + hidden("fold") }) },
  )
  const done = Walk.command({
    summary: label,
    by: ["mediator"],
    input: z.strictObject({ walk: field.id, minutes: field.minutes }),
    key: (input) => input.walk,
    refusals: { Enough: { fr: "C'est assez.", en: "That is enough." } },
    decide: ({ input: { minutes }, state, today, emit, refuse }) =>
      state.minutes > 60 ? refuse("Enough") : emit("Done", { on: today, minutes: minutes + hidden("decision") }),
  })
  const table = defineTable("walk", { on: column.date(), minutes: column.integer() })
  const tally = defineTally(Walk, {
    name: "walk",
    measures: { minutes: { label, exposes: "nobody" } },
    dimensions: {},
    days: { table, columns: ["on"] },
    entries: ({ on, minutes }) => (on === null ? [] : [{ on, of: { minutes: minutes + hidden("figure") }, by: {} }]),
  })
  return definePlugin({
    id: "walks",
    label,
    streams: [Walk],
    commands: { done },
    tables: [table],
    projections: [
      defineProjection(Walk, table, ({ on, minutes }) =>
        on === null ? null : { on, minutes: minutes + hidden("projection") },
      ),
    ],
    deadlines: [
      defineDeadline(Walk, {
        id: "walks/again",
        label,
        citation: { source: "Exemple fictif" },
        due: ({ on }) => (on === null ? null : addDays(on, 30 + hidden("deadline"))),
      }),
    ],
    rules: [
      defineRule({
        id: "walks/rule",
        label,
        principle: principles.autonomy,
        on: [done],
        check: () => (hidden("rule") > 1e6 ? { outcome: "warn", explanation: { fr: "x", en: "x" } } : pass),
      }),
    ],
    indicators: [
      defineIndicator(tally, {
        id: "walks/minutes",
        label,
        unit: "count",
        numerator: { measure: "minutes", words: label },
        by: [],
        source: { source: "Exemple fictif" },
      }),
    ],
  })
}

describe("a world", () => {
  it("has people, a clock to put where one wants, and a mediation at any stage", async () => {
    await using world = await testWorld({ day: "2026-05-04", plugins: [walks()] })
    expect(world.today()).toBe("2026-05-04")
    world.later(3)
    expect(world.today()).toBe("2026-05-07")
    world.goTo("2026-06-01")
    expect((await world.mediator.people.person({ person: invented.camille }))?.name).toBe("Camille Exemple")
    for (const stage of ["consenting", "interviewing", "dialogue", "follow-up"] as const) {
      const mediation = await world.mediation(stage)
      expect((await world.mediator.process.get({ mediation }))?.stage).toBe(stage)
    }
    await world.mediator.walks.done({ walk: "w-1", minutes: 90 })
    expect(await outcome(world.mediator.walks.done({ walk: "w-1", minutes: 5 }))).toBe("Enough")
    expect(await outcome(world.as("a-1", "auditor").walks.done({ walk: "w-1", minutes: 5 }))).toBe("ActorNotAllowed")
    expect(await world.due()).toContain("walks/again 2026-07-01")
    const verified = await world.core.audit.verify()
    expect(verified.ok).toBe(true)
  })

  it("is the same twice, to the hash", async () => {
    const play = async () => {
      await using world = await testWorld({ plugins: [walks()] })
      await world.mediator.walks.done({ walk: "w-1", minutes: 5 })
      return (await world.journal())
        .filter(({ stream }) => stream.startsWith("walk/"))
        .map(({ id, data }) => [id, data])
    }
    expect(await play()).toEqual(await play())
  })
})

describe("given, when, then", () => {
  const { done } = walks().commands
  const before = { type: "walk.Done", data: { on: plainDate("2026-01-05"), minutes: 30 } }

  it("passes where that follows", () => {
    const decision = given(before).when(done, { walk: "w-1", minutes: 40 }, { day: "2026-04-01" })
    decision.thenRecorded({ type: "walk.Done", data: { on: "2026-04-01", minutes: 40 } })
    expect(decision.state()).toEqual({ on: "2026-04-01", minutes: 70 })
    given(before, before, before).when(done, { walk: "w-1", minutes: 1 }).thenRefused("Enough")
  })

  it("throws where something else follows", () => {
    const decision = given().when(done, { walk: "w-1", minutes: 40 })
    expect(() => decision.thenRefused("Enough")).toThrow("wanted")
    expect(() => decision.thenRecorded()).toThrow("wanted")
    expect(() => given(before).when(done, { walk: "w-1", minutes: 99_999 })).toThrow()
  })

  it("tells confided words in clear", () => {
    const Note = defineStream("note", { Written: z.strictObject({ words: sealed<string>() }) }).evolve<number>(0, {
      Written: (count) => count + 1,
    })
    const write = Note.command({
      summary: label,
      by: ["mediator"],
      input: z.strictObject({ person: field.id, words: personal(z.string(), "narrative") }),
      key: (input) => input.person,
      subject: (input) => input.person,
      decide: ({ input: { words }, emit }) => emit("Written", { words }),
    })
    given({ type: "note.Written", data: { words: confided("avant", "camille") } })
      .when(write, { person: "camille", words: "ensuite" })
      .thenRecorded({ type: "note.Written", data: { words: "ensuite" } })
  })
})

describe("what is not determined is found", () => {
  let calls = 0
  const clock = () => new Date().getUTCDate() + new Date().getUTCMonth()
  const counter = () => {
    calls += 1
    return calls
  }
  const play = async (impure: Parameters<typeof walks>[0]) => {
    await using world = await testWorld({ plugins: [walks(impure)] })
    const settle = async (walk: string) => outcome(world.mediator.walks.done({ walk, minutes: 5 })).catch(() => "bug")
    for (const walk of ["w-1", "w-1", "w-2"]) await settle(walk)
    return determinismProblems(world)
  }

  it("and nothing is said of what is", async () => expect(await play({})).toEqual([]))

  it.each([
    ["decision", clock, "decision of walks.done"],
    ["decision", counter, "decision of walks.done"],
    ["decision", () => Math.floor(Math.random() * 1e6), "decision of walks.done"],
    ["fold", () => Date.now() % 1e6, "fold of walk"],
    ["projection", clock, "projection into walk"],
    ["deadline", counter, "deadline walks/again"],
    ["figure", counter, "tally walk"],
  ])("in its %s (%#)", async (where, hidden, what) => {
    expect(await play({ [where]: hidden })).toContainEqual(expect.stringContaining(what))
  })
})

describe("an old journal", () => {
  const shape = z.strictObject({ persons: z.int() })
  const workshops = (shapes: Parameters<typeof defineStream>[1], id = "workshops") =>
    definePlugin({
      id,
      label,
      streams: [
        defineStream("workshop", shapes as { readonly Held: typeof shape }).evolve<number>(0, {
          Held: (sum, { persons }) => {
            if (persons < 0) throw new Error("less than nobody")
            return sum + persons
          },
        }),
      ],
    })
  const kept = (data: object, type = "workshop.Held") => ({
    stream: "workshop/w-1",
    type,
    data,
    meta: {
      at: "2026-01-01T09:00:00.000Z",
      on: "2026-01-01",
      actor: { id: "m-1", roles: [] },
      command: "workshops.hold",
    },
  })
  const journal = [kept({ persons: 3 })]

  it("is made of a world, and read again", async () => {
    const plugin = walks()
    await using world = await testWorld({ plugins: [plugin] })
    await world.mediator.walks.done({ walk: "w-1", minutes: 5 })
    const made = JSON.parse(JSON.stringify(keepJournal([plugin], await world.journal())))
    expect(made).toHaveLength(1)
    expect(oldJournalProblems([plugin], made)).toEqual([])
  })

  it("is read by versions, and not by a shape that was changed in place", () => {
    const next = z.strictObject({ persons: z.int(), place: z.nullable(z.string()) })
    const grown = versions(shape).next(next, (data) => ({ ...data, place: null }))
    expect(oldJournalProblems([workshops({ Held: grown })], journal)).toEqual([])
    const bad = versions(shape).next(next, (data) => ({ ...data, place: undefined as never }))
    for (const [shapes, problem] of [
      [{ Held: next }, "does not fit the schema of workshop.Held any more, at place"],
      [{ Held: bad }, "at place"],
      [{ Given: shape }, "newer version"],
    ] as const) {
      expect(oldJournalProblems([workshops(shapes)], journal)).toEqual([expect.stringContaining(problem)])
    }
  })

  it("of another plugin, or that a fold fails on, is told", () => {
    expect(oldJournalProblems([walks()], journal)).toEqual([
      "event 1 (workshop.Held): no plugin declares the stream workshop",
    ])
    const failing = [kept({ persons: -1 })]
    expect(oldJournalProblems([workshops({ Held: shape })], failing)).toEqual([
      expect.stringContaining("less than nobody"),
    ])
  })
})

describe("what a plugin lacks", () => {
  const details = z.strictObject({
    list: z.array(z.tuple([z.strictObject({ inTuple: z.string() })], z.strictObject({ inRest: z.int() }))),
    byKey: z.record(z.enum(["inKey"]), z.strictObject({ inValue: z.int() })),
  })
  const Card = defineStream("card", {
    Made: z.strictObject({
      name: sealed<unknown>(),
      pair: z.tuple([z.strictObject({ clearInTuple: z.int() })]),
    }),
  }).evolve<number>(0, { Made: (count) => count + 1 })
  const make = Card.command({
    summary: label,
    by: ["mediator"],
    input: z.strictObject({
      title: z.string(),
      person: field.id,
      name: personal(details, "narrative"),
      pair: z.tuple([z.strictObject({ clearInTuple: z.int() })]),
    }),
    key: ({ title, person }) => `${title}-${person}`,
    subject: ({ person }) => person,
    decide: ({ input: { name, pair }, emit }) => emit("Made", { name, pair }),
  })
  const cards = { id: "cards", label, streams: [Card], commands: { make } } as const

  it("readers of sealed values, words within them, and a key without free text", () => {
    expect(pluginProblems(definePlugin(cards))).toEqual([
      "stream card: it holds sealed values, and no readers say who may see them",
      ...["pair", "clearInTuple", "list", "inTuple", "inRest", "byKey", "inKey", "inValue"].map(
        (name) => `stream card: the field ${name} has no French word`,
      ),
      "command make: its key is made of the free text title, which leaves with messages",
      ...["list", "inTuple", "inRest", "byKey", "inKey", "inValue", "pair", "clearInTuple"].map(
        (name) => `command make: the field ${name} has no French label`,
      ),
      "command make: the values of byKey have no French words (field.keyOf a table of labels)",
    ])
  })

  it("labels, wherever they are shown", () => {
    const blank = { fr: " " }
    const fields = Object.fromEntries(
      ["pair", "clearInTuple", "list", "inTuple", "inRest", "byKey", "inKey"].map((name) => [name, label]),
    )
    const plugin = definePlugin({
      ...cards,
      commands: {},
      readers: [defineReaders(Card, { label, check: async () => true })],
      words: [defineWords(Card, { ...fields, inValue: { fr: "Valeur", values: { one: blank } }, other: blank })],
    })
    expect(pluginProblems(plugin)).toEqual([
      "words of card: the value one of inValue has no French label",
      "words of card: the field other has no French label",
    ])
  })
})
