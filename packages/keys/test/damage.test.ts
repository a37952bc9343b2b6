// Files that an accident or somebody has changed.
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { addMasterKey, createPassphraseFile, passphraseKeys } from "@traitdunion/keys"
import * as fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { failureOf, shownOf } from "./support/failure.ts"
import { newPath } from "./support/folder.ts"
import { passphrase } from "./support/invented.ts"

interface Settings {
  readonly N: number
  readonly r: number
  readonly p: number
  readonly salt: string
}

let text = ""
beforeAll(async () => {
  const file = newPath()
  await createPassphraseFile({ file, passphrase })
  text = readFileSync(file, "utf8")
})

const openingOf = async (content: string | Uint8Array): Promise<string> => {
  const file = newPath()
  writeFileSync(file, content, { mode: 0o600 })
  return failureOf(() => passphraseKeys({ file, passphrase }))
}

/** The file as somebody would write it who knows how, with the checksum that goes with it. */
const rewritten = (change: Partial<Settings>, sealed?: string): string => {
  const stored = JSON.parse(text) as { readonly scrypt: Settings; readonly sealed: string }
  const scrypt = { ...stored.scrypt, ...change }
  const parts = ["traitdunion-keys", "1", ...[scrypt.N, scrypt.r, scrypt.p].map(String), scrypt.salt]
  const all = { ...stored, scrypt, sealed: sealed ?? stored.sealed }
  const checksum = createHash("sha256")
    .update(JSON.stringify([...parts, all.sealed]))
    .digest("base64url")
  return JSON.stringify({ ...all, checksum })
}

describe("a damaged key file", () => {
  it("is told from a wrong passphrase, whichever byte was changed", async () => {
    const outcomes = fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      const bytes = Buffer.from(text)
      bytes.writeUInt8(bytes.readUInt8(at) ^ mask, at)
      // White space between the values is nobody's damage.
      if (/^\s*$/.test(`${text[at]}${String.fromCharCode(bytes.readUInt8(at))}`)) return
      expect(await openingOf(bytes)).toMatch(/^invalid /)
    })
    await fc.assert(outcomes, { numRuns: 300 })
  })

  it("is told wherever it was cut", async () => {
    for (let length = 0; length < text.trimEnd().length; length += 1) {
      expect(await openingOf(text.slice(0, length)), `${length} characters`).toBe("invalid file")
    }
  })

  it("is left as it is by a change", async () => {
    const file = newPath()
    const broken = text.replace('"sealed": "', '"sealed": "A')
    writeFileSync(file, broken, { mode: 0o600 })
    expect(await failureOf(() => addMasterKey({ file, passphrase }))).toBe("invalid file")
    expect(readFileSync(file, "utf8")).toBe(broken)
  })

  it("is refused when it is larger than any key file", async () => {
    expect(await openingOf(`${text}${" ".repeat(70_000)}`)).toBe("invalid file")
  })
})

describe("a key file that somebody has rewritten", () => {
  it("cannot ask for gigabytes, nor for hours", async () => {
    const asked: ReadonlyArray<[string, Partial<Settings>]> = [
      ["scrypt.N", { N: 2 ** 30 }],
      ["scrypt.N", { N: 2 ** 21 }],
      ["scrypt.N", { N: 2 ** 10 }],
      ["scrypt.N", { N: 2 ** 17 + 1 }],
      ["scrypt.N", { N: 2 ** 17 + 0.5 }],
      ["scrypt.r", { r: 2 ** 20 }],
      ["scrypt.r", { r: 0 }],
      ["scrypt.p", { p: 2 ** 20 }],
      ["scrypt.p", { p: -1 }],
      ["scrypt", { N: 2 ** 20, r: 32 }],
      ["scrypt", { N: 2 ** 19 }],
      ["scrypt.salt", { salt: "" }],
      ["scrypt.salt", { salt: "A".repeat(100_000).slice(0, 50_000) }],
    ]
    for (const [place, change] of asked)
      expect((await openingOf(rewritten(change))).split(", ")[0]).toBe(`invalid ${place}`)
  })

  it("does not open with weaker parameters, nor with another's master keys", async () => {
    const other = newPath()
    await createPassphraseFile({ file: other, passphrase })
    const sealed = JSON.parse(readFileSync(other, "utf8")).sealed as string
    for (const content of [
      rewritten({ N: 2 ** 14 }),
      rewritten({ p: 2 }),
      rewritten({}, sealed),
      rewritten({}, "AA"),
    ]) {
      expect(await openingOf(content)).toBe("wrong-passphrase")
    }
    expect(await openingOf(rewritten({}))).toBe("none")
  })

  it("is refused with what this version does not know", async () => {
    for (const change of [{ version: 2 }, { format: "other" }, { more: 1 }, { sealed: 5 }]) {
      expect(await openingOf(JSON.stringify({ ...JSON.parse(text), ...change }))).toMatch(/^invalid /)
    }
    for (const content of ["[]", "null", "5", '"x"']) expect(await openingOf(content)).toMatch(/^invalid /)
  })

  it("puts nothing of what it holds into the words", async () => {
    const file = newPath()
    writeFileSync(
      file,
      JSON.stringify({ ...JSON.parse(text), "camille@example.org": "secret-9", sealed: "secret 8" }),
      { mode: 0o600 },
    )
    expect(await shownOf(() => passphraseKeys({ file, passphrase }))).not.toMatch(/secret|camille/)
  })
})
