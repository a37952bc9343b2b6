import { describe, expect, it } from "vitest"
import { byVersion } from "../src/journal/by-version.ts"
import { filledToPowersOfTwo, inPowersOfTwo } from "../src/sizes.ts"

const upTo = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index + 1)

describe("lists in pieces of few lengths", () => {
  it.each([0, 1, 2, 3, 7, 8, 9, 255, 256, 257, 1000])("%i items, each once", (count) => {
    const pieces = inPowersOfTwo(upTo(count), 256)
    expect(pieces.flat()).toEqual(upTo(count))
    for (const { length } of pieces) expect([1, 2, 4, 8, 16, 32, 64, 128, 256]).toContain(length)
  })

  it("an uneven bound is kept", () => {
    expect(inPowersOfTwo(upTo(10), 3).map(({ length }) => length)).toEqual([2, 2, 2, 2, 2])
  })

  it.each([0, 1, 3, 1000, 1024, 1025])("%i items, filled up", (count) => {
    const pieces = filledToPowersOfTwo(upTo(count), 1024)
    expect([...new Set(pieces.flat())]).toEqual(upTo(count))
    for (const { length } of pieces) expect(Math.log2(length) % 1).toBe(0)
  })
})

describe("streams by expected version", () => {
  it("are asked for from exactly there", () => {
    const asked = byVersion([
      { stream: "a", expected: 0 },
      { stream: "b", expected: 41 },
      { stream: "c", expected: 0 },
      { stream: "a", expected: 0 },
    ])
    expect(asked).toEqual([
      { version: 0, streams: ["a", "c"] },
      { version: 41, streams: ["b"] },
    ])
  })

  it("are asked for together when there are many versions, from no later than expected", () => {
    const expectations = upTo(200).map((expected) => ({ stream: `s${expected}`, expected }))
    const asked = byVersion(expectations)
    expect(asked.length).toBe(8)
    for (const { version, streams } of asked) {
      for (const stream of streams) expect(Number(stream.slice(1))).toBeGreaterThanOrEqual(version)
    }
    expect(asked.flatMap(({ streams }) => streams).length).toBe(200)
  })
})
