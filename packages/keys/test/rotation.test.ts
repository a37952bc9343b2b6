import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs"
import { dirname } from "node:path"
import {
  addMasterKey,
  changePassphrase,
  createPassphraseFile,
  masterKeysOf,
  passphraseKeys,
  retireMasterKey,
} from "@traitdunion/keys"
import { expect, it } from "vitest"
import { failureOf } from "./support/failure.ts"
import { newPath } from "./support/folder.ts"
import { another, camille, dataKey, passphrase } from "./support/invented.ts"

const opened = async () => {
  const input = { file: newPath(), passphrase }
  const { current } = await createPassphraseFile(input)
  return { ...input, current }
}

it("wraps with the new master key, opens what the old one wrapped, and forgets it when told", async () => {
  const { current: oldId, ...input } = await opened()
  const before = await passphraseKeys(input)
  const wrapped = await before.wrap(dataKey(), camille)

  const { current, previous } = await addMasterKey(input)
  expect(previous).toEqual([oldId])
  const both = await passphraseKeys(input)
  expect(await both.unwrap(wrapped, camille)).toEqual(dataKey())
  const anew = await both.wrap(await both.unwrap(wrapped, camille), camille)
  expect(anew.split(".")[1]).toBe(current)
  // A program that has not opened the file again does not know the new one.
  expect(await failureOf(() => before.unwrap(anew, camille))).toBe("missing")

  expect(await retireMasterKey({ ...input, keyId: oldId })).toEqual({ current, previous: [] })
  const after = await passphraseKeys(input)
  expect(await after.unwrap(anew, camille)).toEqual(dataKey())
  expect(await failureOf(() => after.unwrap(wrapped, camille))).toBe("missing")
})

it("keeps every master key through another passphrase, the newest first", async () => {
  const { current: first, ...input } = await opened()
  const { current: second } = await addMasterKey(input)
  const third = await addMasterKey(input)
  await changePassphrase({ file: input.file, from: passphrase, to: another })
  expect(third.previous).toEqual([second, first])
  expect(await masterKeysOf({ ...input, passphrase: another })).toEqual(third)
})

it("retires neither the current master key nor one that is not there", async () => {
  const { current, ...input } = await opened()
  const before = readFileSync(input.file, "utf8")
  for (const keyId of [current, "AAAAAAAAAAAA", ""]) {
    expect(await failureOf(() => retireMasterKey({ ...input, keyId }))).toBe("invalid keyId")
  }
  expect(readFileSync(input.file, "utf8")).toBe(before)
})

it("asks for the passphrase", async () => {
  const { current, ...input } = await opened()
  const wrong = { ...input, passphrase: another }
  expect(await failureOf(() => addMasterKey(wrong))).toBe("wrong-passphrase")
  expect(await failureOf(() => retireMasterKey({ ...wrong, keyId: current }))).toBe("wrong-passphrase")
})

it("loses no master key when two are added at once: one is refused", async () => {
  const { current: first, ...input } = await opened()
  // The file is read before the passphrase is asked for: each goes on only once both have read it.
  const bothHaveRead = Promise.withResolvers<string>()
  let asked = 0
  const ask = () => {
    asked += 1
    if (asked === 2) bothHaveRead.resolve(passphrase)
    return bothHaveRead.promise
  }
  const added = await Promise.allSettled([1, 2].map(() => addMasterKey({ ...input, passphrase: ask })))
  const done = added.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
  expect(done).toHaveLength(1)
  expect(await masterKeysOf(input)).toEqual({ current: done[0]?.current, previous: [first] })
  expect(readdirSync(dirname(input.file))).toEqual(["keys.json"])
})

it.skipIf(process.platform === "win32")(
  "keeps the rights of the file, so that a service that reads by its group goes on",
  async () => {
    const { current, ...input } = await opened()
    chmodSync(input.file, 0o640)
    await addMasterKey(input)
    expect(statSync(input.file).mode & 0o777).toBe(0o640)
    await changePassphrase({ file: input.file, from: passphrase, to: another })
    expect(statSync(input.file).mode & 0o777).toBe(0o640)
    expect((await masterKeysOf({ file: input.file, passphrase: another })).previous).toEqual([current])
  },
)

it.skipIf(process.platform === "win32").each([0o604, 0o644, 0o666, 0o620, 0o601])(
  "opens no file that others may read or change: rights %o",
  async (mode) => {
    const { current: _, ...input } = await opened()
    chmodSync(input.file, mode)
    expect(await failureOf(() => passphraseKeys(input))).toBe("exposed")
    expect(await failureOf(() => addMasterKey(input))).toBe("exposed")
    chmodSync(input.file, 0o600)
    expect((await passphraseKeys(input)).name).toBe("passphrase-file")
  },
)
