import { environmentKeys, generateKey } from "@traitdunion/keys"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { failureOf, shownOf } from "./support/failure.ts"
import { camille, dataKey } from "./support/invented.ts"

const of = (TRAITDUNION_KEY?: string, TRAITDUNION_KEY_PREVIOUS?: string) =>
  environmentKeys({ env: { TRAITDUNION_KEY, TRAITDUNION_KEY_PREVIOUS } })

describe("a key in a variable of the environment", () => {
  it("is the same key in each spelling", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (bytes) => {
        const key = Buffer.from(bytes)
        const wrapped = await of(key.toString("hex")).wrap(dataKey(), camille)
        const spellings = [
          key.toString("hex").toUpperCase(),
          key.toString("base64"),
          key.toString("base64").replace("=", ""),
          key.toString("base64url"),
          `  ${key.toString("base64url")}=\n`,
        ]
        for (const text of spellings) expect(await of(text).unwrap(wrapped, camille)).toEqual(dataKey())
      }),
    )
  })

  it("is new each time that one is made", () => {
    const made = Array.from({ length: 100 }, generateKey)
    expect(new Set(made).size).toBe(100)
    for (const key of made) expect(key).toMatch(/^[\w-]{43}$/)
  })

  it("is read where it is said to be", async () => {
    const env = { ASSOCIATION_KEY: generateKey() }
    const keys = environmentKeys({ variable: "ASSOCIATION_KEY", previous: "FORMER", env })
    expect(keys.name).toBe("environment")
    expect(await keys.unwrap(await keys.wrap(dataKey(), camille), camille)).toEqual(dataKey())
    expect(await failureOf(() => environmentKeys({ env }))).toBe("missing")
  })

  it("is said to be missing when it is absent or empty", async () => {
    for (const value of [undefined, "", " \n"]) expect(await failureOf(() => of(value))).toBe("missing")
  })

  it("is refused when it is anything but 32 bytes, without a part of it in the words", async () => {
    const key = Buffer.alloc(32, 0xab)
    const malformed = [
      "sept-chevaux-sous-la-pluie",
      key.subarray(1).toString("base64url"),
      Buffer.concat([key, key]).toString("base64url"),
      `${key.toString("hex")}ab`,
      `${key.toString("hex").slice(1)}g`,
      `${key.toString("base64url").slice(0, -1)}d`,
      `${key.toString("base64url")}==`,
      `${key.toString("base64url")}!`,
    ]
    for (const value of malformed) {
      expect(await failureOf(() => of(value)), value).toBe("invalid TRAITDUNION_KEY")
      expect(await failureOf(() => of(generateKey(), value)), value).toBe("invalid TRAITDUNION_KEY_PREVIOUS")
      const shown = (await shownOf(() => of(value))).split("\n    at ")[0] ?? ""
      for (const piece of [value.slice(0, 6), value.slice(-6)]) expect(shown).not.toContain(piece)
    }
  })
})

describe("keys of before", () => {
  it("still open what they wrapped, and wrap nothing any more", async () => {
    const [oldest, older, current] = [generateKey(), generateKey(), generateKey()]
    const wrapped = await Promise.all([oldest, older].map((key) => of(key).wrap(dataKey(), camille)))
    const keys = of(current, `${older}, ${oldest}`)
    for (const text of wrapped) expect(await keys.unwrap(text, camille)).toEqual(dataKey())

    const anew = await keys.wrap(dataKey(), camille)
    expect(await of(current).unwrap(anew, camille)).toEqual(dataKey())
    expect(await failureOf(() => of(older).unwrap(anew, camille))).toBe("missing")
  })
})
