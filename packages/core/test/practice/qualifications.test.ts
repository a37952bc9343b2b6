import { qualifications } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { expectInvalid, expectRefusal, failureOf } from "../support/expect.ts"
import { openWorld, type World } from "../support/world.ts"

const mediator = "mediator-9"
const title = { mediator, qualification: "rncp36241", obtainedOn: "2023-06-30" } as const
const firstAid = { mediator, qualification: "other", words: "Secourisme en santé mentale" } as const
const held = async ({ lead }: World) => (await lead.practice.mediator({ mediator })).qualifications
const due = async ({ lead }: World) =>
  (await lead.deadlines.upcoming({ until: "2030-12-31" }))
    .filter(({ key }) => key === mediator)
    .map((one) => [one.deadline, one.due])

describe("the qualifications of a mediator", () => {
  it("are a catalogue whose title stands in the national directory until a known day", () => {
    expect(qualifications.rncp36241.label.fr).toContain("Médiateur social accès aux droits et services")
    expect(qualifications.rncp36241.registration).toMatchObject({
      code: "RNCP36241",
      from: "2022-05-16",
      to: "2027-05-16",
      citation: { source: expect.stringContaining("RNCP36241") },
    })
    expect(qualifications.other.registration).toBeNull()
  })

  it("are held once each, as obtained last; the first to expire is a deadline", async () => {
    await using world = await openWorld()
    const { practice } = world.lead
    await practice.qualify(title)
    await practice.qualify({ ...firstAid, obtainedOn: "2024-01-10", expiresOn: "2026-01-10" })
    await practice.qualify({
      ...firstAid,
      words: "Langue des signes",
      obtainedOn: "2025-01-10",
      expiresOn: "2028-01-10",
    })
    expect(await due(world)).toEqual([["practice/qualification-expiry", "2026-01-10"]])
    await practice.qualify({ ...firstAid, obtainedOn: "2026-02-01", expiresOn: "2029-02-01" })
    expect(await due(world)).toEqual([["practice/qualification-expiry", "2028-01-10"]])
    expect(await held(world)).toEqual([
      { qualification: "rncp36241", words: null, obtainedOn: "2023-06-30", expiresOn: null },
      { qualification: "other", words: "Langue des signes", obtainedOn: "2025-01-10", expiresOn: "2028-01-10" },
      { qualification: "other", words: firstAid.words, obtainedOn: "2026-02-01", expiresOn: "2029-02-01" },
    ])
    await expectRefusal(practice.qualify({ ...firstAid, obtainedOn: "2025-02-01" }), "ObtainedAgainSince")
  })

  it("are put right by recording them again, and removed by those who answer for the team", async () => {
    await using world = await openWorld()
    const { practice } = world.lead
    await practice.qualify({ ...firstAid, obtainedOn: "2026-02-01", expiresOn: "2026-02-01" })
    await practice.qualify({ ...firstAid, obtainedOn: "2026-02-01" })
    expect(await due(world)).toEqual([])
    const own = world.as(mediator, "mediator").practice
    expect((await failureOf(own.removeQualification(firstAid)))._tag).toBe("ActorNotAllowed")
    await expectRefusal(practice.removeQualification({ mediator, qualification: "rncp36241" }), "UnknownQualification")
    await practice.removeQualification(firstAid)
    expect(await held(world)).toEqual([])
  })

  it("are refused when still to come, expired before they began, or unnamed", async () => {
    await using world = await openWorld()
    const { practice } = world.lead
    await expectRefusal(practice.qualify({ ...title, obtainedOn: "2026-03-03" }), "NotYet")
    await expectRefusal(practice.qualify({ ...title, expiresOn: "2023-06-29" }), "EndsBeforeItBegins")
    const unnamed = { mediator, qualification: "other", obtainedOn: "2026-02-01" } as const
    expect(await expectInvalid(practice.qualify(unnamed))).toEqual(["words"])
    expect(await expectInvalid(practice.removeQualification({ mediator, qualification: "other" }))).toEqual(["words"])
    const identifying = { ...unnamed, words: "Voir alix@exemple.invalid" }
    expect(await expectInvalid(practice.qualify(identifying))).toEqual(["words"])
  })
})
