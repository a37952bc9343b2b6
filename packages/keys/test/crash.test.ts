import { spawnSync } from "node:child_process"
import { copyFileSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { changePassphrase, createPassphraseFile, type MasterKeys, masterKeysOf } from "@traitdunion/keys"
import { beforeAll, describe, expect, it } from "vitest"
import { failureOf } from "./support/failure.ts"
import { newPath } from "./support/folder.ts"
import { another, passphrase } from "./support/invented.ts"

const program = fileURLToPath(new URL("./support/interrupted.ts", import.meta.url))
const original = newPath()
let ids: MasterKeys
beforeAll(async () => {
  ids = await createPassphraseFile({ file: original, passphrase })
})

/** A copy of the key file on which a change died at that call. */
const diedAt = (call: string, when: string) => {
  const file = newPath()
  copyFileSync(original, file)
  const args = ["--conditions=@traitdunion/source", program, file, passphrase, another, call, when]
  const { signal, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" })
  expect([signal, stderr]).toEqual(["SIGKILL", ""])
  return { file, text: readFileSync(file, "utf8"), beside: readdirSync(dirname(file)).slice(1) }
}

describe.skipIf(process.platform === "win32")("a program that dies while it changes a key file", () => {
  it.each([
    ["openSync", "after"],
    ["writeFileSync", "half"],
    ["fsyncSync", "after"],
    ["renameSync", "before"],
  ])("leaves it as it was: %s, %s", (call, when) => {
    const { text, beside } = diedAt(call, when)
    expect(text).toBe(readFileSync(original, "utf8"))
    expect(beside).toEqual(["keys.json.part"])
  })

  it("leaves it changed once it was renamed", async () => {
    const { file, beside } = diedAt("renameSync", "after")
    expect(await masterKeysOf({ file, passphrase: another })).toEqual(ids)
    expect(beside).toEqual([])
  })

  it("leaves a file beside it, which the next change names, and which may be taken away", async () => {
    const { file } = diedAt("writeFileSync", "half")
    const change = () => failureOf(() => changePassphrase({ file, from: passphrase, to: another }))
    expect(await change()).toBe("invalid file")
    rmSync(`${file}.part`)
    expect(await change()).toBe("none")
  })
})
