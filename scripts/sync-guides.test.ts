import { expect, it } from "vitest"
// @ts-expect-error plain JavaScript, so that it runs before anything is built
import { regionOf, synced } from "./sync-guides.mjs"

const source = "before\n  // #region one\n  const a = 1\n    const b = 2\n  // #endregion\nafter"

it("takes a region without the indentation its lines share", () => {
  expect(regionOf(source, "one")).toBe("const a = 1\n  const b = 2")
})

it("fails for a region that is not there", () => {
  expect(() => regionOf(source, "two")).toThrow("no region two")
})

it("puts the region into the marked block and leaves every other block alone", () => {
  const guide = "text\n<!-- code: x.ts#one -->\n```ts\nold\n```\n\n```ts\nother\n```\n"
  const fresh = "text\n<!-- code: x.ts#one -->\n```ts\nconst a = 1\n  const b = 2\n```\n\n```ts\nother\n```\n"
  expect(synced(guide, () => source)).toBe(fresh)
  expect(synced(fresh, () => source)).toBe(fresh)
})

it("fails for a marker without a block, or misspelled", () => {
  expect(() => synced("<!-- code: x.ts#one -->\ntext\n", () => source)).toThrow("1 markers")
  expect(() => synced("<!-- code: x.ts -->\n```ts\nold\n```\n", () => source)).toThrow("1 markers")
})
