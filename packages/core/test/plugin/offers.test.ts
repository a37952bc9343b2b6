import {
  column,
  defineAsk,
  defineOffer,
  definePlugin,
  defineProjection,
  defineQuery,
  defineReaders,
  defineStream,
  defineTable,
  field,
  openMediation,
} from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { failureOf } from "../support/expect.ts"

const label = { fr: "Exemple" }
const Loan = defineStream("loan", {
  Lent: z.strictObject({ person: field.id, by: field.id, on: field.date }),
  Returned: z.strictObject({ on: field.date }),
}).evolve<{ readonly person: string; readonly by: string; readonly on: string; readonly back: boolean } | null>(null, {
  Lent: (_, data) => ({ ...data, back: false }),
  Returned: (state) => (state === null ? null : { ...state, back: true }),
})
const loans = defineTable("loan", { person: column.indexed(column.text()) })
const lend = Loan.command({
  summary: label,
  by: ["mediator"],
  input: z.strictObject({ loan: field.id, person: field.id, on: field.date }),
  key: ({ loan }) => loan,
  decide: ({ input: { person, on }, actor, emit }) => emit("Lent", { person, on, by: actor.id }),
})
const takeBack = Loan.command({
  summary: label,
  by: ["mediator"],
  input: z.strictObject({ loan: field.id, on: field.date }),
  key: ({ loan }) => loan,
  decide: ({ input: { on }, emit }) => emit("Returned", { on }),
})
const offer = (version = 1, tells?: (loan: string) => object) =>
  defineOffer(Loan, {
    name: "tools/loan",
    version,
    label,
    answer: z.strictObject({ loan: field.id, back: z.boolean() }),
    find: async (person, read) => (await read.rows(loans, { where: { person } })).map(({ key }) => key),
    tells: (state, loan) => (state === null ? null : ((tells?.(loan) ?? { loan, back: state.back }) as never)),
  })
const tools = (offers = [offer()]) =>
  definePlugin({
    id: "tools",
    label,
    streams: [Loan],
    commands: { lend, takeBack },
    tables: [loans],
    projections: [defineProjection(Loan, loans, (state) => (state === null ? null : { person: state.person }))],
    readers: [defineReaders(Loan, { label, check: async ({ state, actor }) => state?.by === actor.id })],
    offers,
  })

const answer = z.strictObject({ loan: field.id, back: z.boolean() })
const lent = defineAsk({ offer: "tools/loan", version: 1, answer })
const Garden = defineStream("garden", { Joined: z.strictObject({ person: field.id, loans: z.int() }) }).evolve<number>(
  0,
  {
    Joined: (count) => count + 1,
  },
)
const garden = (asks = [lent]) => {
  const [ask = lent] = asks
  return definePlugin({
    id: "garden",
    label,
    streams: [Garden],
    commands: {
      join: Garden.command({
        summary: label,
        by: ["mediator"],
        input: z.strictObject({ garden: field.id, person: field.id }),
        key: (input) => input.garden,
        needs: { lent: { stream: ask, keys: ({ input }) => [input.person] } },
        refusals: { StillLent: { fr: "Un outil n'est pas rendu.", en: "A tool is still out." } },
        decide: ({ input: { person }, facts, emit, refuse }) => {
          const all = facts.lent.of(person)
          return all.some(({ back }) => !back) ? refuse("StillLent") : emit("Joined", { person, loans: all.length })
        },
      }),
    },
    queries: {
      tools: defineQuery({
        summary: label,
        by: ["mediator"],
        input: z.strictObject({ person: field.id }),
        run: async ({ input, read }) => ({
          offered: read.offered(ask),
          loans: await read.state(ask, input.person),
          many: [...(await read.states(ask, [input.person, "nobody"])).values()].map((one) => one.length),
        }),
      }),
    },
    asks,
  })
}

const told = () => {
  const lines: Array<readonly [level: string, status: unknown]> = []
  const at = (level: string) => (line: object) => void lines.push([level, "status" in line ? line.status : undefined])
  return { lines, logger: { info: at("info"), warn: at("warn"), error: at("error") } }
}
const day = "2026-03-02"

describe("what a plugin offers, and another asks for", () => {
  it("is answered in the shape that was asked for, in questions and in decisions, without an import", async () => {
    await using core = await openMediation({
      structure: "s",
      storage: memoryStorage(),
      plugins: [tools(), garden()],
    })
    const desk = core.as({ id: "m-1", roles: ["mediator"] })
    expect(await desk.garden.tools({ person: "p-1" })).toEqual({ offered: "met", loans: [], many: [0, 0] })
    await desk.tools.lend({ loan: "l-1", person: "p-1", on: day })
    expect(await desk.garden.tools({ person: "p-1" })).toEqual({
      offered: "met",
      loans: [{ loan: "l-1", back: false }],
      many: [1, 0],
    })
    expect(await failureOf(desk.garden.join({ garden: "g", person: "p-1" }))).toMatchObject({ reason: "StillLent" })
    await desk.tools.takeBack({ loan: "l-1", on: day })
    await desk.garden.join({ garden: "g", person: "p-1" })
    expect((await core.health()).checks.find(({ name }) => name === "offers")?.ok).toBe(true)
  })

  it("is told to nobody who may not read what it is told of, in decisions neither", async () => {
    await using core = await openMediation({ structure: "s", storage: memoryStorage(), plugins: [tools(), garden()] })
    await core.as({ id: "m-1", roles: ["mediator"] }).tools.lend({ loan: "l-1", person: "p-1", on: day })
    const other = core.as({ id: "m-2", roles: ["mediator"] })
    expect((await other.garden.tools({ person: "p-1" })).loans).toEqual([])
    await other.garden.join({ garden: "g", person: "p-1" })
  })

  it("is decided again when what was told changes before the commit", async () => {
    const inner = memoryStorage()
    let meanwhile: (() => Promise<unknown>) | undefined
    const storage = {
      ...inner,
      open: async (...args: Parameters<typeof inner.open>) => {
        const store = await inner.open(...args)
        return {
          ...store,
          commit: async (...commit: Parameters<typeof store.commit>) => {
            const run = meanwhile
            meanwhile = undefined
            await run?.()
            return store.commit(...commit)
          },
        }
      },
    }
    await using core = await openMediation({ structure: "s", storage, plugins: [tools(), garden()] })
    const desk = core.as({ id: "m-1", roles: ["mediator"] })
    await desk.tools.lend({ loan: "l-1", person: "p-1", on: day })
    await desk.tools.takeBack({ loan: "l-1", on: day })
    meanwhile = () => desk.tools.lend({ loan: "l-1", person: "p-1", on: day })
    expect(await failureOf(desk.garden.join({ garden: "g", person: "p-1" }))).toMatchObject({ reason: "StillLent" })
  })

  it("may be absent: no answer, and the opening says so", async () => {
    const { lines, logger } = told()
    await using core = await openMediation({
      structure: "s",
      storage: memoryStorage(),
      plugins: [garden()],
      ports: { logger },
    })
    const desk = core.as({ id: "m-1", roles: ["mediator"] })
    expect(await desk.garden.tools({ person: "p-1" })).toMatchObject({ offered: "absent", loans: [] })
    await desk.garden.join({ garden: "g", person: "p-1" })
    expect(lines).toContainEqual(["info", "absent"])
    expect((await core.health()).status).toBe("ok")
  })

  it("in another version is not read: the opening warns, and health names both", async () => {
    const { lines, logger } = told()
    await using core = await openMediation({
      structure: "s",
      storage: memoryStorage(),
      plugins: [tools([offer(2)]), garden()],
      ports: { logger },
    })
    const desk = core.as({ id: "m-1", roles: ["mediator"] })
    await desk.tools.lend({ loan: "l-1", person: "p-1", on: day })
    expect(await desk.garden.tools({ person: "p-1" })).toMatchObject({ offered: "other-version", loans: [] })
    expect(lines).toContainEqual(["warn", "other-version"])
    const { status, checks } = await core.health()
    expect(status).toBe("degraded")
    expect(checks.find(({ ok }) => !ok)).toMatchObject({
      name: "offers",
      code: "TDU-PLUGIN",
      words: { fr: expect.stringContaining("« tools/loan » en version 1, offert en version 2") },
    })
  })

  it("of another shape than the one that was offered or asked for is the fault of a plugin, and tells no value", async () => {
    const wrong = tools([offer(1, () => ({ loan: "l-1", back: "canary" }))])
    const other = defineAsk({ offer: "tools/loan", version: 1, answer: z.strictObject({ loan: z.int() }) })
    for (const plugins of [
      [wrong, garden()],
      [tools(), garden([other as never])],
    ] as const) {
      await using core = await openMediation({ structure: "s", storage: memoryStorage(), plugins })
      const desk = core.as({ id: "m-1", roles: ["mediator"] })
      await desk.tools.lend({ loan: "l-1", person: "p-1", on: day })
      const error = await failureOf(desk.garden.tools({ person: "p-1" }))
      expect(error._tag).toBe("PluginFault")
      expect(JSON.stringify([error, error.words, error.toOutcome()])).not.toContain("canary")
    }
  })

  const misconfigured: ReadonlyArray<readonly [what: string, plugins: () => ReadonlyArray<never>, words: string]> = [
    ["two offers of one name", () => [tools([offer(), offer()])] as never, "figure deux fois"],
    [
      "an offer over another plugin's stream",
      () => [tools([]), definePlugin({ id: "garden", label, offers: [offer()] })] as never,
      "tools/loan",
    ],
    ["an ask that is used and not listed", () => [tools(), { ...garden(), asks: [] }] as never, "sans le demander"],
    [
      "what is required and absent",
      () => [garden([defineAsk({ offer: "tools/loan", version: 1, answer, required: true })])] as never,
      "que personne n'offre",
    ],
    [
      "what is required in another version",
      () =>
        [tools([offer(3)]), garden([defineAsk({ offer: "tools/loan", version: 1, answer, required: true })])] as never,
      "offert en version 3",
    ],
  ]
  it.each(misconfigured)("is refused at opening for %s", async (_, plugins, words) => {
    const error = await failureOf(openMediation({ structure: "s", storage: memoryStorage(), plugins: plugins() }))
    expect(error._tag).toBe("PluginMisconfigured")
    expect(error.words.fr).toContain(words)
  })

  it("in a circle is told at opening, and refused where both require it", async () => {
    const Plot = defineStream("plot", { Dug: z.strictObject({ on: field.date }) }).evolve<number>(0, {
      Dug: (n) => n + 1,
    })
    const plots = defineOffer(Plot, {
      name: "plots/plot",
      version: 1,
      label,
      answer: z.strictObject({ dug: z.int() }),
      find: async (plot) => [plot],
      tells: (dug) => ({ dug }),
    })
    const pair = (required: boolean) =>
      [
        { ...tools(), asks: [defineAsk({ offer: "plots/plot", version: 1, answer: z.unknown(), required })] },
        definePlugin({
          id: "plots",
          label,
          streams: [Plot],
          offers: [plots],
          asks: [defineAsk({ offer: "tools/loan", version: 1, answer, required })],
        }),
      ] as const
    const lines: unknown[] = []
    const note = (line: object): void => {
      if ("plugin" in line && "circle" in line) lines.push([line.plugin, line.circle])
    }
    const logger = { info: note, warn: note, error: note }
    const open = (required: boolean) =>
      openMediation({ structure: "s", storage: memoryStorage(), plugins: pair(required) as never, ports: { logger } })
    await (await open(false)).close()
    expect(lines).toEqual([
      ["tools", true],
      ["plots", true],
    ])
    const error = await failureOf(open(true))
    expect(error.words.fr).toContain("exige quelque chose d'elle")
  })
})
