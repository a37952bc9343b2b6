import { copyFileSync, mkdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { ran, spawned } from "./support/cli.ts"
import { journal, ownFolder, tamper, withConvention } from "./support/folder.ts"

const { path } = ownFolder()
const events = "tdu_journal_event"

describe("verify", () => {
  it("counts the facts that it proves, and changes nothing of the file", async () => {
    await withConvention(path("m.sqlite"))
    const before = readFileSync(path("m.sqlite"))
    expect(spawned(path(), ["verify", ...journal])).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^3 faits vérifiés, aucune anomalie\.\nDernier fait : 3, empreinte [0-9a-f]{64}\n$/,
      ) as string,
    })
    expect(await ran(path(), ["verify", "--quiet", "--lang", "en", ...journal])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^3 facts verified, no fault\.\nLast fact: 3, hash [0-9a-f]{64}\n$/) as string,
      err: "",
    })
    expect(readFileSync(path("m.sqlite"))).toEqual(before)
  })

  it("proves the journal of an earlier release as it is, and writes nothing", async () => {
    const release = new URL("../../../test-journals/releases/0.0.0/journal.sqlite", import.meta.url)
    copyFileSync(fileURLToPath(release), path("old.sqlite"))
    const before = readFileSync(path("old.sqlite"))
    const args = ["verify", "--quiet", "--file", "old.sqlite", "--structure", "budget-exemple"]
    const { code, out } = await ran(path(), args)
    expect([code, out]).toEqual([0, expect.stringContaining("faits vérifiés, aucune anomalie.") as string])
    expect(readFileSync(path("old.sqlite"))).toEqual(before)
  })

  it.each([
    ["altered", `update ${events} set data = replace(data, '2025', '2024') where position = 3`, "position 3", 2],
    ["missing", `delete from ${events} where position = 2`, "position 2", 1],
    ["truncated", `delete from ${events} where position = 3`, "position 3", 2],
    ["added", "update tdu_journal_head set position = 2", "position 3", 2],
  ] as const)("names the first fault: an event %s", async (_, sql, position, proven) => {
    await withConvention(path("m.sqlite"))
    tamper(path("m.sqlite"), sql)
    const french = spawned(path(), ["verify", ...journal])
    expect(french.code).toBe(1)
    expect(french.out).toContain(`Journal endommagé à la ${position}`)
    expect(french.out).toMatch(new RegExp(`^${proven} faits? prouvés? avant cette position\\.$`, "m"))
    const english = await ran(path(), ["verify", "--lang", "en", ...journal])
    expect(english.code).toBe(1)
    expect(english.out).toContain(`The journal is damaged at ${position}`)
    // Nothing that an event says is shown.
    expect(french.out + english.out).not.toMatch(/Convention d'exemple|Bilan/)
  })

  it("shows how far it is as lines, or as a bar on a terminal", async () => {
    await withConvention(path("m.sqlite"))
    expect((await ran(path(), ["verify", ...journal])).err).toBe("Vérification : 3 sur 3\n")
    const terminal = await ran(path(), ["verify", ...journal], { terminal: true })
    expect(terminal.err).toMatch(/Vérification █+ 100 % \| 3\/3/)
    expect(terminal.out).toMatch(/^3 faits vérifiés, aucune anomalie\.\n/)
    // The cursor and the wrapping of lines are left as they are: Ctrl-C could not put them back.
    expect(terminal.err).not.toContain("[?")
  })

  it("refuses a structure that the file does not hold, and another program's database", async () => {
    await withConvention(path("m.sqlite"))
    const { code, err } = await ran(path(), ["verify", "--file", "m.sqlite", "--structure", "assocation-exemple"])
    expect(code).toBe(1)
    expect(err).toContain("Cette base ne contient aucun journal de la structure « assocation-exemple ». [TDU-FILES]")
    tamper(path("other.sqlite"), "create table ticket (id text)")
    expect(await ran(path(), ["verify", "--file", "other.sqlite", "--structure", "s"])).toMatchObject({ code: 1 })
    mkdirSync(path("folder"))
    expect(await ran(path(), ["verify", "--file", "folder", "--structure", "s"])).toMatchObject({ code: 3 })
  })
})
