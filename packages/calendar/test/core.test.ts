// What the core answers about points of service and deadlines is what the calendars take, as it is.
import { deadlinesCalendar, pointsCalendar } from "@traitdunion/calendar"
import { openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import { stamp } from "./support/invented.ts"
import { eventsOf, occurrencesOf } from "./support/thunderbird.ts"

const tuesday = { weekday: 2, from: "09:00", to: "12:00", everyWeeks: 2, starts: "2026-01-06" }
const thursday = { weekday: 4, from: "14:00", to: "17:00", everyWeeks: 1, starts: "2026-01-01" }

const opened = () =>
  openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    ports: { clock: { now: () => stamp } },
  })

it("shows the openings of a point as the core counts them, through changes of schedule and closures", async () => {
  await using mediation = await opened()
  const { partners } = mediation.as({ id: "lead-1", roles: ["lead"] })
  const point = "point-1"
  await partners.openPoint({ point, name: "Maison de quartier Exemple", on: "2026-01-07", slots: [tuesday, thursday] })
  await partners.changeSchedule({ point, from: "2026-03-11", slots: [tuesday, { ...thursday, everyWeeks: 3 }] })
  await partners.closeExceptionally({ point, days: ["2026-01-20", "2026-03-26", "2026-05-14"] })
  await partners.closePoint({ point, on: "2026-09-30" })

  const text = pointsCalendar({ name: "Permanences", stamp, points: await partners.points({}) })
  const shown = eventsOf(text).flatMap((event) => occurrencesOf(event, "2026-12-31"))
  const counted = await partners.openings({ point, from: "2026-01-01", to: "2026-12-31" })
  expect(counted.length).toBeGreaterThan(30)
  expect(shown.map(({ day, from, to }) => `${day} ${from} ${to}`).toSorted()).toEqual(
    counted.map(({ on, from, to }) => `${on} ${from} ${to}`),
  )
})

it("shows what is due, known by the deadline and the thing it belongs to", async () => {
  await using mediation = await opened()
  const { people, partners, deadlines } = mediation.as({ id: "director-1", roles: ["director"] })
  await people.registerInstitution({ institution: "funder-1", name: "Mairie d'exemple", kind: "town-hall" })
  await partners.describe({ partner: "funder-1", roles: ["funder"] })
  const period = { from: "2026-01-01", to: "2026-12-31" }
  await partners.signConvention({
    convention: "convention-1",
    funder: "funder-1",
    kind: "project",
    title: "Convention Exemple",
    ...period,
    commitments: [],
    reports: [{ report: "year", words: "Bilan annuel", ...period, due: "2027-03-31" }],
  })
  const due = await deadlines.upcoming({ until: "2027-12-31" })
  const items = due.map((one) => ({ ...one, id: `${one.deadline}/${one.key}` }))
  const shown = eventsOf(deadlinesCalendar({ name: "Échéances", stamp, items, alarmsDaysBefore: [7] }))
  expect(shown.map(({ startDate, uid }) => [startDate.toString(), uid])).toEqual([
    ["2026-12-31", "partners/convention-end/convention-1@deadlines.traitdunion"],
    ["2027-03-31", "partners/report-due/convention-1@deadlines.traitdunion"],
  ])
})
