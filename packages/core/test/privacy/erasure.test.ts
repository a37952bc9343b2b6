import { openMediation, type Storage } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { expectRefusal, failureOf } from "../support/expect.ts"
import { AGENCY, CAMILLE, DOMINIQUE, fixedPorts, openWorld, SACHA, STRUCTURE, type World } from "../support/world.ts"

const SAID = "CONFIÉ EN ENTRETIEN"
const history = async (world: World): Promise<string> => {
  const mediation = await world.bringTo("dialogue")
  await world.mediator.people.rectifyPerson({ person: CAMILLE, phone: "04 00 00 00 03" })
  await world.mediator.process.interview({ mediation, party: CAMILLE, minutes: 5, notes: SAID })
  await world.mediator.process.interview({ mediation, party: DOMINIQUE, minutes: 5, notes: "DIT PAR L'AUTRE" })
  return mediation
}
const again = (storage: Storage, day = "2026-03-02") => {
  const { clock, ids } = fixedPorts(day)
  return openMediation({ structure: STRUCTURE, storage, ports: { clock, ids, keys: memoryKeys() } })
}

describe("erasing a person", () => {
  it("leaves nothing of them that anybody can read, a whole journal, and a certificate that agrees with it", async () => {
    await using world = await openWorld()
    const mediation = await history(world)
    // Another process that has read them before.
    await using other = await again(world.storage)
    const lead = other.as({ id: "lead-1", roles: ["lead"] })
    expect(await lead.people.person({ person: CAMILLE })).toMatchObject({ name: "Camille Exemple" })

    await failureOf(world.mediator.privacy.erase({ person: CAMILLE, ground: "request" }))
    await world.director.privacy.erase({ person: CAMILLE, ground: "request" })
    const certificate = await world.director.privacy.certificate({ person: CAMILLE })
    const last = (await world.journal()).at(-1)
    expect(last?.type).toBe("person.Erased")
    expect(certificate).toMatchObject({
      ...{ erasedOn: "2026-03-02", by: "director-1", ground: "request", position: last?.position },
    })
    expect(certificate?.text).toContain("les noms et prénoms ne le sont pas")
    expect(certificate?.looked.facts).toBeGreaterThan(1)
    expect(certificate?.text).toContain("effacées")
    expect(await world.core.audit.verify()).toMatchObject({ ok: true, marksChecked: true })

    const nothing = async (core: typeof world.core) => {
      const desk = core.as({ id: "lead-1", roles: ["lead"] })
      expect(await desk.people.person({ person: CAMILLE })).toBeNull()
      expect(await desk.people.search({ name: "camille" })).toEqual([])
      expect(await desk.people.search({ phone: "04 00 00 00 03" })).toEqual([])
      const seen = JSON.stringify(await desk.process.get({ mediation }))
      expect(seen).not.toContain(SAID)
      expect(seen).toContain("DIT PAR L'AUTRE")
      const again = desk.people.rectifyPerson({ person: CAMILLE, phone: "04 00 00 00 00" })
      expect(await failureOf(again)).toMatchObject({ _tag: "SubjectClosed", state: "erased" })
      expect((await failureOf(world.director.privacy.export({ person: CAMILLE })))._tag).toBe("CommandRefused")
    }
    await nothing(world.core)
    await nothing(other)
    expect((await world.core.rebuild()).differences).toBe(0)
    await nothing(world.core)
    const store = await world.storage.open({ structure: STRUCTURE, tables: [] })
    expect((await store.keys([CAMILLE])).get(CAMILLE)).toBe("erased")
    await store.close()
  })

  it("is for good: nothing more is recorded under that id, and it is erased once", async () => {
    await using world = await openWorld()
    const mediation = await history(world)
    await world.director.privacy.erase({ person: CAMILLE, ground: "mistake" })
    const closed = { _tag: "SubjectClosed", state: "erased" }
    expect(
      await failureOf(world.mediator.process.interview({ mediation, party: CAMILLE, minutes: 5, notes: "encore" })),
    ).toMatchObject(closed)
    expect(
      await failureOf(world.mediator.people.registerPerson({ person: CAMILLE, name: "Camille Exemple" })),
    ).toMatchObject(closed)
    await expectRefusal(world.director.privacy.erase({ person: CAMILLE, ground: "request" }), "UnknownPerson")
    expect(await failureOf(world.director.privacy.export({ person: CAMILLE }))).toMatchObject({
      reason: "UnknownSubject",
    })
    expect(await world.director.privacy.certificate({ person: DOMINIQUE })).toBeNull()
  })

  it("wins over a fact recorded at the same instant: it is refused, not lost", async () => {
    await using world = await openWorld()
    const mediation = await history(world)
    const [erased, noted] = await Promise.allSettled([
      world.director.privacy.erase({ person: CAMILLE, ground: "request" }),
      world.mediator.process.interview({ mediation, party: CAMILLE, minutes: 5, notes: "au même instant" }),
    ])
    expect(erased.status).toBe("fulfilled")
    // Their data is closed, or what they had consented to carries nothing any more.
    if (noted.status === "rejected") expect(["SubjectClosed", "RuleBreached"]).toContain(noted.reason._tag)
    expect(JSON.stringify(await world.mediator.process.get({ mediation }))).not.toContain("au même instant")
  })
})

describe("the archive", () => {
  it("closes a person's data to everybody, and gives it back", async () => {
    await using world = await openWorld()
    const mediation = await history(world)
    await world.director.privacy.archive({ person: CAMILLE })
    await expectRefusal(world.director.privacy.archive({ person: CAMILLE }), "AlreadyArchived")
    expect(await world.mediator.people.person({ person: CAMILLE })).toMatchObject({ name: null, phone: null })
    expect(await world.mediator.people.search({ name: "camille" })).toEqual([])
    expect(JSON.stringify(await world.mediator.process.get({ mediation }))).not.toContain(SAID)
    const before = await world.journal()
    const duty = { ground: "penal-226-14", reason: "Danger pour une personne vulnérable." } as const
    const identity = { person: CAMILLE, recipient: AGENCY, categories: ["identity"] as Array<"identity"> }
    expect(await world.director.privacy.discloseIdentityByLaw({ ...identity, ...duty })).toMatchObject({
      name: "Camille Exemple",
    })
    expect(await world.journal()).toHaveLength(before.length + 1)
    expect(
      await failureOf(world.mediator.people.rectifyPerson({ person: CAMILLE, phone: "04 00 00 00 04" })),
    ).toMatchObject({ _tag: "SubjectClosed", state: "archived" })
    // The person keeps the right to see what is held.
    expect((await world.director.privacy.export({ person: CAMILLE })).text).toContain(SAID)
    await world.director.privacy.restore({ person: CAMILLE })
    await expectRefusal(world.director.privacy.restore({ person: CAMILLE }), "NotArchived")
    expect(await world.mediator.people.person({ person: CAMILLE })).toMatchObject({ name: "Camille Exemple" })
    expect(await world.mediator.people.search({ name: "camille" })).toHaveLength(1)
  })
})

describe("somebody who was archived, and restored by another process", () => {
  it("can be written about again by the one that had been refused", async () => {
    await using world = await openWorld()
    await world.director.privacy.archive({ person: CAMILLE })
    const rectified = { person: CAMILLE, phone: "04 00 00 00 05" }
    expect(await failureOf(world.mediator.people.rectifyPerson(rectified))).toMatchObject({ _tag: "SubjectClosed" })
    const { clock, keys } = fixedPorts()
    await using other = await openMediation({ structure: STRUCTURE, storage: world.storage, ports: { clock, keys } })
    await other.as({ id: "director-1", roles: ["director"] }).privacy.restore({ person: CAMILLE })
    await world.mediator.people.rectifyPerson(rectified)
    expect(await world.mediator.people.person({ person: CAMILLE })).toMatchObject({ phone: "04 00 00 00 05" })
  })
})

describe("what is held about a person", () => {
  it("is all handed over, in words and as data, with nothing of what others said, and written down", async () => {
    await using world = await openWorld()
    await history(world)
    const { text, facts } = await world.director.privacy.export({ person: CAMILLE })
    for (const told of ["Camille Exemple", "04 00 00 00 03", SAID, "Ouvrir une médiation", "une autre personne"]) {
      expect(text).toContain(told)
    }
    const all = `${text}${JSON.stringify(facts)}`
    for (const hidden of ["DIT PAR L'AUTRE", "Dominique", DOMINIQUE, "~sealed"]) expect(all).not.toContain(hidden)
    expect((await world.journal()).at(-1)).toMatchObject({
      type: "disclosure.AccessGiven",
      stream: `disclosure/${CAMILLE}`,
    })
  })

  it("names who took access to them in an emergency, and leaves other people's files to them", async () => {
    await using world = await openWorld()
    const { people, consent } = world.mediator
    await people.registerPerson({ person: "minor-1", name: "Alix Exemple", capacity: "minor", representative: CAMILLE })
    await people.rectifyPerson({ person: "minor-1", phone: "04 00 00 00 06" })
    const purpose = { kind: "contact", channel: "phone" } as const
    const by = { kind: "representative", person: CAMILLE } as const
    const said = { words: "Vous appeler.", language: "fr", means: "oral" } as const
    await consent.give({ party: "minor-1", consent: "c-1", purpose, by, ...said })
    await consent.give({ party: "minor-1", consent: "c-2", purpose: { ...purpose, channel: "sms" }, ...said, by })
    const reason = "La personne appelle en détresse."
    await world.as("mediator-9", "mediator").privacy.breakGlass({ person: CAMILLE, reason })
    const { facts, text } = await world.director.privacy.export({ person: CAMILLE })
    expect(text).toContain("Accéder en urgence")
    expect(facts.some(({ by: who }) => who === "mediator-9")).toBe(true)
    const all = `${text}${JSON.stringify(facts)}`
    for (const hidden of ["minor-1", "Alix", "04 00 00 00 06"]) expect(all).not.toContain(hidden)
  })

  it("goes to the person or who represents them, and to nobody else", async () => {
    await using world = await openWorld()
    const { people } = world.mediator
    await people.registerPerson({ person: "minor-1", name: "Alix Exemple", capacity: "minor", representative: SACHA })
    expect((await world.director.privacy.export({ person: "minor-1", to: SACHA })).text).toContain("Alix Exemple")
    for (const to of [DOMINIQUE, AGENCY])
      await expectRefusal(world.director.privacy.export({ person: "minor-1", to }), "NotTheirs")
    await failureOf(world.partner.privacy.export({ person: CAMILLE }))
  })
})

describe("retention", () => {
  it("is over two years after the last contact, whoever recorded it, and never while a mediation is open", async () => {
    await using world = await openWorld()
    const open = await history(world)
    const { registers } = world.mediator
    expect(registers).toBeDefined()
    world.setDay("2026-09-10")
    await world.mediator.people.rectifyPerson({ person: SACHA, phone: "04 00 00 00 05" })
    const due = async (on: string) => (await world.director.privacy.retentionDue({ on })).map(({ person }) => person)
    expect(await due("2028-09-09")).toEqual([])
    expect(await due("2028-09-10")).toEqual([SACHA])
    await world.mediator.process.close({ mediation: open, outcome: "abandoned" })
    expect(await due("2028-09-10")).toEqual([CAMILLE, DOMINIQUE, SACHA])
    expect((await failureOf(world.director.privacy.retentionDue({ on: "2019-01-01" })))._tag).toBe("OutsideKnownPeriod")
    await failureOf(world.mediator.privacy.retentionDue({}))
  })
})
