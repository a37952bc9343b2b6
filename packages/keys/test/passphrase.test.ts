import { linkSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import {
  changePassphrase,
  createPassphraseFile,
  masterKeysOf,
  type Passphrase,
  passphraseKeys,
} from "@traitdunion/keys"
import { describe, expect, it } from "vitest"
import { failureOf, shownOf } from "./support/failure.ts"
import { newPath } from "./support/folder.ts"
import { another, camille, dataKey, passphrase } from "./support/invented.ts"

const created = async (): Promise<string> => {
  const file = newPath()
  await createPassphraseFile({ file, passphrase })
  return file
}

describe("a key file", () => {
  it("opens with its passphrase, time after time", async () => {
    const file = newPath()
    const { current, previous } = await createPassphraseFile({ file, passphrase })
    const first = await passphraseKeys({ file, passphrase })
    const wrapped = await first.wrap(dataKey(), camille)
    expect([first.name, wrapped.split(".")[1], previous]).toEqual(["passphrase-file", current, []])
    const second = await passphraseKeys({ file, passphrase })
    expect(await second.unwrap(wrapped, camille)).toEqual(dataKey())
  })

  it("is its owner's alone, and holds neither the passphrase nor anything that is the same in another", async () => {
    const [file, other] = [await created(), await created()]
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600)
    const [one, two] = [file, other].map((path) => JSON.parse(readFileSync(path, "utf8")))
    expect(one.scrypt).toEqual({ N: 2 ** 17, r: 8, p: 1, salt: expect.any(String) })
    for (const place of ["sealed", "checksum"]) expect(one[place]).not.toBe(two[place])
    expect(one.scrypt.salt).not.toBe(two.scrypt.salt)
    expect(readFileSync(file, "utf8")).not.toContain("chevaux")
    expect(readdirSync(dirname(file))).toEqual(["keys.json"])
  })

  it("never takes the place of another file, even when two are made at once", async () => {
    const file = newPath()
    const both = await Promise.all([1, 2].map(() => failureOf(() => createPassphraseFile({ file, passphrase }))))
    expect(both.toSorted()).toEqual(["invalid file", "none"])
    const before = readFileSync(file, "utf8")
    expect(await failureOf(() => createPassphraseFile({ file, passphrase: another }))).toBe("invalid file")
    expect(readFileSync(file, "utf8")).toBe(before)
    expect(readdirSync(dirname(file))).toEqual(["keys.json"])
  })

  it("is said to be missing, never made by opening", async () => {
    const file = newPath()
    expect(await failureOf(() => passphraseKeys({ file, passphrase }))).toBe("missing")
    expect(await failureOf(() => createPassphraseFile({ file: join(file, "deeper"), passphrase }))).toBe("missing")
    expect(readdirSync(dirname(file))).toEqual([])
  })

  it("is said to be unreachable when it cannot be read", async () => {
    expect(await failureOf(() => passphraseKeys({ file: dirname(newPath()), passphrase }))).toBe("unreachable")
  })
})

describe("a passphrase", () => {
  it("that is another does not open, and stands in no words", async () => {
    const file = await created()
    for (const wrong of [another, `${passphrase} `, "", "x".repeat(2000), "\ud800 chevaux sous la pluie"]) {
      expect(await failureOf(() => passphraseKeys({ file, passphrase: wrong }))).toBe("wrong-passphrase")
    }
    expect(await shownOf(() => passphraseKeys({ file, passphrase: another }))).not.toContain("soleil")
  })

  it("may stand in a file or be asked for", async () => {
    const [file, secret, crlf] = [await created(), newPath("passphrase"), newPath("passphrase")]
    writeFileSync(secret, `${passphrase}\n`)
    writeFileSync(crlf, `${passphrase}\r\n`)
    const sources: ReadonlyArray<Passphrase> = [
      { file: secret },
      { file: crlf },
      () => passphrase,
      async () => passphrase,
    ]
    for (const source of sources) expect((await masterKeysOf({ file, passphrase: source })).previous).toEqual([])
    expect(await failureOf(() => passphraseKeys({ file, passphrase: { file: newPath() } }))).toBe("missing")
  })

  it("is the same however the keyboard writes its accents", async () => {
    const file = newPath()
    await createPassphraseFile({ file, passphrase: "été à la forêt".normalize("NFD") })
    expect(await failureOf(() => passphraseKeys({ file, passphrase: "été à la forêt".normalize("NFC") }))).toBe("none")
  })

  it("has 12 characters at least, as people count them", async () => {
    const file = newPath()
    for (const short of ["", "onze signes", "🐎".repeat(11), "é".normalize("NFD").repeat(11)]) {
      expect(await failureOf(() => createPassphraseFile({ file, passphrase: short }))).toBe("invalid passphrase")
      expect(await failureOf(() => changePassphrase({ file, from: passphrase, to: short }))).toBe("invalid to")
    }
    for (const odd of ["x".repeat(1025), `\ud800${"x".repeat(20)}`]) {
      expect(await failureOf(() => createPassphraseFile({ file, passphrase: odd }))).toBe("invalid passphrase")
    }
    expect(await shownOf(() => createPassphraseFile({ file, passphrase: "onze signes" }))).not.toContain("onze signes")
    expect(await failureOf(() => createPassphraseFile({ file, passphrase: "🐎".repeat(12) }))).toBe("none")
  })
})

describe("another passphrase", () => {
  it("takes the place of the former, and the master keys stay", async () => {
    const file = await created()
    const wrapped = await (await passphraseKeys({ file, passphrase })).wrap(dataKey(), camille)
    const salt = JSON.parse(readFileSync(file, "utf8")).scrypt.salt
    await changePassphrase({ file, from: passphrase, to: another })

    expect(await failureOf(() => passphraseKeys({ file, passphrase }))).toBe("wrong-passphrase")
    const keys = await passphraseKeys({ file, passphrase: another })
    expect(await keys.unwrap(wrapped, camille)).toEqual(dataKey())
    expect(JSON.parse(readFileSync(file, "utf8")).scrypt.salt).not.toBe(salt)
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it("is not taken when the former is wrong", async () => {
    const file = await created()
    const before = readFileSync(file, "utf8")
    expect(await failureOf(() => changePassphrase({ file, from: another, to: "neuf chevaux en hiver" }))).toBe(
      "wrong-passphrase",
    )
    expect(readFileSync(file, "utf8")).toBe(before)
  })

  it.skipIf(process.platform === "win32")("changes the file that a link leads to", async () => {
    const file = await created()
    const link = newPath("link.json")
    symlinkSync(file, link)
    await changePassphrase({ file: link, from: passphrase, to: another })
    expect(await failureOf(() => passphraseKeys({ file, passphrase: another }))).toBe("none")
    // Another name of the same file keeps what it held: it is a copy from now on.
    const name = newPath("name.json")
    linkSync(file, name)
    await changePassphrase({ file, from: another, to: passphrase })
    expect(await failureOf(() => passphraseKeys({ file: name, passphrase: another }))).toBe("none")
  })
})
