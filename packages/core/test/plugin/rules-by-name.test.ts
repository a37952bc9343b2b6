import {
  type AnyPlugin,
  block,
  defineAccessRule,
  definePlugin,
  defineQuery,
  defineRule,
  defineStream,
  openMediation,
  principles,
} from "@traitdunion/core"
import { mediationProcess } from "@traitdunion/core/built-ins"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import * as z from "zod"

const Walk = defineStream("walk", { Taken: z.strictObject({ walk: z.string() }) }).evolve<{ readonly taken: number }>(
  { taken: 0 },
  { Taken: ({ taken }) => ({ taken: taken + 1 }) },
)
const walking = (summary: { readonly fr: string; readonly en: string }) =>
  Walk.command({
    summary,
    by: ["mediator"],
    input: z.strictObject({ walk: z.string() }),
    key: ({ walk }) => walk,
    decide: ({ input, emit }) => emit("Taken", input),
  })
const take = walking({ fr: "Faire une promenade", en: "Take a walk" })
const count = defineQuery({
  summary: { fr: "Compter", en: "Count" },
  by: ["mediator"],
  input: z.strictObject({ walk: z.string() }),
  run: async ({ read, input }) => (await read.state(Walk, input.walk)).taken,
})
const never = block({ fr: "Jamais.", en: "Never." })
const rule = (on: ReadonlyArray<typeof take | typeof count>) =>
  defineRule({ id: "walks/never", label: { fr: "Jamais" }, principle: principles.autonomy, on, check: () => never })

const opened = async (plugin: AnyPlugin) => {
  const core = await openMediation({ structure: "exemple", storage: memoryStorage(), plugins: [plugin] })
  return core.as({ id: "m-1", roles: ["mediator"] }) as unknown as Readonly<
    Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>
  >
}
const tagOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => "went through",
    (error: { readonly _tag?: string }) => error._tag,
  )
const walks = { id: "walks", label: { fr: "Promenades" }, streams: [Walk] } as const

describe("a rule", () => {
  it("follows the command that it is on into whatever that is spread into", async () => {
    const desk = await opened(
      definePlugin({ ...walks, commands: { stroll: { ...take, by: ["mediator"] } }, rules: [rule([take])] }),
    )
    expect(await tagOf(desk["walks"]?.["stroll"]?.({ walk: "w-1" }) ?? Promise.resolve())).toBe("RuleBreached")
    const copied = await opened(definePlugin({ ...walks, commands: { take }, rules: [rule([{ ...take }])] }))
    expect(await tagOf(copied["walks"]?.["take"]?.({ walk: "w-1" }) ?? Promise.resolve())).toBe("RuleBreached")
  })

  it("follows a query, and so does a rule about access", async () => {
    const desk = await opened(
      definePlugin({ ...walks, commands: { take }, queries: { count: { ...count } }, rules: [rule([count])] }),
    )
    expect(await tagOf(desk["walks"]?.["count"]?.({ walk: "w-1" }) ?? Promise.resolve())).toBe("RuleBreached")
    const access = defineAccessRule({
      id: "walks/nobody",
      label: { fr: "Personne" },
      principle: principles.autonomy,
      on: [take],
      check: () => never,
    })
    const guarded = await opened(definePlugin({ ...walks, commands: { stroll: { ...take } }, rules: [access] }))
    expect(await tagOf(guarded["walks"]?.["stroll"]?.({ walk: "w-1" }) ?? Promise.resolve())).toBe("RuleBreached")
  })

  it("on what no plugin lists is refused at opening, by its name", async () => {
    const unlisted = walking({ fr: "Courir", en: "Run" })
    await expect(
      opened(definePlugin({ ...walks, commands: { take }, rules: [rule([take, unlisted])] })),
    ).rejects.toMatchObject({
      _tag: "PluginMisconfigured",
      message: expect.stringContaining("walks/never") as string,
    })
  })
})

describe("a plugin", () => {
  it("that would write the stream of another is refused at opening", async () => {
    await expect(
      opened(definePlugin({ ...walks, commands: { meet: { ...mediationProcess.commands.meet } } })),
    ).rejects.toMatchObject({
      _tag: "PluginMisconfigured",
      message: expect.stringContaining("meet would write the stream mediation of another plugin") as string,
    })
  })
})
