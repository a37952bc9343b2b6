import {
  block,
  column,
  definePlugin,
  defineProjection,
  defineQuery,
  defineRule,
  defineStream,
  defineTable,
  openMediation,
  pass,
} from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { fixedPorts, journalOf, STRUCTURE } from "../support/world.ts"

class Broken extends Error {}

/** A plugin that breaks where it is told to. */
const broken = (place: string) => {
  const trap = (here: string): void => {
    if (place === here) throw new Broken(here)
  }
  const Thing = defineStream("thing", { Made: z.strictObject({ size: z.number() }) }).evolve<{ readonly size: number }>(
    { size: 0 },
    {
      Made: (_, data) => {
        trap("fold")
        return data
      },
    },
  )
  const make = Thing.command({
    summary: { fr: "Faire une chose" },
    by: ["mediator"],
    input: z.strictObject({ thing: z.string() }),
    key: (input) => {
      trap("key")
      return input.thing
    },
    needs: {
      others: {
        stream: Thing,
        keys: () => {
          trap("needs")
          return ["other"]
        },
      },
    },
    decide: ({ facts, emit }) => {
      trap("decide")
      if (place === "fact") facts.others.of("another")
      return emit("Made", { size: place === "schema" ? ("large" as never) : 1 })
    },
  })
  const look = defineQuery({
    summary: { fr: "Regarder" },
    by: ["mediator"],
    input: z.strictObject({}),
    run: async () => {
      trap("query")
      return 1
    },
  })
  const things = defineTable("thing", { size: column.integer() })
  return definePlugin({
    id: "things",
    label: { fr: "Choses" },
    streams: [Thing],
    commands: { make },
    queries: { look },
    tables: [things],
    projections: [
      defineProjection(Thing, things, ({ size }) => {
        trap("projection")
        return { size }
      }),
    ],
    rules: [
      defineRule({
        id: "things/rule",
        label: { fr: "Une règle d'essai" },
        principle: {
          key: "trial",
          label: { fr: "Essai" },
          wording: { fr: "Principe inventé pour un essai" },
          citation: { source: "Essai" },
        },
        on: [make],
        check: ({ input }) => {
          trap("rule")
          return input.thing === "no" ? block({ fr: "Pas celle-ci, par principe.", en: "Not this one." }) : pass
        },
      }),
    ],
  })
}
const open = async (place: string) => {
  const storage = memoryStorage()
  const lines: Array<object> = []
  const logger = { info: () => {}, warn: () => {}, error: (fields: object) => lines.push(fields) }
  const options = { structure: STRUCTURE, storage, plugins: [broken(place)], ports: { ...fixedPorts(), logger } }
  const core = await openMediation(options)
  return { desk: core.as({ id: "mediator-1", roles: ["mediator"] }), storage, lines }
}

describe("a bug of a plugin stays a bug", () => {
  it.each(["key", "needs", "decide", "rule", "fold", "projection"])(
    "in its %s: the very error, and nothing written",
    async (place) => {
      const { desk, storage, lines } = await open(place)
      const error = await desk.things.make({ thing: "one" }).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(Broken)
      expect((error as Error).message).toBe(place)
      expect(await journalOf(storage)).toEqual([])
      expect(lines).toMatchObject([{ command: "things.make", outcome: "bug" }])
    },
  )

  it("in its query", async () => {
    const { desk } = await open("query")
    await expect(desk.things.look({})).rejects.toBeInstanceOf(Broken)
  })

  it("in a batch: the whole batch rejects, and nothing is written", async () => {
    const { desk, storage } = await open("decide")
    const batch = desk.things.make.many([{ input: { thing: "no" } }, { input: { thing: "one" } }])
    await expect(batch).rejects.toBeInstanceOf(Broken)
    expect(await journalOf(storage)).toEqual([])
  })

  it("that the core itself finds is no tagged error", async () => {
    const { desk, storage } = await open("fact")
    const error = await desk.things.make({ thing: "one" }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toHaveProperty("_tag")
    expect(await journalOf(storage)).toEqual([])
  })

  it("save an event that does not fit its schema, which names its place and no value", async () => {
    const { desk, storage, lines } = await open("schema")
    await expect(desk.things.make({ thing: "one" })).rejects.toMatchObject({
      _tag: "PluginFault",
      place: { plugin: "things", operation: "things.make", stream: "thing", event: "thing.Made" },
      issues: [{ path: ["size"] }],
      message: expect.not.stringContaining("large") as string,
    })
    expect(await journalOf(storage)).toEqual([])
    expect(lines).toMatchObject([{ command: "things.make", outcome: "PluginFault" }])
  })

  it("and the same plugin without a bug works", async () => {
    const { desk } = await open("nowhere")
    const receipt = await desk.things.make({ thing: "one" })
    expect(receipt.consulted).toMatchObject([
      // The core's own stands on every command of every plugin.
      { rule: "deontology/no-outsider", outcome: "pass" },
      { rule: "things/rule", outcome: "pass" },
    ])
    await expect(desk.things.make({ thing: "no" })).rejects.toMatchObject({ _tag: "RuleBreached" })
  })
})
