import { describe, expect, it } from "vitest"
import { ran, spawned } from "./support/cli.ts"
import { journal, ownFolder, tamper, withConvention, withProcedure } from "./support/folder.ts"

const { path } = ownFolder()

describe("deadlines", () => {
  it("lists what is due in the days to come and what is overdue, in both languages", async () => {
    await withConvention(path("m.sqlite"))
    const french = await ran(path(), ["deadlines", ...journal, "--within", "60"])
    expect(french).toMatchObject({ code: 0, err: "" })
    expect(french.out.split("\n")).toEqual([
      expect.stringMatching(/^Échéance {4}État {6}Quoi +Dossier$/),
      expect.stringMatching(/^15\/02\/2026 {2}dépassée {2}Bilan attendu par le financeur +convention\/c-1$/),
      expect.stringMatching(/^30\/04\/2026 {12}Fin de la convention +convention\/c-1$/),
      "",
    ])
    const english = await ran(path(), ["deadlines", "--lang", "en", ...journal])
    expect(english.out.split("\n")).toEqual([
      expect.stringMatching(/^Due +State +What +Of$/),
      expect.stringMatching(/^2026-02-15 {2}overdue/),
      "",
    ])
  })

  it("gives them as data and as a calendar, the same each time", async () => {
    await withConvention(path("m.sqlite"))
    const json = await ran(path(), ["deadlines", ...journal, "--format", "json", "--within", "60"])
    expect(JSON.parse(json.out)).toMatchObject([
      { deadline: "partners/report-due", due: "2026-02-15", stream: "convention", key: "c-1", overdue: true },
      { deadline: "partners/convention-end", due: "2026-04-30", overdue: false },
    ])
    const ical = await ran(path(), ["deadlines", ...journal, "--format", "ical", "--within", "60"])
    expect(ical.out).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(ical.out.match(/^BEGIN:VEVENT/gm)).toHaveLength(2)
    expect(ical.out).toContain("DTSTART;VALUE=DATE:20260430")
    expect((await ran(path(), ["deadlines", ...journal, "--format", "ical", "--within", "60"])).out).toBe(ical.out)
  })

  it("stand in a calendar whatever the length of what they belong to", async () => {
    await withProcedure(path("m.sqlite"))
    const { code, out, err } = await ran(path(), ["deadlines", ...journal, "--format", "ical"])
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toContain("DTSTART;VALUE=DATE:20260320")
  })

  it("says that there are none, and refuses a structure that is not there", async () => {
    await withConvention(path("m.sqlite"))
    tamper(path("m.sqlite"), "delete from tdu_deadline_v1")
    expect(await ran(path(), ["deadlines", ...journal])).toMatchObject({
      code: 0,
      out: "Aucune échéance jusqu'au 09/04/2026.\n",
    })
    expect(spawned(path(), ["deadlines", "--file", "m.sqlite", "--structure", "other"])).toMatchObject({ code: 1 })
  })

  it("makes the lists again when they are of another version", async () => {
    await withConvention(path("m.sqlite"))
    tamper(path("m.sqlite"), "delete from tdu_deadline_v1; update tdu_read_table set built = 0 where name = 'deadline'")
    const { code, out, err } = await ran(path(), ["deadlines", ...journal])
    expect(code).toBe(0)
    expect(out).toContain("15/02/2026")
    expect(err).toBe("Recalcul : 3 sur 3\n")
  })
})
