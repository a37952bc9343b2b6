import { instant, openMediation, plainDate } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { readDataInclusion } from "@traitdunion/data-inclusion"
import { expect, it } from "vitest"
import { communesNamed, exchangeDirectory, publishOpenings, takeLog, yearOf } from "./town-hall.ts"

const stamp = instant("2027-01-11T09:00:00.000Z")
const opened = async () => {
  const core = await openMediation({
    structure: "mairie-exemple",
    storage: memoryStorage(),
    ports: { clock: { now: () => stamp } },
  })
  const as = (role: "system" | "lead" | "director") => core.as({ id: `${role}-1`, roles: [role] })
  return { core, system: as("system"), lead: as("lead"), director: as("director") }
}

const log = (...lines: ReadonlyArray<string>): Uint8Array =>
  new TextEncoder().encode(["Date;Code INSEE;Registre;Nb personnes;Durée", ...lines].join("\n"))
const act = "14/03/2026;66136;Lever les incompréhensions entre les personnes et les institutions;30;120 min"

it("takes its log once, and none of it when a line is refused", async () => {
  const { core, system, director } = await opened()
  await using _ = core
  expect(await takeLog(system, log(act, act.replace("14/03", "31/02")))).toMatch(/^ligne 3, Date : /)
  expect(await takeLog(system, new TextEncoder().encode("Bonjour\n"))).not.toBe("")
  expect((await core.audit.verify()).verified).toBe(0)
  expect(await takeLog(system, log(act))).toBe("Actes ajoutés : 1, déjà connus : 0")
  expect(await takeLog(system, log(act))).toBe("Actes ajoutés : 0, déjà connus : 1")

  const { sections } = await yearOf(director, "2026", ["66136"])
  const communes = sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === "breakdown" && block.dimension.key === "commune")
  expect(communes?.kind === "breakdown" ? communes.rows.map(({ label }) => label.fr) : []).toContain("Perpignan")
})

it("publishes its points of service for calendars", async () => {
  const { core, lead } = await opened()
  await using _ = core
  await lead.partners.openPoint({
    point: "annexe",
    name: "Mairie annexe (exemple)",
    on: "2026-01-05",
    slots: [{ weekday: 2, from: "09:00", to: "12:00", everyWeeks: 1, starts: "2026-01-05" }],
  })
  const text = await publishOpenings(lead, stamp)
  expect(text).toContain("SUMMARY:Mairie annexe (exemple)")
  expect(text).toMatch(/RRULE:FREQ=WEEKLY.*BYDAY=TU/)
})

it("exchanges the directory of services", async () => {
  const { core, lead } = await opened()
  await using _ = core
  const published = {
    structures: [
      {
        source: "voisin",
        id: "s-1",
        nom: "Maison des services (exemple)",
        date_maj: "2026-02-01",
        code_insee: "66136",
      },
    ],
    services: [],
  }
  const text = await exchangeDirectory(lead, published, plainDate("2026-03-14"))
  const { structures } = readDataInclusion(JSON.parse(text))
  expect(structures).toMatchObject([{ source: "voisin", id: "s-1", nom: "Maison des services (exemple)" }])
})

it("knows communes by the name that somebody typed", () => {
  expect(communesNamed("perpignan")).toEqual(["66136 Perpignan (66)"])
  expect(communesNamed("Nulle-Part-sur-Rien")).toEqual([])
})
