// What holds for every key holder of this package, seen through the quickest of them.
import { inspect } from "node:util"
import { environmentKeys, generateKey } from "@traitdunion/keys"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { failureOf, shownOf } from "./support/failure.ts"
import { camille, contexts, dataKey, dataKeys } from "./support/invented.ts"

const masters = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => ({ bytes, keys: environmentKeys({ env: { TRAITDUNION_KEY: Buffer.from(bytes).toString("hex") } }) }))
const keys = environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } })

describe("a wrapped key", () => {
  it("opens as it was, for whom it was wrapped", async () => {
    await fc.assert(
      fc.asyncProperty(masters, dataKeys, contexts, async ({ keys }, key, context) => {
        const opened = await keys.unwrap(await keys.wrap(key, context), context)
        expect(opened).toEqual(key)
      }),
    )
  })

  it("says its version and its master key, and fits a column of text", async () => {
    const wrapped = await keys.wrap(dataKey(), camille)
    expect(wrapped).toMatch(/^tdu1\.[\w-]{12}\.[\w-]{80}$/)
  })

  it("is never twice the same", async () => {
    await fc.assert(
      fc.asyncProperty(masters, dataKeys, contexts, async ({ keys }, key, context) => {
        const texts = await Promise.all(Array.from({ length: 5 }, () => keys.wrap(key, context)))
        expect(new Set(texts).size).toBe(5)
        expect(new Set(texts.map((text) => text.slice(0, 18))).size).toBe(1)
      }),
    )
  })

  it("does not open with any bit of its text flipped", async () => {
    const wrapped = Buffer.from(await keys.wrap(dataKey(), camille), "latin1")
    for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
      const flipped = Buffer.from(wrapped)
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      const failure = await failureOf(() => keys.unwrap(flipped.toString("latin1"), camille))
      expect(["not-opened", "missing"], `bit ${bit}`).toContain(failure)
    }
  })

  it("does not open with any bit of its sealed bytes flipped", async () => {
    const [version, id, sealed] = (await keys.wrap(dataKey(), camille)).split(".")
    const bytes = Buffer.from(sealed ?? "", "base64url")
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      const text = [version, id, flipped.toString("base64url")].join(".")
      expect(await failureOf(() => keys.unwrap(text, camille)), `bit ${bit}`).toBe("not-opened")
    }
  })

  it("does not open for another person, nor in another structure, however their names are cut", async () => {
    await fc.assert(
      fc.asyncProperty(contexts, contexts, async (mine, other) => {
        fc.pre(mine.structure !== other.structure || mine.subject !== other.subject)
        const wrapped = await keys.wrap(dataKey(), mine)
        for (const context of [
          other,
          { ...mine, subject: `${mine.subject}.` },
          { ...mine, structure: `${mine.structure}.` },
          { structure: `${mine.structure}${mine.subject}`, subject: "" },
        ]) {
          const same = context.structure === mine.structure && context.subject === mine.subject
          expect(await failureOf(() => keys.unwrap(wrapped, context))).toBe(same ? "none" : "not-opened")
        }
      }),
    )
  })

  it("tells names apart that are no well-formed Unicode", async () => {
    const wrapped = await keys.wrap(dataKey(), { structure: "s", subject: "\ud800" })
    expect(await failureOf(() => keys.unwrap(wrapped, { structure: "s", subject: "\ud801" }))).toBe("not-opened")
  })

  it("does not open with another master key, under its own id nor under the other's", async () => {
    await fc.assert(
      fc.asyncProperty(masters, masters, async (one, other) => {
        fc.pre(!Buffer.from(one.bytes).equals(Buffer.from(other.bytes)))
        const wrapped = await one.keys.wrap(dataKey(), camille)
        expect(await failureOf(() => other.keys.unwrap(wrapped, camille))).toBe("missing")
        const [, id] = (await other.keys.wrap(dataKey(), camille)).split(".")
        const renamed = ["tdu1", id, wrapped.split(".")[2]].join(".")
        expect(await failureOf(() => other.keys.unwrap(renamed, camille))).toBe("not-opened")
      }),
    )
  })

  it("is refused when it is anything else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await failureOf(() => keys.unwrap(text, camille))).toBe("not-opened")
      }),
    )
  })

  it("holds a key of 32 bytes and nothing else", async () => {
    for (const length of [0, 16, 31, 33, 64]) {
      expect(await failureOf(() => keys.wrap(new Uint8Array(length), camille))).toBe("invalid key")
    }
  })
})

it("shows neither a key nor whose it is", async () => {
  const secret = generateKey()
  const keys = environmentKeys({ env: { TRAITDUNION_KEY: secret } })
  const wrapped = await keys.wrap(dataKey(), camille)
  const shown = await Promise.all([
    shownOf(() => keys.unwrap(wrapped, { ...camille, subject: "person-sacha" })),
    shownOf(() => keys.unwrap(wrapped.slice(1), camille)),
    shownOf(() => keys.wrap(new Uint8Array(5).fill(99), camille)),
  ])
  for (const text of [...shown, inspect(keys, { depth: null, showHidden: true }), JSON.stringify(keys)]) {
    for (const private_ of [secret, Buffer.from(secret, "base64url").toString("hex"), "person-", "99,99"]) {
      expect(text).not.toContain(private_)
    }
  }
})
