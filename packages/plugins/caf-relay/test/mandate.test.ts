import { addDays, consentTextHash, plainDate } from "@traitdunion/core"
import {
  activeMandate,
  type CafProcedureKind,
  cafProcedureKinds,
  type Mandate,
  mandateWords,
  remoteCode,
} from "@traitdunion/plugin-caf-relay"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openRelay, outcome } from "./support/desk.ts"

const active = async (relay: Awaited<ReturnType<typeof openRelay>>) =>
  (await relay.desk.caf.mandates({ person: "camille" })).flatMap(({ activeFor }) => activeFor)

const same = {
  procedures: ["rsa", "in-work-bonus"] as Array<CafProcedureKind>,
  duration: "month" as const,
  from: "2026-05-04" as const,
}

describe("a mandate", () => {
  it.each([
    ["day", "2026-01-02"],
    ["month", "2026-02-01"],
    ["semester", "2026-07-02"],
    ["year", "2027-01-01"],
  ] as const)("of a %s, signed on 1 January 2026, holds until the day before %s", async (duration, expiresOn) => {
    const relay = await openRelay({ today: "2026-01-01" })
    await relay.grant(["in-work-bonus"], { duration })
    expect((await relay.desk.caf.mandates({ person: "camille" }))[0]?.expiresOn).toBe(expiresOn)
    relay.goTo(addDays(plainDate(expiresOn), -1))
    expect(await active(relay)).toEqual(["in-work-bonus"])
    relay.goTo(expiresOn)
    expect(await active(relay)).toEqual([])
  })

  it("is revoked for one procedure or for all, at once, and there is no field for a reason", async () => {
    const relay = await openRelay()
    const { desk, grant } = relay
    await grant(["in-work-bonus", "rsa", "housing-benefit"])
    await desk.caf.revokeMandate({ person: "camille", mandate: "m-1", procedures: ["rsa"] })
    expect(await active(relay)).toEqual(["in-work-bonus", "housing-benefit"])
    const again = desk.caf.revokeMandate({ person: "camille", mandate: "m-1", procedures: ["rsa"] })
    expect(await outcome(again)).toBe("NothingToRevoke")
    const reason = { person: "camille", mandate: "m-1", reason: "x" }
    expect(await outcome(desk.caf.revokeMandate(reason))).toBe("InvalidInput")
    await desk.caf.revokeMandate({ person: "camille", mandate: "m-1" })
    expect(await active(relay)).toEqual([])
  })

  it("is recorded with the very words of its form, which hold no password and no number", async () => {
    const { desk, grant } = await openRelay()
    const terms = { procedures: ["rsa", "in-work-bonus"], duration: "day", on: plainDate("2026-05-04") } as const
    const words = mandateWords(terms)
    expect(words).toContain("Mes mots de passe restent à moi")
    expect(mandateWords({ ...terms, procedures: ["in-work-bonus", "rsa"] })).toBe(words)
    const form = consentTextHash(words)
    const both = ["rsa", "in-work-bonus"] as const
    const signed = { duration: "day", form }
    const other = consentTextHash("autre chose")
    expect(await outcome(grant(both, { ...signed, form: other }))).toBe("AnotherText")
    expect(await outcome(grant(both, { ...signed, words: "Un autre texte." }))).toBe("AnotherText")
    await grant(both, signed)
    expect(await outcome(grant(both, signed))).toBe("AlreadyUsed")
    const own = "Le texte de notre structure."
    await grant(["rsa"], { mandate: "m-own", words: own })
    expect(await outcome(grant(["rsa"], { mandate: "m-2", words: "Mon numéro est le 1 90 04 66 136 001 42" }))).toBe(
      "InvalidInput",
    )
    expect(await outcome(grant(["rsa"], { mandate: "m-3", password: "secret" }))).toBe("InvalidInput")
    expect(await outcome(grant(["rsa"], { mandate: "m-4", from: "2026-06-01" }))).toBe("NotYet")
    expect(await outcome(grant(["rsa"], { mandate: "m-4", from: "2025-12-31" }))).toBe("TooOld")
    expect(await outcome(grant(["rsa"], { mandate: "m-5", person: "nobody" }))).toBe("UnknownPerson")
    expect((await desk.caf.mandates({ person: "camille" })).map((held) => [held.words, held.wordsHash])).toEqual([
      [words, form],
      [own, consentTextHash(own)],
    ])
  })

  it("is never recorded on other terms than those of the form that was signed", async () => {
    const kinds = Object.keys(cafProcedureKinds) as ReadonlyArray<CafProcedureKind>
    const anyTerms = fc.record({
      procedures: fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1, maxLength: 4 }),
      duration: fc.constantFrom("day", "month", "semester", "year" as const),
      from: fc.constantFrom("2026-05-03", "2026-05-04"),
    })
    await fc.assert(
      fc.asyncProperty(anyTerms, anyTerms, async (printed, told) => {
        const { grant } = await openRelay()
        const form = consentTextHash(mandateWords({ ...printed, on: plainDate(printed.from) }))
        const { procedures, ...more } = told
        const same =
          printed.duration === told.duration &&
          printed.from === told.from &&
          printed.procedures.toSorted().join() === procedures.toSorted().join()
        expect(await outcome(grant(procedures, { ...more, form }))).toBe(same ? "done" : "AnotherText")
      }),
      { numRuns: 40, examples: [[same, same]] },
    )
  })

  it("of a protected person is signed by the representative on record, and only by them", async () => {
    const relay = await openRelay()
    const { desk, grant } = relay
    await desk.people.registerPerson({ person: "tutor", name: "Dominique Exemple" })
    const byTutor = { by: { kind: "representative", person: "tutor" } }
    expect(await outcome(grant(["rsa"], byTutor))).toBe("caf/representative-signs")
    await grant(["rsa"])
    expect(await active(relay)).toEqual(["rsa"])
    await desk.people.changeCapacity({ person: "camille", capacity: "protected-adult", representative: "tutor" })
    expect(await active(relay)).toEqual([])
    expect(await outcome(grant(["rsa"], { mandate: "m-2" }))).toBe("caf/representative-signs")
    await grant(["rsa"], { mandate: "m-2", ...byTutor })
    expect(await active(relay)).toEqual(["rsa"])
  })

  it("is judged by who answered that day, whenever it is written down (Code civil, art. 2003)", async () => {
    const { desk, grant, goTo } = await openRelay()
    await desk.people.registerPerson({ person: "tutor", name: "Dominique Exemple" })
    await grant(["rsa"])
    await desk.caf.openProcedure({ procedure: "p-1", holder: "camille", kind: "rsa" })
    goTo("2026-05-20")
    await desk.people.changeCapacity({
      person: "camille",
      capacity: "protected-adult",
      representative: "tutor",
      since: "2026-05-15",
    })
    const done = (on: string) =>
      desk.caf.recordProcedure({ procedure: "p-1", fact: { fact: "done", on, doneBy: "together", online: true } })
    const byTutor = { by: { kind: "representative", person: "tutor" } }
    // What was done before the measure began was done under the mandate that held then; what is done since is not.
    expect(await outcome(done("2026-05-15"))).toBe("caf/under-mandate")
    expect(await outcome(done("2026-05-14"))).toBe("done")
    // A paper that was signed before it began is recorded as who could sign it then signed it, and no other.
    expect(await outcome(grant(["in-work-bonus"], { mandate: "m-2", from: "2026-05-14", ...byTutor }))).toBe(
      "caf/representative-signs",
    )
    expect(await outcome(grant(["in-work-bonus"], { mandate: "m-2", from: "2026-05-14" }))).toBe("done")
    expect(await outcome(grant(["in-work-bonus"], { mandate: "m-3", from: "2026-05-15" }))).toBe(
      "caf/representative-signs",
    )
  })

  it("is signed by the person where the measure leaves them that help", async () => {
    const { desk, grant } = await openRelay()
    await desk.people.registerPerson({ person: "tutor", name: "Dominique Exemple" })
    const measure = { person: "camille", capacity: "protected-adult", representative: "tutor" } as const
    await desk.people.changeCapacity({ ...measure, extent: ["sharing"] })
    expect(await outcome(grant(["rsa"]))).toBe("done")
    await desk.people.changeCapacity({ ...measure, extent: ["online-procedure"] })
    expect(await outcome(grant(["rsa"], { mandate: "m-2" }))).toBe("caf/representative-signs")
  })

  it("covers what was done before the person refused, though it is recorded after", async () => {
    const { desk, grant, goTo } = await openRelay()
    await grant(["rsa"])
    await desk.caf.openProcedure({ procedure: "p-1", holder: "camille", kind: "rsa" })
    goTo("2026-05-10")
    await desk.consent.refuse({
      party: "camille",
      consent: "no",
      purpose: { kind: "online-procedure", procedure: "rsa" },
      words: "Voulez-vous être aidée ?",
      language: "fr",
      means: "oral",
    })
    const done = (on: string) =>
      desk.caf.recordProcedure({
        procedure: "p-1",
        fact: { fact: "done", on, doneBy: "together", online: true },
      })
    expect(await outcome(done("2026-05-10"))).toBe("caf/under-mandate")
    expect(await outcome(done("2026-05-06"))).toBe("done")
  })

  it("stops where the person withdrew their consent to that help since", async () => {
    const relay = await openRelay()
    const { desk, grant, goTo } = relay
    await grant(["rsa", "in-work-bonus"])
    await desk.consent.refuse({
      party: "camille",
      consent: "no",
      purpose: { kind: "online-procedure", procedure: "rsa" },
      words: "Voulez-vous être aidée ?",
      language: "fr",
      means: "oral",
    })
    expect(await active(relay)).toEqual(["in-work-bonus"])
    goTo("2026-05-06")
    await grant(["rsa"], { mandate: "m-2" })
    expect(await active(relay)).toEqual(["in-work-bonus", "rsa"])
  })
})

describe("a code at a distance", () => {
  const proposed = async () => {
    const relay = await openRelay()
    const { code, digest } = remoteCode()
    const terms = { person: "camille", mandate: "m-1", procedures: ["rsa"], duration: "day" } as const
    await relay.desk.caf.proposeMandate({ ...terms, codeDigest: digest })
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0")
    const sign = async (told: string) => {
      const { events } = await relay.desk.caf.signMandate({ person: "camille", mandate: "m-1", code: told })
      return events.map(({ type }) => type)
    }
    return { relay, code, wrong, sign }
  }

  it("signs, and stands nowhere in the journal", async () => {
    const { relay, code, sign } = await proposed()
    expect(await active(relay)).toEqual([])
    expect(await sign(code)).toEqual(["caf-mandates.Signed"])
    expect(await active(relay)).toEqual(["rsa"])
    expect(await outcome(sign(code))).toBe("NotProposed")
    const journal = await relay.desk.caf.mandates({ person: "camille" })
    expect(JSON.stringify(journal)).not.toContain(code)
  })

  it("lapses after three wrong tries, the right one included", async () => {
    const { relay, code, wrong, sign } = await proposed()
    for (let tries = 0; tries < 3; tries += 1) expect(await sign(wrong)).toEqual(["caf-mandates.CodeRefused"])
    expect(await outcome(sign(code))).toBe("NotProposed")
    expect(await active(relay)).toEqual([])
  })

  it("signs nothing that was taken back", async () => {
    const { relay, code, sign } = await proposed()
    await relay.desk.caf.revokeMandate({ person: "camille", mandate: "m-1" })
    expect(await outcome(sign(code))).toBe("NotProposed")
  })

  it("serves on its day only, and has six digits", async () => {
    const { relay, code, sign } = await proposed()
    expect(await outcome(sign("12"))).toBe("InvalidInput")
    relay.goTo("2026-05-05")
    expect(await outcome(sign(code))).toBe("CodeTooOld")
  })

  it("is never twice the same digest", () => {
    const codes = Array.from({ length: 12 }, remoteCode)
    expect(new Set(codes.map(({ digest }) => digest)).size).toBe(12)
    expect(codes.every(({ code }) => /^\d{6}$/.test(code))).toBe(true)
  })
})

it("holds exactly from its day to its last, for what it names and is not revoked", () => {
  const start = plainDate("2026-01-05")
  const adult = { measures: [] } as const
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), fc.option(fc.nat(400)), fc.nat(500), (begin, days, revoked, ask) => {
      const from = addDays(start, begin)
      const mandate: Mandate = {
        mandate: "m",
        authorisations: [{ kind: "rsa", revokedOn: revoked === null ? null : addDays(start, revoked) }],
        duration: "year",
        words: "w",
        wordsHash: "h",
        language: "fr",
        means: "paper",
        by: { kind: "self" },
        status: "signed",
        proposedOn: from,
        from,
        expiresOn: addDays(from, days),
        codeDigest: null,
        wrongCodes: 0,
      }
      const view = { mandates: { mandates: [mandate] }, person: adult, consents: { entries: [] } }
      const held = activeMandate(view, "rsa", addDays(start, ask)) !== undefined
      const expected = ask >= begin && ask < begin + days && (revoked === null || ask < revoked)
      expect(held).toBe(expected)
      expect(activeMandate(view, "housing-benefit", addDays(start, ask))).toBeUndefined()
      const lapsed = { ...view, mandates: { mandates: [{ ...mandate, status: "lapsed" as const }] } }
      expect(activeMandate(lapsed, "rsa", addDays(start, ask))).toBeUndefined()
    }),
  )
})
