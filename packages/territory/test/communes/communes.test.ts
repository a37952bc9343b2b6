import { InvalidValue } from "@traitdunion/core"
import { communes } from "@traitdunion/territory"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const codesNamed = (name: string): ReadonlyArray<string> =>
  communes()
    .named(name)
    .map(({ code }) => code)

const wordsOf = (code: string): string => {
  try {
    communes().require(code)
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidValue)
    return (error as InvalidValue).words.fr
  }
  return expect.fail(`${code} should have been refused`)
}

describe("a commune by its INSEE code", () => {
  it("says what the official code knows of Perpignan", () => {
    expect(communes().byCode("66136")).toEqual({
      code: "66136",
      name: "Perpignan",
      department: "66",
      region: "76",
      epci: "200027183",
      postalCodes: ["66000", "66100"],
      population: 121_616,
    })
  })

  it("says what the official code knows of Elne", () => {
    expect(communes().require("66065")).toMatchObject({
      name: "Elne",
      department: "66",
      epci: "200043602",
      postalCodes: ["66200"],
    })
  })

  it("does not take a postal code for an INSEE code", () => {
    expect(communes().byCode("66000")).toBeUndefined()
    // 66100 is a postal code of Perpignan, and the INSEE code of another commune.
    expect(communes().byCode("66100")?.name).not.toBe("Perpignan")
  })

  it.each(["", "6613", "66136 ", "constructor", "00000"])("knows no commune %j", (code) => {
    expect(communes().byCode(code)).toBeUndefined()
    expect(() => communes().require(code)).toThrow(InvalidValue)
  })

  it("has the communes of Corsica and those that belong to no intercommunal body", () => {
    expect(communes().byCode("2A004")).toMatchObject({ name: "Ajaccio", department: "2A" })
    expect(communes().byCode("29083")).toMatchObject({ name: "Île-de-Sein" })
    expect(communes().byCode("29083")).not.toHaveProperty("epci")
  })

  it("answers the same commune by each code it holds", () => {
    const all = communes().inDepartment("66")
    fc.assert(
      fc.property(fc.constantFrom(...all), (commune) => {
        expect(communes().require(commune.code)).toBe(commune)
        expect(communes().named(commune.name)).toContain(commune)
      }),
    )
  })
})

describe("a code that is no commune's", () => {
  it("says which commune a postal code serves", () => {
    expect(wordsOf("66000")).toContain("66136 Perpignan")
  })

  it("says first that it is a postal code, though a former commune elsewhere had it", () => {
    expect(wordsOf("75001")).toMatch(/est un code postal.*75101/)
  })

  it("names every postal code as one, with the communes that it serves", () => {
    const all = ["75", "69", "66", "01", "94"].flatMap((code) => communes().inDepartment(code))
    for (const { code, postalCodes } of all) {
      for (const postal of postalCodes) {
        if (communes().byCode(postal) !== undefined) continue
        expect(wordsOf(postal)).toMatch(/est un code postal/)
        expect(wordsOf(postal)).toContain(code)
      }
    }
  })

  it("says which commune took over the code of a former one", () => {
    expect(communes().byCode("01120")).toBeUndefined()
    expect(wordsOf("01120")).toContain("01262 Montluel")
  })

  it("does not repeat a text that is no code", () => {
    expect(wordsOf("Camille Exemple")).not.toContain("Camille")
  })
})

describe("communes by name", () => {
  it.each(["Saint-Estève", "saint esteve", "SAINT ESTÈVE", "St-Estève", "st. estève", "  St   Esteve "])(
    "finds one under %j",
    (name) => {
      expect(codesNamed(name)).toEqual(["66172"])
    },
  )

  it("finds one whatever its apostrophe and its ligature", () => {
    expect(codesNamed("L’Abergement Clemenciat")).toEqual(["01001"])
    expect(codesNamed("coeuvres et valsery")).toEqual(codesNamed("Cœuvres-et-Valsery"))
    expect(codesNamed("coeuvres et valsery")).toHaveLength(1)
  })

  it("finds every namesake, in order of code", () => {
    expect(codesNamed("St Denis")).toEqual(["11339", "30247", "93066", "97411"])
    expect(codesNamed("Bors")).toEqual(["16052", "16053"])
    expect(codesNamed("Bors (Canton de Charente-Sud)")).toEqual(["16053"])
  })

  it("finds none for a name that none has", () => {
    expect(codesNamed("Ville Exemple")).toEqual([])
    expect(codesNamed("")).toEqual([])
  })

  it("reads a name the same way with and without its accents, case and hyphens", () => {
    const names = communes()
      .inDepartment("66")
      .map(({ name }) => name)
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        const bare = name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase().replaceAll("-", " ")
        expect(codesNamed(bare)).toEqual(codesNamed(name))
      }),
    )
  })
})

describe("the communes of a département", () => {
  it("are those of its code, in order", () => {
    const codes = communes()
      .inDepartment("66")
      .map(({ code }) => code)
    expect(codes).toContain("66136")
    expect(codes).toEqual(codes.toSorted())
    expect(codes.every((code) => communes().byCode(code)?.department === "66")).toBe(true)
  })

  it("are none for a code that no département has", () => {
    expect(communes().inDepartment("9Z")).toEqual([])
  })

  it("count Paris once: its arrondissements have codes, and are no communes", () => {
    expect(
      communes()
        .inDepartment("75")
        .map(({ code }) => code),
    ).toEqual(["75056"])
    expect(communes().byCode("75101")).toMatchObject({ partOf: "75056", department: "75", postalCodes: ["75001"] })
    expect(communes().byCode("75101")?.epci).toBe(communes().byCode("75056")?.epci)
  })
})
