import { readFileSync } from "node:fs"
import { openMediation, PluginMisconfigured, settle } from "@traitdunion/core"
import { memoryStorage, pluginProblems } from "@traitdunion/core/testing"
import { expect, expectTypeOf, it } from "vitest"
import { workshopList } from "./workshop-list.ts"
import { workshops } from "./workshops.ts"

it("records workshops and reads them through the façade", async () => {
  // #region use
  const plugins = [workshops, workshopList] as const
  await using core = await openMediation({ structure: "demo", storage: memoryStorage(), plugins })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.workshops.hold({ workshop: "ecogestes-mars", persons: 9, openToAll: true })
  const { persons } = await desk.workshops.one("ecogestes-mars")
  const list = await desk["workshop-list"].all({})
  // #endregion
  expect(persons).toBe(9)
  expect(list).toEqual([{ key: "ecogestes-mars", persons: 9 }])
  expect((await core.audit.verify()).verified).toBe(1)
})

it("refuses a workshop that is not open to all, with the principle", async () => {
  await using core = await openMediation({ structure: "demo", storage: memoryStorage(), plugins: [workshops] })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  const result = await settle(desk.workshops.hold({ workshop: "entre-nous", persons: 3, openToAll: false }))
  expect(result).toMatchObject({ ok: false, error: { _tag: "RuleBreached" } })
  if (!result.ok) expect(result.error.words.fr).toContain("Accessibilité et non-discrimination")
  expect((await core.audit.verify()).verified).toBe(0)
})

it("refuses to record a workshop twice, with a typed code", async () => {
  await using core = await openMediation({ structure: "demo", storage: memoryStorage(), plugins: [workshops] })
  const desk = core.as({ id: "lead-1", roles: ["lead"] })
  await desk.workshops.hold({ workshop: "x", persons: 3, openToAll: true })
  const result = await settle(desk.workshops.hold({ workshop: "x", persons: 3, openToAll: true }))
  if (result.ok || result.error._tag !== "CommandRefused") throw new Error("It was not refused")
  expectTypeOf(result.error.reason).toEqualTypeOf<"AlreadyHeld">()
  expect(result.error.reason).toBe("AlreadyHeld")
})

it("does not open the list without the plugin it stands on", async () => {
  // @ts-expect-error the list requires `workshops`
  const opening = openMediation({ structure: "demo", storage: memoryStorage(), plugins: [workshopList] })
  await expect(opening).rejects.toBeInstanceOf(PluginMisconfigured)
})

it.each([workshops, workshopList])("lacks nothing that people need", (plugin) => {
  expect(pluginProblems(plugin)).toEqual([])
})

it("is a plugin of fewer than 40 lines of code, as the formatter lays them out", () => {
  const source = readFileSync(new URL("workshops.ts", import.meta.url), "utf8").split("\n")
  const code = source.filter((line) => line.trim() !== "" && !line.trim().startsWith("//"))
  expect(code.length).toBeLessThan(40)
  expect(source.join("\n")).not.toContain("biome-ignore")
})
