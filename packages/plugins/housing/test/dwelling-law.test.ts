import { OutsideKnownPeriod, valueIfKnown, valueOn } from "@traitdunion/core"
import {
  decencyPoints,
  energyClasses,
  fslAnswer,
  tenantNotice,
  transferAnswer,
  visale,
} from "@traitdunion/plugin-housing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const met = (dwelling: Parameters<typeof decencyPoints>[0]) =>
  Object.fromEntries(decencyPoints(dwelling).map((one) => [one.point, one.met]))

describe("a decent dwelling", () => {
  it.each([
    [{ mainRoomDm2: 900, heightCm: 220 }, true],
    [{ mainRoomDm2: 899, heightCm: 220 }, null],
    [{ mainRoomDm2: 899, heightCm: 220, volumeDm3: 20_000 }, true],
    [{ mainRoomDm2: 899, heightCm: 220, volumeDm3: 19_999 }, false],
    [{ mainRoomDm2: 900, heightCm: 219, volumeDm3: 19_999 }, false],
    [{ mainRoomDm2: 900 }, null],
    [{}, null],
  ])("by its size: %j is %s", (size, expected) => expect(met({ on: "2026-12-01", ...size })["size"]).toBe(expected))

  it.each([
    ["2024-12-31", { kwh: 449 }, true],
    ["2024-12-31", { kwh: 450 }, false],
    ["2024-12-31", { energyClass: "G" }, null],
    ["2025-01-01", { energyClass: "G" }, false],
    ["2025-01-01", { energyClass: "F" }, true],
    ["2027-12-31", { energyClass: "F" }, true],
    ["2028-01-01", { energyClass: "F" }, false],
    ["2028-01-01", { energyClass: "E" }, true],
    ["2033-12-31", { energyClass: "E" }, true],
    ["2034-01-01", { energyClass: "E" }, false],
    ["2034-01-01", { energyClass: "D" }, true],
    ["2026-12-01", {}, null],
  ] as const)("by its energy on %s: %j is %s", (on, energy, expected) =>
    expect(met({ on, ...energy })["energy"]).toBe(expected),
  )

  it("overseas is known from 2028 to the step that sources tell in two ways", () => {
    const overseas = (on: string) => decencyPoints({ on, overseas: true, energyClass: "G" })[1]
    expect(overseas("2027-12-31")).toMatchObject({ met: null, references: [] })
    expect(overseas("2027-12-31")?.steps[0]).toMatch(/connu/)
    expect(overseas("2028-01-01")?.met).toBe(false)
    expect(overseas("2031-01-01")?.met).toBeNull()
  })

  it("is never worse by a better class, and nothing that is measured is thrown away", () => {
    const classes = Object.keys(energyClasses) as ReadonlyArray<keyof typeof energyClasses>
    const day = fc.date({ min: new Date("2025-01-01"), max: new Date("2045-12-31"), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.nat(5), (date, index) => {
        const on = date.toISOString().slice(0, 10)
        const [better, worse] = [classes[index], classes[index + 1]]
        if (better === undefined || worse === undefined) return
        expect(
          met({ on, energyClass: worse })["energy"] === true && met({ on, energyClass: better })["energy"] !== true,
        ).toBe(false)
      }),
    )
  })

  it("of a size below zero is refused", () => {
    expect(() => decencyPoints({ on: "2026-12-01", mainRoomDm2: -1 })).toThrow(
      expect.objectContaining({ _tag: "InvalidInput", issues: [expect.objectContaining({ path: ["mainRoomDm2"] })] }),
    )
  })
})

describe("the guarantee Visale", () => {
  const on = "2026-12-01"
  it.each([
    [{ age: 30 }, true],
    [{ age: 31 }, null],
    [{ age: 31, income: 171_000 }, true],
    [{ age: 31, income: 171_001 }, null],
    [{ age: 31, income: 171_001, mobility: false }, false],
    [{ age: 60, income: 300_000, mobility: true }, true],
    [{}, null],
  ])("is for whom: %j is %s", (asker, expected) => expect(visale({ on, ...asker }).asker).toBe(expected))

  it.each([
    ["ile-de-france", 194_000, 100_000],
    ["large-agglomeration", 157_500, 84_000],
    ["elsewhere", 136_500, 68_000],
  ] as const)("is for a rent of %s up to its ceiling", (zone, most, student) => {
    expect(visale({ on, zone, rent: most }).rent).toBe(true)
    expect(visale({ on, zone, rent: most + 1 }).rent).toBe(false)
    expect(visale({ on, zone, student: true, rent: student }).rent).toBe(true)
    expect(visale({ on, zone, student: true, rent: student + 1 }).rent).toBe(false)
    expect(visale({ on, rent: most }).rent).toBeNull()
  })

  it("is not known before 6 January 2026, and says so", () => {
    const before = visale({ on: "2026-01-05", age: 20 })
    expect(before).toMatchObject({ asker: null, rent: null })
    expect(before.steps[0]).toMatch(/connu/)
    expect(visale({ on: "2026-01-06", age: 20 }).asker).toBe(true)
  })
})

it("what was in no source stays empty: not known, with words, and a structure may enter it", () => {
  for (const parameter of [fslAnswer, tenantNotice, transferAnswer]) {
    expect(parameter.values).toEqual([])
    expect(parameter.accepts).toBeDefined()
    expect(valueIfKnown(parameter, "2026-12-01")).toBeNull()
    expect(() => valueOn(parameter, "2026-12-01")).toThrow(OutsideKnownPeriod)
  }
})
