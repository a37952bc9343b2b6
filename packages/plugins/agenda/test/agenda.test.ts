import { outcome, testWorld } from "@traitdunion/core/testing"
import { agenda, sendReminders } from "@traitdunion/plugin-agenda"
import { describe, expect, it } from "vitest"

const SECRET = "s".repeat(43)
const visit = { person: "camille", at: "14:00", minutes: 60 } as const

const open = async (day = "2026-03-02") => {
  const world = await testWorld({ plugins: [agenda], day })
  const { core } = world
  return { ...world, desk: world.mediator, other: core.as({ id: "mediator-9", roles: ["mediator"] }) }
}
const due = async ({ director }: Awaited<ReturnType<typeof open>>) =>
  (await director.deadlines.upcoming({ until: "2099-12-31" })).map((one) => `${one.deadline} ${one.due}`)

describe("an appointment", () => {
  it("is made, moved, handed over and settled, and stays out of the deadlines of law", async () => {
    const world = await open()
    const { desk, director, goTo } = world
    await desk.agenda.book({ appointment: "a-1", ...visit, on: "2026-03-04", modality: "permanence" })
    expect(await due(world)).toEqual([])
    expect(await outcome(desk.agenda.settleAppointment({ appointment: "a-1", how: "honoured" }))).toBe("NotYet")
    await desk.agenda.move({ appointment: "a-1", on: "2026-03-05", at: "09:30", by: "person" })
    await director.agenda.assign({ appointment: "a-1", mediator: "mediator-9" })
    expect(await outcome(desk.agenda.move({ appointment: "a-1", on: "2026-03-06", at: "09:30", by: "person" }))).toBe(
      "AnothersAppointment",
    )
    goTo("2026-03-05")
    await world.other.agenda.settleAppointment({ appointment: "a-1", how: "honoured" })
    expect(await due(world)).toEqual([])
    expect(await director.agenda.appointment({ appointment: "a-1" })).toMatchObject({
      mediator: "mediator-9",
      on: "2026-03-05",
      at: "09:30",
      moves: [{ by: "person", from: "2026-03-04" }],
      ended: { how: "honoured", on: "2026-03-05" },
    })
  })

  it.each([
    ["InThePast", { on: "2026-03-01" }],
    ["UnknownPerson", { person: "nobody" }],
    ["AnothersAppointment", { mediator: "mediator-9" }],
    ["InvalidInput", { at: "24:00" }],
    ["InvalidInput", { minutes: 0 }],
    ["InvalidInput", { alone: true }],
    ["InvalidInput", { place: "Chez elle, 06 12 34 56 78" }],
  ])("is refused with %s for %o", async (expected, change) => {
    const { desk } = await open()
    expect(
      await outcome(desk.agenda.book({ ...visit, on: "2026-03-04", modality: "permanence", ...change } as never)),
    ).toBe(expected)
  })

  it("is a colleague's secret to another mediator, and the front desk's to keep", async () => {
    const { desk, other, core } = await open()
    await desk.agenda.book({ appointment: "a-1", ...visit, on: "2026-03-04", modality: "permanence" })
    const year = { from: "2026-01-01", to: "2026-12-31" }
    expect(await other.agenda.appointments(year)).toEqual([])
    expect(await other.agenda.appointments({ ...year, mediator: "mediator-1" })).toEqual([])
    expect(await other.agenda.openAppointments({})).toEqual([])
    expect(await desk.agenda.openAppointments({})).toEqual([
      { appointment: "a-1", label: "04/03/2026, 14:00, Permanence d'accueil" },
    ])
    expect(await other.agenda.appointment({ appointment: "a-1" })).toMatchObject({ person: null })
    const front = core.as({ id: "accueil-1", roles: ["front-desk"] })
    const { person: _, ...slot } = visit
    const mine = { ...slot, at: "14:30", on: "2026-03-04", modality: "telephone", mediator: "mediator-1" } as const
    // The front desk opens nobody's file: the mediator says with whom it is.
    expect(await outcome(front.agenda.book({ ...mine, person: "camille" }))).toBe("deontology/reason-to-act")
    await front.agenda.book({ appointment: "a-2", ...mine })
    await desk.agenda.nameAppointmentPerson({ appointment: "a-2", person: "camille", reminder: true })
    expect(await outcome(desk.agenda.nameAppointmentPerson({ appointment: "a-2", person: "sacha" }))).toBe(
      "AlreadyNamed",
    )
    expect((await front.agenda.appointments(year)).map(({ overlaps }) => overlaps)).toEqual([true, true])
    expect(await outcome(front.agenda.book({ ...slot, on: "2026-03-04", modality: "telephone" }))).toBe("NoMediator")
  })
})

describe("a lone home visit", () => {
  const alone = { appointment: "v-1", ...visit, on: "2026-03-04", modality: "home-visit", alone: true } as const

  it("is told to a colleague on its day, and stands among the deadlines until they know that it is over", async () => {
    const world = await open()
    const { desk, goTo } = world
    await desk.agenda.book(alone)
    expect(await outcome(desk.agenda.tellBefore({ appointment: "v-1", to: "mediator-9" }))).toBe("NotToday")
    goTo("2026-03-04")
    expect(await outcome(desk.agenda.tellBefore({ appointment: "v-1", to: "mediator-1" }))).toBe("Oneself")
    await desk.agenda.tellBefore({ appointment: "v-1", to: "mediator-9" })
    expect(await due(world)).toContain("agenda/lone-visitor-back 2026-03-04")
    expect(await outcome(desk.agenda.settleAppointment({ appointment: "v-1", how: "honoured" }))).toBe(
      "agenda/lone-visit",
    )
    await desk.agenda.tellBack({ appointment: "v-1" })
    await desk.agenda.settleAppointment({ appointment: "v-1", how: "honoured" })
    expect(await due(world)).toEqual([])
  })

  it("that nobody was told of warns, and is recorded all the same once that is taken upon oneself", async () => {
    const { desk, goTo } = await open()
    await desk.agenda.book(alone)
    goTo("2026-03-05")
    const settle = { appointment: "v-1", how: "honoured" } as const
    expect(await outcome(desk.agenda.settleAppointment(settle))).toBe("agenda/lone-visit")
    expect(await outcome(desk.agenda.settleAppointment(settle, { acknowledge: ["agenda/lone-visit"] }))).toBe("done")
  })

  it("is told again when it is moved or handed over", async () => {
    const { desk, director, goTo } = await open()
    await desk.agenda.book(alone)
    goTo("2026-03-04")
    await desk.agenda.tellBefore({ appointment: "v-1", to: "mediator-9" })
    await desk.agenda.move({ appointment: "v-1", on: "2026-03-04", at: "16:00", by: "person" })
    expect(await director.agenda.appointment({ appointment: "v-1" })).toMatchObject({ toldTo: null, back: false })
  })
})

describe("a feed", () => {
  it("answers days and hours to whoever has its secret, which is kept nowhere, and nothing once it is revoked", async () => {
    const { desk, other, core, director } = await open()
    await desk.agenda.book({
      appointment: "a-1",
      ...visit,
      on: "2026-03-04",
      modality: "home-visit",
      place: "Chez elle",
    })
    await desk.agenda.openFeed({ feed: "f-1", secret: SECRET })
    const server = core.as({ id: "feeds", roles: ["system"] })
    const found = await server.agenda.feed({ secret: SECRET })
    expect(found?.appointments).toEqual([
      { id: "a-1", on: "2026-03-04", at: "14:00", minutes: 60, label: "Rendez-vous : Visite à domicile" },
    ])
    expect(await server.agenda.feed({ secret: "t".repeat(43) })).toBeNull()
    expect(await outcome(other.agenda.revokeFeed({ feed: "f-1" }))).toBe("AnothersFeed")
    expect(
      JSON.stringify(await director.audit.by({ actor: "mediator-1", from: "2026-01-01", to: "2026-12-31" })),
    ).not.toContain(SECRET)
    expect(await desk.agenda.feeds({})).toEqual([{ feed: "f-1", mediator: "mediator-1" }])
    await desk.agenda.revokeFeed({ feed: "f-1" })
    expect(await server.agenda.feed({ secret: SECRET })).toBeNull()
    expect(await outcome(desk.agenda.openFeed({ secret: "short" }))).toBe("InvalidInput")
    expect(await outcome(director.agenda.feed({ secret: SECRET }) as never)).toBe("ActorNotAllowed")
  })
})

describe("a reminder", () => {
  it("says a day and an hour, leaves once, and is tried again when it did not leave", async () => {
    const { desk, core } = await open()
    await desk.people.registerPerson({ person: "alix", name: "Alix Exemple", phone: "06 00 00 00 09" })
    const book = (appointment: string, change: object = {}) =>
      desk.agenda.book({ appointment, ...visit, on: "2026-03-04", modality: "home-visit", reminder: true, ...change })
    await book("a-1", { person: "alix" })
    await book("a-2")
    await book("a-3", { person: "alix", reminder: false })
    const server = core.as({ id: "mediator-1", roles: ["mediator"] }).agenda
    const left: Array<{ readonly to: string; readonly text: string }> = []
    const options = { on: "2026-03-04", signature: "Tél. 04 00 00 00 00" }
    const failing = await sendReminders(server, {
      ...options,
      send: () => Promise.reject(new Error("no network")),
    })
    expect(failing).toMatchObject({ sent: 0, failed: ["a-1"] })
    const send = async (one: (typeof left)[number]): Promise<void> => void left.push(one)
    expect(await sendReminders(server, { ...options, send })).toMatchObject({ sent: 1, failed: [] })
    expect(left).toEqual([
      { to: "06 00 00 00 09", text: "Rappel : vous avez rendez-vous le 04/03/2026 à 14 h.\nTél. 04 00 00 00 00" },
    ])
    expect(await sendReminders(server, { ...options, send })).toMatchObject({ sent: 0 })
    expect(
      await outcome(core.as({ id: "mediator-9", roles: ["mediator"] }).agenda.noteReminder({ appointment: "a-2" })),
    ).toBe("AnothersAppointment")
  })
})

describe("figures of the agenda", () => {
  it("count what became of appointments", async () => {
    const { desk, director, goTo } = await open()
    for (const [index, how] of (["honoured", "missed-by-person", "cancelled-by-person"] as const).entries()) {
      await desk.agenda.book({
        appointment: `a-${index}`,
        ...visit,
        at: `1${index}:00`,
        on: "2026-03-04",
        modality: "permanence",
      })
      goTo("2026-03-04")
      await desk.agenda.settleAppointment({ appointment: `a-${index}`, how })
    }
    const { sections } = await director.reports.internal({
      profile: "agenda/activity",
      from: "2026-03-01",
      to: "2026-03-31",
    })
    const figures = sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((one) => (one.kind === "figures" ? one.figures : []))
    expect(figures.map(({ indicator, value }) => [indicator, value])).toEqual([
      ["agenda/appointments", 3],
      ["agenda/honoured", 1 / 3],
      ["agenda/missed", 1],
      ["agenda/moved", 0],
    ])
  })
})
