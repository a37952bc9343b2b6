import { definePlugin, defineStream, field, openMediation, personal, sealed } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { CAMILLE, fixedPorts, journalOf, openWorld, STRUCTURE } from "../support/world.ts"

class Opaque {
  readonly held = 1
}
const circle: Record<string, unknown> = {}
circle["again"] = circle
const label = { fr: "Essai" }

/** A plugin whose event holds whatever it is told to hold, at `deep.0`. */
const holding = (value: () => unknown) => {
  const Thing = defineStream("thing", { Made: z.strictObject({ deep: z.array(z.any()) }) }).evolve<number>(0, {
    Made: (count) => count + 1,
  })
  return definePlugin({
    id: "things",
    label,
    streams: [Thing],
    commands: {
      make: Thing.command({
        summary: label,
        by: ["mediator"],
        input: z.strictObject({ thing: field.id }),
        key: (input) => input.thing,
        decide: ({ emit }) => emit("Made", { deep: [value()] }),
      }),
    },
  })
}
const open = async (value: () => unknown) => {
  const storage = memoryStorage()
  const core = await openMediation({ structure: STRUCTURE, storage, plugins: [holding(value)], ports: fixedPorts() })
  return { desk: core.as({ id: "mediator-1", roles: ["mediator"] }), storage }
}

describe("an event is JSON that reads back equal", () => {
  it.each<readonly [string, () => unknown, ReadonlyArray<string | number>]>([
    ["a Date", () => new Date(0), ["deep", 0]],
    ["a Map", () => new Map([["a", 1]]), ["deep", 0]],
    ["a Set", () => new Set([1]), ["deep", 0]],
    ["an instance of a class", () => new Opaque(), ["deep", 0]],
    ["undefined", () => undefined, ["deep", 0]],
    ["undefined under a name", () => ({ name: undefined }), ["deep", 0, "name"]],
    ["NaN", () => Number.NaN, ["deep", 0]],
    ["an infinite number", () => ({ list: [1, Number.POSITIVE_INFINITY] }), ["deep", 0, "list", 1]],
    ["-0", () => [-0], ["deep", 0, 0]],
    ["a list with holes", () => new Array(2), ["deep", 0]],
    ["a list with names", () => Object.assign([1], { name: 1 }), ["deep", 0]],
    ["what makes JSON of itself", () => ({ toJSON: () => 1 }), ["deep", 0]],
    ["a function", () => ({ run: () => 1 }), ["deep", 0, "run"]],
    ["a symbol", () => ({ [Symbol("x")]: 1 }), ["deep", 0]],
    ["a bigint", () => 1n, ["deep", 0]],
    ["half of a surrogate pair", () => "👋".slice(0, 1), ["deep", 0]],
    ["a promise", () => Promise.resolve(1), ["deep", 0]],
  ])("%s is refused, and nothing is recorded", async (_, value, path) => {
    const { desk, storage } = await open(value)
    await expect(desk.things.make({ thing: "one" })).rejects.toMatchObject({
      _tag: "PluginFault",
      code: "TDU-FAULT",
      place: { plugin: "things", operation: "things.make", stream: "thing", event: "thing.Made" },
      issues: [{ path }],
    })
    expect(await journalOf(storage)).toEqual([])
  })

  it("what holds itself is refused", async () => {
    const { desk } = await open(() => circle)
    await expect(desk.things.make({ thing: "one" })).rejects.toMatchObject({ _tag: "PluginFault" })
  })

  it("whatever else is recorded comes back as it was", async () => {
    let value: unknown
    const { desk, storage } = await open(() => value)
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ noUnicodeString: false }), async (made) => {
        value = JSON.parse(JSON.stringify(made).replaceAll("\\u0000", ""))
        const settled = await desk.things.make({ thing: "one" }).then(
          () => true,
          () => false,
        )
        if (settled) expect((await journalOf(storage)).at(-1)?.data).toStrictEqual({ deep: [value] })
        else expect(JSON.stringify(value)).toMatch(/\\ud|-0/i)
      }),
      { seed: 5, numRuns: 60 },
    )
  })
})

/** Decisions that answer something else than what `emit` made. */
const deciding = (decide: () => unknown) => {
  const Thing = defineStream("thing", { Made: z.strictObject({ size: z.int() }) }).evolve<number>(0, {
    Made: (sum, { size }) => sum + size,
  })
  const make = Thing.command({
    summary: label,
    by: ["mediator"],
    input: z.strictObject({ thing: field.id }),
    key: (input) => input.thing,
    decide: decide as never,
  })
  return definePlugin({ id: "things", label, streams: [Thing], commands: { make } })
}

describe("a decision", () => {
  const run = async (decide: () => unknown) => {
    const storage = memoryStorage()
    const plugins = [deciding(decide)]
    const core = await openMediation({ structure: STRUCTURE, storage, plugins, ports: fixedPorts() })
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    const error = await desk.things.make({ thing: "one" }).then(
      () => undefined,
      (caught: unknown) => caught,
    )
    return { error, journal: await journalOf(storage) }
  }

  it("that made its event by hand is checked like any other", async () => {
    expect((await run(() => ({ type: "thing.Made", data: { size: 2 } }))).journal).toHaveLength(1)
    expect(await run(() => ({ type: "thing.Made", data: { size: "2" } }))).toMatchObject({
      error: { _tag: "PluginFault", issues: [{ path: ["size"] }] },
      journal: [],
    })
  })

  it.each<readonly [string, () => unknown]>([
    ["a promise", async () => ({ type: "thing.Made", data: { size: 1 } })],
    ["nothing", () => undefined],
    ["another stream's event", () => ({ type: "mediation.Opened", data: {} })],
    ["an event that is not declared", () => ({ type: "thing.Unmade", data: {} })],
  ])("that answers %s is the plugin's fault", async (_, decide) => {
    expect(await run(decide)).toMatchObject({ error: { _tag: "PluginFault" }, journal: [] })
  })

  it("whose own schema refuses something never lets the error of the schema out", async () => {
    const { error } = await run(() => z.strictObject({ name: z.string() }).parse({ name: 1, "Camille Exemple": 1 }))
    expect(error).toMatchObject({ _tag: "PluginFault", place: { operation: "things.make" } })
    expect(JSON.stringify([error, (error as Error).message, (error as Error).stack])).not.toContain("Camille")
  })
})

describe("a state", () => {
  const growing = (initial: { items: Array<string> } | Map<string, string>) => {
    const List = defineStream("list", { Added: z.strictObject({ item: field.id }) }).evolve<typeof initial>(initial, {
      Added: (state, { item }) => {
        if (state instanceof Map) state.set(item, item)
        else state.items.push(item)
        return state
      },
    })
    const add = List.command({
      summary: label,
      by: ["mediator"],
      input: z.strictObject({ list: field.id, item: field.id }),
      key: (input) => input.list,
      decide: ({ input, emit }) => emit("Added", { item: input.item }),
    })
    return { List, plugin: definePlugin({ id: "lists", label, streams: [List], commands: { add } }) }
  }

  it.each([
    ["an object", () => ({ items: [] })],
    ["a map", () => new Map<string, string>()],
  ])("that begins as %s is nobody's to change: a fold that does never puts one file into another", async (_, made) => {
    const { List, plugin } = growing(made())
    const storage = memoryStorage()
    const core = await openMediation({ structure: STRUCTURE, storage, plugins: [plugin], ports: fixedPorts() })
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    await expect(desk.lists.add({ list: "one", item: "a" })).rejects.toThrow(TypeError)
    expect(await journalOf(storage)).toEqual([])
    expect(List.initial()).toEqual(made())
  })
})

describe("words are sealed for somebody who is registered", () => {
  const Note = defineStream("note", {
    Written: z.strictObject({ about: field.id, words: sealed<string>() }),
  }).evolve<number>(0, { Written: (count) => count + 1 })
  const write = Note.command({
    summary: label,
    by: ["mediator"],
    input: z.strictObject({ note: field.id, about: field.id, words: personal(z.string(), "narrative") }),
    key: (input) => input.note,
    subject: (input) => input.about,
    decide: ({ input: { note: _, ...data }, emit }) => emit("Written", data),
  })
  const notes = definePlugin({ id: "notes", label, streams: [Note], commands: { write } })

  it("whom nobody registered has no words, and gets no key", async () => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    const ports = { ...fixedPorts(), ids: () => `own-${crypto.randomUUID()}` }
    await using core = await openMediation({ structure: STRUCTURE, storage, plugins: [notes], ports })
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    const before = (await world.journal()).length
    // The id of the thing itself is nobody either.
    for (const about of ["nobody-1", "note-1"]) {
      await expect(desk.notes.write({ note: "note-1", about, words: "confiés" })).rejects.toMatchObject({
        _tag: "SubjectUnregistered",
        code: "TDU-SUBJECT",
      })
    }
    expect((await world.journal()).length).toBe(before)
    await desk.notes.write({ note: "note-1", about: CAMILLE, words: "confiés" })
    expect((await world.journal()).length).toBe(before + 1)
  })
})

describe("a key is not made of what is confided", () => {
  const Card = defineStream("card", { Made: z.strictObject({ name: sealed<string>() }) }).evolve<number>(0, {
    Made: (count) => count + 1,
  })
  const schema = z.strictObject({ person: field.id, name: personal(z.string(), "identity") })
  const cards = (key: (input: z.output<typeof schema>) => string) =>
    definePlugin({
      id: "cards",
      label,
      streams: [Card],
      commands: {
        make: Card.command({
          summary: label,
          by: ["mediator"],
          input: schema,
          key,
          subject: ({ person }) => person,
          decide: ({ input: { name }, emit }) => emit("Made", { name }),
        }),
      },
    })

  it.each([
    ["itself", (one: z.output<typeof schema>) => one.name as unknown as string],
    ["within a text", (one: z.output<typeof schema>) => `card-${String(one.name)}`],
  ])("which is seen at opening: %s", async (_, key) => {
    const opening = openMediation({ structure: STRUCTURE, storage: memoryStorage(), plugins: [cards(key)] })
    await expect(opening).rejects.toMatchObject({ _tag: "PluginMisconfigured", plugin: "cards" })
  })

  it.each([
    ["a space", "Camille Exemple", "PluginFault"],
    ["an accent", "camille-éxemple", "PluginFault"],
    ["the value of a personal field", "camille.exemple", "InvalidInput"],
  ])("and at the call: %s", async (_, key, tag) => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    const before = (await world.journal()).length
    const plugins = [cards(() => key)]
    await using core = await openMediation({ structure: STRUCTURE, storage, plugins, ports: fixedPorts() })
    const made = core
      .as({ id: "mediator-1", roles: ["mediator"] })
      .cards.make({ person: CAMILLE, name: "Camille Exemple" })
    await expect(made).rejects.toMatchObject({
      _tag: tag,
      message: expect.not.stringMatching(/camille/i) as string,
    })
    expect((await world.journal()).length).toBe(before)
  })
})

describe("a fault of an input never repeats a personal field", () => {
  const Person = defineStream("visitor", { Came: z.strictObject({ name: sealed<string>() }) }).evolve<number>(0, {
    Came: (count) => count + 1,
  })
  const say = (value: unknown) => `« ${String(value)} » ne convient pas`
  const inputs = {
    "a check of the field": z.strictObject({
      visitor: field.id,
      name: personal(
        z.string().refine(() => false, { error: ({ input }) => say(input) }),
        "identity",
      ),
    }),
    "a check of the whole": z
      .strictObject({ visitor: field.id, name: personal(z.string(), "identity") })
      .superRefine((_, context) => context.addIssue({ code: "custom", message: say("CAMILLE") })),
    "French words of a check": z.strictObject({
      visitor: field.id,
      name: personal(
        z.string().superRefine((name, context) => {
          context.addIssue({ code: "custom", message: "Not a name", params: { fr: say(name) } })
        }),
        "identity",
      ),
    }),
  }

  it.each(Object.entries(inputs))("%s", async (_, input) => {
    const come = Person.command({
      summary: label,
      by: ["mediator"],
      input: input as (typeof inputs)["a check of the field"],
      key: ({ visitor }) => visitor,
      subject: ({ visitor }) => visitor,
      decide: ({ input: { name }, emit }) => emit("Came", { name }),
    })
    const visits = definePlugin({ id: "visits", label, streams: [Person], commands: { come } })
    const core = await openMediation({ structure: STRUCTURE, storage: memoryStorage(), plugins: [visits] })
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    const error = await desk.visits.come({ visitor: "one", name: "Camille Exemple" }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ _tag: "InvalidInput", issues: [{ fr: expect.any(String) as string }] })
    const told = JSON.stringify([error, (error as Error).message, (error as Error).stack])
    expect(told.toLowerCase()).not.toContain("camille")
  })

  it("be it a number", async () => {
    const Money = defineStream("money", { Told: z.strictObject({}) }).evolve<number>(0, { Told: (count) => count + 1 })
    const tell = Money.command({
      summary: label,
      by: ["mediator"],
      input: z.strictObject({
        income: personal(
          z.int().refine(() => false, { error: ({ input }) => `${String(input)} euros` }),
          "resources",
        ),
      }),
      key: () => "one",
      subject: () => CAMILLE,
      decide: ({ emit }) => emit("Told", {}),
    })
    const plugin = definePlugin({ id: "money", label, streams: [Money], commands: { tell } })
    const core = await openMediation({ structure: STRUCTURE, storage: memoryStorage(), plugins: [plugin] })
    const told = core.as({ id: "mediator-1", roles: ["mediator"] }).money.tell({ income: 842 })
    await expect(told).rejects.toMatchObject({ message: expect.not.stringContaining("842") as string })
  })

  it("and the words of an author that repeat nothing stand", async () => {
    const schema = z.strictObject({
      name: personal(
        z.string().refine(() => false, { error: "Three words at least" }),
        "identity",
      ),
    })
    const Thing = defineStream("thing", { Made: z.strictObject({}) }).evolve<number>(0, { Made: (count) => count + 1 })
    const make = Thing.command({
      summary: label,
      by: ["mediator"],
      input: schema,
      key: () => "one",
      subject: () => CAMILLE,
      decide: ({ emit }) => emit("Made", {}),
    })
    const plugin = definePlugin({ id: "things", label, streams: [Thing], commands: { make } })
    const core = await openMediation({ structure: STRUCTURE, storage: memoryStorage(), plugins: [plugin] })
    const call = core.as({ id: "mediator-1", roles: ["mediator"] }).things.make({ name: "Camille" })
    await expect(call).rejects.toMatchObject({ issues: [{ path: ["name"], en: "Three words at least" }] })
  })
})
