import { readFileSync } from "node:fs"
import { openMediation, settle } from "@traitdunion/core"
import { memoryStorage, pluginProblems } from "@traitdunion/core/testing"
import { expect, expectTypeOf, it } from "vitest"
import { workshops } from "./workshops.ts"

it("plans, holds and lists workshops through the façade", async () => {
  // #region use
  await using core = await openMediation({ structure: "demo", storage: memoryStorage(), plugins: [workshops] })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  const { key: workshop } = await desk.workshops.plan({ title: "Écogestes", on: "2026-03-12", openToAll: true })
  await desk.workshops.hold({ workshop, persons: 9 })
  const list = await desk.workshops.list({})
  // #endregion
  expect(list).toEqual([{ key: workshop, title: "Écogestes", persons: 9 }])
  expect((await core.audit.verify()).verified).toBe(2)
})

it("lacks nothing that people need", () => {
  expect(pluginProblems(workshops)).toEqual([])
})

it("refuses a workshop that is not open to all, with the principle", async () => {
  await using core = await openMediation({ structure: "demo", storage: memoryStorage(), plugins: [workshops] })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  const result = await settle(desk.workshops.plan({ title: "Entre nous", on: "2026-03-12", openToAll: false }))
  expect(result).toMatchObject({ ok: false, error: { _tag: "RuleBreached" } })
  if (!result.ok) expect(result.error.words.fr).toContain("Accessibilité et non-discrimination")
  expect((await core.audit.verify()).verified).toBe(0)
})

it("refuses to hold what was not planned, with a typed code", async () => {
  await using core = await openMediation({ structure: "demo", storage: memoryStorage(), plugins: [workshops] })
  const result = await settle(core.as({ id: "lead-1", roles: ["lead"] }).workshops.hold({ workshop: "x", persons: 3 }))
  if (result.ok || result.error._tag !== "CommandRefused") throw new Error("It was not refused")
  expectTypeOf(result.error.reason).toEqualTypeOf<"NotPlanned">()
  expect(result.error.reason).toBe("NotPlanned")
})

it("is a plugin of fewer than 40 lines of code", () => {
  const source = readFileSync(new URL("workshops.ts", import.meta.url), "utf8").split("\n")
  const code = source.filter((line) => line.trim() !== "" && !line.trim().startsWith("//"))
  expect(code.length).toBeLessThan(40)
  expect(Math.max(...code.map((line) => line.length))).toBeLessThanOrEqual(120)
})
