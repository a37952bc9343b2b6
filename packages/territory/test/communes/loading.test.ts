import { expect, it, vi } from "vitest"

const read = vi.hoisted((): Array<string> => [])
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>()
  return {
    ...fs,
    readFileSync: (...call: Parameters<typeof fs.readFileSync>) => {
      read.push(String(call[0]))
      return fs.readFileSync(...call)
    },
  }
})

it("reads the files at the first call and never again, and not at import", async () => {
  const { communes } = await import("@traitdunion/territory")
  expect(read).toEqual([])
  const first = communes()
  expect(read).toHaveLength(2)
  expect(communes()).toBe(first)
  expect(read).toHaveLength(2)
})
