import {
  type AnyPlugin,
  column,
  defineDeadline,
  definePlugin,
  defineProjection,
  defineQuery,
  defineRule,
  defineStream,
  defineTable,
  openMediation,
  pass,
  StorageFailure,
} from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { expectInvalid, failureOf } from "../support/expect.ts"
import { openWorld, STRUCTURE } from "../support/world.ts"

const label = { fr: "Extension d'essai" }
const Thing = defineStream("thing", { Made: z.strictObject({}) }).evolve<{ readonly made: boolean }>(
  { made: false },
  { Made: () => ({ made: true }) },
)
const make = Thing.command({
  summary: { fr: "Faire" },
  by: ["mediator"],
  input: z.strictObject({ thing: z.string() }),
  key: (input) => input.thing,
  decide: ({ emit }) => emit("Made", {}),
})
const things = defineTable("thing", { made: column.boolean() })
const projection = defineProjection(Thing, things, ({ made }) => ({ made }))
const look = defineQuery({ summary: label, by: ["mediator"], input: z.strictObject({}), run: async () => 1 })
const rule = defineRule({
  id: "things/rule",
  label,
  principle: { key: "trial", label, wording: label, citation: { source: "Essai" } },
  on: [make],
  check: () => pass,
})
const deadline = defineDeadline(Thing, {
  id: "things/deadline",
  label,
  citation: { source: "Essai" },
  due: () => null,
})

const openWith = (plugins: ReadonlyArray<AnyPlugin>) =>
  openMediation({ structure: STRUCTURE, storage: memoryStorage(), plugins: plugins as readonly [] })
const plugin = definePlugin({ id: "things", label, streams: [Thing] })
const other = (spec: object): AnyPlugin => definePlugin({ id: "others", label, ...spec })

describe("opening with plugins that do not fit", () => {
  const cases: ReadonlyArray<
    readonly [what: string, plugins: ReadonlyArray<AnyPlugin>, plugin: string, words: RegExp]
  > = [
    ["a plugin twice", [plugin, definePlugin({ id: "things", label })], "things", /identifiant « things ».*deux fois/],
    ["a built-in plugin again", [definePlugin({ id: "people", label })], "people", /« people ».*deux fois/],
    ["a stream twice", [plugin, other({ streams: [Thing] })], "others", /flux « thing ».*deux fois/],
    [
      "a table twice",
      [definePlugin({ id: "things", label, tables: [things] }), other({ tables: [things] })],
      "others",
      /table « thing ».*deux fois/,
    ],
    ["the deadlines' table", [other({ tables: [defineTable("deadline", {})] })], "others", /« deadline ».*deux fois/],
    [
      "a rule twice",
      [definePlugin({ id: "things", label, streams: [Thing], rules: [rule] }), other({ rules: [rule] })],
      "others",
      /règle « things\/rule ».*deux fois/,
    ],
    [
      "a deadline twice",
      [other({ streams: [Thing], deadlines: [deadline, deadline] })],
      "others",
      /échéance « things\/deadline ».*deux fois/,
    ],
    ["a missing plugin", [other({ requires: ["budget"] })], "others", /extension « budget » manque/],
    ["a command on an unlisted stream", [other({ commands: { make } })], "others", /flux « thing » n'est déclaré/],
    [
      "a projection of an unlisted stream",
      [other({ tables: [things], projections: [projection] })],
      "others",
      /flux « thing » n'est déclaré/,
    ],
    [
      "a projection into an unlisted table",
      [other({ streams: [Thing], projections: [projection] })],
      "others",
      /table « thing » n'est déclarée/,
    ],
    ["a deadline of an unlisted stream", [other({ deadlines: [deadline] })], "others", /flux « thing » n'est déclaré/],
    [
      "one name for two things",
      [other({ streams: [Thing], commands: { make }, queries: { make: look } })],
      "others",
      /« make » nomme deux choses/,
    ],
  ]

  it.each(cases)("%s: is refused by name", async (_, plugins, name, words) => {
    const error = await failureOf(openWith(plugins))
    expect(error).toMatchObject({ _tag: "PluginMisconfigured", plugin: name })
    expect(error.words.fr).toMatch(words)
    expect(error.words.en).toMatch(new RegExp(`^Plugin ${name}: `))
  })

  it("what fits is opened", async () => {
    await using core = await openMediation({
      structure: STRUCTURE,
      storage: memoryStorage(),
      plugins: [
        definePlugin({
          id: "things",
          label,
          requires: ["people"],
          streams: [Thing],
          commands: { make },
          queries: { look },
          tables: [things],
          projections: [projection],
          rules: [rule],
          deadlines: [deadline],
        }),
      ],
    })
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    expect((await desk.things.make({ thing: "one" })).state).toEqual({ made: true })
    expect(await desk.things.look({})).toBe(1)
  })
})

describe("opening with settings that do not fit", () => {
  it.each(["", "two words", "é", "a/b", "x".repeat(65)])("« %s » names no structure", async (structure) => {
    expect(await expectInvalid(openMediation({ structure, storage: memoryStorage() }))).toEqual(["structure"])
  })

  it("a time zone that does not exist is refused", async () => {
    const structure = { id: STRUCTURE, timeZone: "Europe/Nowhere" }
    expect(await expectInvalid(openMediation({ structure, storage: memoryStorage() }))).toEqual(["structure.timeZone"])
  })

  it("a storage that fails says why, and nothing stays open", async () => {
    const storage = {
      name: "failing",
      open: async () => {
        throw new StorageFailure("open", "missing")
      },
    }
    expect(await failureOf(openMediation({ structure: STRUCTURE, storage }))).toMatchObject({ reason: "missing" })
  })
})

describe("an actor", () => {
  it.each([
    [{ id: "x", roles: ["king"] }, "roles.0"],
    [{ id: "x", roles: [] }, "roles"],
    [{ id: "", roles: ["lead"] }, "id"],
    [{ id: "x", roles: ["lead"], name: "Camille" }, "name"],
    [{ roles: ["lead"] }, "id"],
  ])("%j is refused before anything runs", async (actor, path) => {
    await using world = await openWorld()
    let caught: unknown
    try {
      world.core.as(actor as never)
    } catch (error) {
      caught = error
    }
    expect(caught).toMatchObject({
      _tag: "InvalidInput",
      issues: [{ path: path === "" ? [] : path.split(".").map((part) => (/\d/.test(part) ? Number(part) : part)) }],
    })
  })
})

describe("a closed core", () => {
  it("answers that it is closed, and may be closed again", async () => {
    const world = await openWorld()
    await world.core.close()
    await world.core.close()
    expect(await failureOf(world.mediator.process.list({}))).toMatchObject({
      _tag: "StorageFailure",
      reason: "unavailable",
    })
  })
})
