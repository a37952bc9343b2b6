import * as core from "@traitdunion/core"
import { builtIns } from "@traitdunion/core/built-ins"
import * as effect from "@traitdunion/core/effect"
import * as testing from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { AGENCY, CAMILLE, DOMINIQUE, openWorld } from "../support/world.ts"

const CANARY = "CANARI-CONFIÉ"

/** Everything that a package exports, as names. */
const exported = (module: object): ReadonlyArray<string> => Object.keys(module).toSorted()

describe("the public surface", () => {
  it("has nothing that opens a seal, makes a key or lets something out", () => {
    const names = [...exported(core), ...exported(effect), ...exported(testing)]
    expect(names.filter((name) => /seal|open|reveal|clear|release|crypt|wrap|keyring|gate/i.test(name))).toEqual([
      // A type of schema; the error; the opening of a core; the class whose instances only the gate makes.
      "Released",
      "SealBroken",
      "openMediation",
      "sealed",
    ])
  })

  it("answers confided words to those who may read them, and by no other path", async () => {
    await using world = await openWorld()
    const { mediator, core: opened } = world
    const parties = [
      { kind: "person", id: CAMILLE },
      { kind: "person", id: DOMINIQUE },
    ] as const
    const mediation = await world.bringTo("dialogue", { parties })
    await mediator.people.rectifyPerson({
      person: CAMILLE,
      name: CANARY,
      address: CANARY,
      email: "canari@exemple.invalid",
    })
    await mediator.process.interview({ mediation, party: CAMILLE, minutes: 5, notes: CANARY })
    await mediator.process.shuttle({ mediation, from: CAMILLE, to: DOMINIQUE, minutes: 5, message: CANARY })
    await mediator.process.propose({ mediation, author: { kind: "party", party: CAMILLE }, text: CANARY })
    await mediator.process.agree({
      mediation,
      form: "oral",
      extent: "whole",
      commitments: [{ by: CAMILLE, what: CANARY, due: "2026-06-01" }],
    })
    await mediator.partners.describe({ partner: AGENCY, roles: ["institution"] })
    await mediator.partners.addContact({ partner: AGENCY, contact: "contact-1", title: "Accueil", name: CANARY })
    const sharing = { kind: "sharing", partner: AGENCY, categories: ["narrative"] } as const
    await mediator.consent.give({
      party: CAMILLE,
      consent: "sharing",
      purpose: { ...sharing, categories: ["narrative"] },
      words: "Dire cela.",
      language: "fr",
      means: "oral",
    })
    const { key: referral } = await mediator.partners.refer({
      person: CAMILLE,
      partner: AGENCY,
      categories: ["narrative"],
      words: CANARY,
      followUpOn: "2026-04-01",
    })

    const input = {
      mediation,
      person: CAMILLE,
      party: CAMILLE,
      subject: CAMILLE,
      partner: AGENCY,
      recipient: AGENCY,
      referral,
      household: "h-1",
      mediator: "mediator-1",
      member: "mediator-1",
      activity: "a-1",
      issue: "i-1",
      project: "p-1",
      convention: "c-1",
      point: "p-1",
      name: CANARY,
      until: "2026-12-31",
      from: "2026-01-01",
      to: "2026-12-31",
      categories: ["identity"],
      ground: "penal-226-14",
      reason: "Danger pour une personne vulnérable.",
      profile: "reports/structure",
      period: core.periodOf("2026"),
      purpose: sharing,
    }
    /** The fields that an operation takes, of those above. */
    const fitting = (schema: unknown): Readonly<Record<string, unknown>> => {
      const shape = (schema as { readonly shape?: Readonly<Record<string, unknown>> }).shape ?? {}
      const names = Object.keys(shape)
      return Object.fromEntries(Object.entries(input).filter(([name]) => names.includes(name)))
    }
    const actors = [
      ...Object.keys(core.roles).map((role) => ({ id: `some-${role}`, roles: [role as core.Role] })),
      { id: "mediator-1", roles: ["mediator"] as const },
      { id: "account-1", roles: ["person"] as const, person: CAMILLE },
      { id: "account-2", roles: ["person"] as const, person: DOMINIQUE },
      { id: "agent-1", roles: ["partner"] as const, institution: AGENCY },
      { id: "lead-south", roles: ["lead"] as const, poles: ["sud"] },
    ]
    const seen = new Set<string>()
    let answered = 0
    for (const actor of actors) {
      const desk = opened.as(actor) as unknown as Readonly<
        Record<string, Readonly<Record<string, (value: unknown) => Promise<unknown>>>>
      >
      for (const plugin of builtIns as ReadonlyArray<core.AnyPlugin>) {
        for (const [name, operation] of [...Object.entries(plugin.queries), ...Object.entries(plugin.outlets)]) {
          const values = fitting(operation.input)
          // Searching for what one knows already is no way to learn it.
          if (name === "search") Object.assign(values, { name: "canari" })
          if (name === "export") delete (values as { to?: unknown }).to
          const answer = await desk[plugin.id]?.[name]?.(values).catch((error: unknown) => {
            if (error instanceof core.TraitDunionError) return JSON.stringify(error.toOutcome())
            throw error
          })
          const text = JSON.stringify(answer) ?? ""
          expect(text).not.toContain("~sealed")
          if (answer !== undefined && typeof answer !== "string") answered += 1
          if (text.includes(CANARY)) seen.add(`${actor.id} ${plugin.id}.${name}`)
        }
      }
    }
    expect(answered).toBeGreaterThan(60)
    expect([...seen].toSorted()).toEqual([
      "account-1 people.person",
      "account-1 process.view",
      "lead-south partners.partner",
      "lead-south partners.referralSheet",
      "lead-south people.person",
      "lead-south people.search",
      "lead-south privacy.export",
      "lead-south process.get",
      "lead-south process.personFile",
      "mediator-1 partners.partner",
      "mediator-1 partners.referralSheet",
      "mediator-1 people.person",
      "mediator-1 people.search",
      "mediator-1 privacy.export",
      "mediator-1 process.get",
      "mediator-1 process.personFile",
      "some-director partners.partner",
      "some-director privacy.discloseIdentityByLaw",
      "some-director privacy.export",
      "some-lead partners.partner",
      "some-lead partners.referralSheet",
      "some-lead people.person",
      "some-lead people.search",
      "some-lead privacy.export",
      "some-lead process.get",
      "some-lead process.personFile",
      "some-mediator partners.partner",
    ])
  })
})
