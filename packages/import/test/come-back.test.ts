import { importLog } from "@traitdunion/import"
import { describe, expect, it } from "vitest"
import { bytes } from "./support/log.ts"
import { desk, facts, HEADER, held, type Line, opened, put, text } from "./support/registers.ts"

const first: Line = [2, "veille", 1, 30, "Logement", "Centre social", ""]
const corrected: Line = [2, "veille", 1, 45, "Logement", "Centre social", ""]
const other: Line = [5, "informer", 9, 90, "", "", ""]
const last: Line = [9, "veille", 3, 10, "", "", ""]

describe("a line that comes back", () => {
  it("is an act again beside the one that took its place", async () => {
    await using core = await opened()
    await put(core, text([first, other]))
    expect(await put(core, text([corrected, other]))).toMatchObject({ corrected: 1 })
    expect(await put(core, text([first, corrected, other]))).toMatchObject({ added: 1, known: 2 })
    expect(await held(core)).toHaveLength(3)
    expect(await put(core, text([first, corrected, other]))).toMatchObject({ added: 0, known: 3 })
  })

  it("is an act again after an import cancelled it, as often as it comes back", async () => {
    await using core = await opened()
    const [whole, shorter] = [text([first, other, last]), text([first, last])]
    await put(core, whole)
    expect(await put(core, shorter, { cancelMissing: true })).toMatchObject({ cancelled: 1 })
    expect(await put(core, whole)).toMatchObject({ added: 1, known: 2 })
    expect(await put(core, shorter, { cancelMissing: true })).toMatchObject({ cancelled: 1 })
    expect(await put(core, whole)).toMatchObject({ added: 1, known: 2, refusedLines: 0 })
    expect(await held(core)).toHaveLength(3)
  })

  it("is refused to another actor, who is told to import as the first", async () => {
    await using core = await opened()
    const whole = text([first, other, last])
    await put(core, whole)
    expect(await put(core, whole, {}, "import-2")).toMatchObject({ known: 3, refusedLines: 0 })
    await put(core, text([first, last]), { cancelMissing: true })
    const report = await put(core, whole, {}, "import-2")
    expect(report).toMatchObject({ known: 2, added: 0, refusedLines: 1 })
    expect(report.refused[0]?.reason.fr).toMatch(/autre acteur/)
    expect(report.refused[0]?.line).toBe(3)
  })

  it("stays cancelled when a person did it", async () => {
    await using core = await opened()
    const whole = text([first, other, last])
    await put(core, whole)
    const mediator = core.as({ id: "camille-exemple", roles: ["mediator"] })
    const [row] = await mediator.registers.sourced({ source: "log", from: "2026-03-05", to: "2026-03-05" })
    await mediator.registers.cancel({ activity: row?.activity ?? "" })
    const before = await facts(core)
    expect(await put(core, whole)).toMatchObject({ added: 0, known: 3, refusedLines: 0 })
    expect(await facts(core)).toBe(before)
  })
})

describe("an act that people worked on", () => {
  it("keeps what they added when its line is corrected", async () => {
    await using core = await opened()
    await put(core, text([first, other]))
    const { registers } = core.as({ id: "camille-exemple", roles: ["mediator"] })
    const [row] = await registers.sourced({ source: "log", to: "2026-03-02" })
    const activity = row?.activity ?? ""
    const act = await registers.activity({ activity })
    if (act === null) throw new Error("The act is there")
    const { cancelled: _, version: __, ...data } = act
    await registers.correct({ activity, ...data, institution: "caf-exemple" })
    expect(await put(core, text([corrected, other]))).toMatchObject({ corrected: 1, added: 0 })
    expect(await registers.activity({ activity })).toMatchObject({ minutes: 45, institution: "caf-exemple" })
  })

  it("is not recorded a second time when they detached it from its file", async () => {
    await using core = await opened()
    await put(core, text([first, other]))
    const { registers } = core.as({ id: "camille-exemple", roles: ["mediator"] })
    const [row] = await registers.sourced({ source: "log", to: "2026-03-02" })
    const activity = row?.activity ?? ""
    await registers.correct({ activity, on: "2026-03-03", register: "watch", minutes: 30, persons: 1 })
    expect(await put(core, text([first, other]))).toMatchObject({ added: 0, known: 2 })
  })
})

describe("a file that says the same otherwise", () => {
  it("changes nothing: neither its dates, nor its durations, nor equal lines", async () => {
    await using core = await opened()
    await put(core, `${HEADER}\n02/03/2026;Veille;1;90;;;\n02/03/2026;Veille;1;90;;;\n05/03/2026;Informer;4;30;;;`)
    const before = await facts(core)
    const same = `${HEADER}\n2026-03-02;veille;1;1h30;;;\n2 mars 2026;VEILLE;1;1,5 h;;;\n05/03/2026;Informer;4;30;;;`
    for (let times = 0; times < 2; times += 1) {
      expect(await put(core, same, { cancelMissing: true })).toMatchObject({ added: 0, known: 3, missing: 0 })
    }
    expect(await facts(core)).toBe(before)
  })
})

describe("a file that can no longer be read half way", () => {
  it("cancels and corrects nothing", async () => {
    await using core = await opened()
    const content = text([first, last, other])
    await put(core, content)
    for (const broken of [1, 2, 3, 4, 5, 6]) {
      let times = 0
      const source = async function* () {
        times += 1
        yield* bytes(content.slice(0, content.length - 20))()
        if (times === broken) throw Object.assign(new Error("gone"), { code: "EIO", syscall: "read" })
        yield* bytes(content.slice(content.length - 20))()
      }
      const report = await importLog(desk(core), source, { cancelMissing: true })
      expect(report).toMatchObject({ corrected: 0, cancelled: 0, added: 0 })
      expect(await held(core)).toHaveLength(3)
    }
  })
})
