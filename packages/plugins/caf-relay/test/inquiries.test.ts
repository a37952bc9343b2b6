import { openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { type ApiParticulier, type CafRelay, cafInquiries, cafRelay } from "@traitdunion/plugin-caf-relay"
import { apiParticulierStub, type StubFault } from "@traitdunion/plugin-caf-relay/testing"
import { describe, expect, it } from "vitest"
import { civil, hurried, impatient, openRelay, outcome } from "./support/desk.ts"

const quotient = {
  quotient_familial: { fournisseur: "CNAF", valeur: 648, annee: 2026, mois: 5, annee_calcul: 2026, mois_calcul: 5 },
}
const known = {
  birthName: "EXEMPLE",
  data: { quotient_familial: quotient, prime_activite: { est_beneficiaire: false } },
}
const about = { procedure: "p-1", holder: "camille" } as const

const begun = async (service: ApiParticulier | { readonly url: string; readonly token: string }) => {
  const relay = await openRelay({ service })
  await relay.desk.caf.openProcedure({ procedure: "p-1", holder: "camille", kind: "in-work-bonus" })
  await relay.desk.caf.noteIdentity({ person: "camille", identity: civil("EXEMPLE") })
  const inquiries = async () => (await relay.desk.caf.procedure({ procedure: "p-1" }))?.inquiries ?? []
  const disclosed = () => relay.desk.privacy.disclosures({ subject: "camille" })
  return { ...relay, inquiries, disclosed }
}

describe("a question to the CAF", () => {
  it("takes a mandate, an agreement and a civil status; without each of them nothing leaves", async () => {
    await using stub = await apiParticulierStub([known])
    const { desk, grant, share, inquiries, disclosed } = await begun(stub)
    expect(await outcome(desk.inquiries.familyQuotient(about))).toBe("inquiries/under-mandate")
    await grant(["rsa"])
    expect(await outcome(desk.inquiries.familyQuotient(about))).toBe("inquiries/under-mandate")
    await grant(["in-work-bonus"], { mandate: "m-2" })
    expect(await outcome(desk.inquiries.familyQuotient(about))).toBe("deontology/express-agreement")
    expect(await inquiries()).toEqual([])
    expect(await disclosed()).toEqual([])
    expect(stub.asked).toEqual([])
    await share("caf-66", ["identity"])
    expect(await desk.inquiries.familyQuotient(about)).toMatchObject({
      outcome: "found",
      data: { quotient: { value: 648 } },
    })
  })

  it("is refused for another person, a procedure that is none, a civil status that nobody noted", async () => {
    await using stub = await apiParticulierStub([known])
    const { desk, grant, share } = await begun(stub)
    await grant(["in-work-bonus"])
    await share("caf-66", ["identity"])
    await desk.people.registerPerson({ person: "sacha", name: "Sacha Exemple" })
    expect(await outcome(desk.inquiries.familyQuotient({ ...about, procedure: "p-9" }))).toBe("UnknownProcedure")
    const another = await outcome(desk.inquiries.familyQuotient({ ...about, holder: "sacha" }))
    expect(another).toBe("inquiries/under-mandate")
    await desk.caf.openProcedure({ procedure: "p-2", holder: "sacha", kind: "rsa" })
    await grant(["rsa"], { person: "sacha" })
    const unknown = desk.inquiries.familyQuotient({ ...about, procedure: "p-2", holder: "sacha" })
    expect(await outcome(unknown)).toBe("IdentityMissing")
    expect(stub.asked).toEqual([])
  })

  it("is written down with its answer, sealed, and with the disclosure", async () => {
    await using stub = await apiParticulierStub([known])
    const { core, desk, grant, share, inquiries, disclosed } = await begun(stub)
    await grant(["in-work-bonus"])
    await share("caf-66", ["identity"])
    await desk.inquiries.familyQuotient({ ...about, month: "2026-04" })
    await desk.inquiries.benefit({ ...about, benefit: "in-work-bonus" })
    expect(stub.asked.map(({ endpoint }) => endpoint)).toEqual(["quotient_familial", "prime_activite"])
    expect(await inquiries()).toMatchObject([
      { question: "family-quotient", outcome: "found", reason: null, data: { quotient: { value: 648 } } },
      { question: "in-work-bonus", outcome: "found", data: { receives: false } },
    ])
    expect(await disclosed()).toMatchObject([
      { recipient: "caf-66", outlet: "inquiries.familyQuotient", categories: ["identity"] },
      { recipient: "caf-66", outlet: "inquiries.benefit", categories: ["identity"] },
    ])
    const stranger = core.as({ id: "mediator-2", roles: ["mediator"] })
    expect((await stranger.caf.procedure({ procedure: "p-1" }))?.inquiries.map(({ data }) => data)).toEqual([
      null,
      null,
    ])
    await desk.caf.revokeMandate({ person: "camille", mandate: "m-1" })
    expect((await inquiries()).map(({ data }) => data)).toEqual([null, null])
  })

  it.each([
    ["no-file-cnaf", "no-file", null],
    ["not-registered", "not-registered", null],
    ["person-unknown", "person-unknown", null],
    ["provider-failed", "failed", "provider-failed"],
    ["malformed", "failed", "malformed"],
    ["slow", "failed", "timeout"],
    ["cut", "failed", "unreachable"],
    ["not-allowed", "failed", "not-allowed"],
  ] as ReadonlyArray<readonly [StubFault, string, string | null]>)(
    "that meets %s is told in words, and the file says so",
    async (fault, found, reason) => {
      await using stub = await apiParticulierStub([{ birthName: "EXEMPLE", fault }])
      const { desk, grant, share, inquiries } = await begun(fault === "slow" ? impatient(stub, hurried) : stub)
      await grant(["in-work-bonus"])
      await share("caf-66", ["identity"])
      const answer = await desk.inquiries.familyQuotient(about)
      expect(answer).toMatchObject({ outcome: found, ...(reason === null ? {} : { reason }) })
      expect(answer.words.fr.length).toBeGreaterThan(10)
      expect(await inquiries()).toMatchObject([{ outcome: found, reason, data: null }])
    },
  )

  it("with an expired token fails as such", async () => {
    await using stub = await apiParticulierStub([known])
    const { desk, grant, share } = await begun({ url: stub.url, token: "stub-expired" })
    await grant(["in-work-bonus"])
    await share("caf-66", ["identity"])
    expect(await desk.inquiries.familyQuotient(about)).toMatchObject({ outcome: "failed", reason: "token-expired" })
  })

  it("leaves neither the token nor the civil status in logs, in the journal or in what is told", async () => {
    await using stub = await apiParticulierStub([{ birthName: "EXEMPLE", fault: "not-allowed" }])
    const { desk, grant, share, logged, storage } = await begun({ url: stub.url, token: stub.token })
    await grant(["in-work-bonus"])
    await share("caf-66", ["identity"])
    const answer = await desk.inquiries.familyQuotient(about)
    await desk.inquiries.familyQuotient({ ...about, procedure: "p-9" }).catch(() => undefined)
    const store = await storage.open({ structure: "association-exemple", tables: [] })
    const journal = await store.readAll(0, 1000)
    expect(logged.length).toBeGreaterThan(0)
    expect(JSON.stringify([answer, logged, journal])).not.toMatch(/stub-token|EXEMPLE|1990-04-12|nomNaissance/)
  })

  it("asked twice under one id is one fact", async () => {
    await using stub = await apiParticulierStub([known])
    const { desk, grant, share, inquiries, disclosed } = await begun(stub)
    await grant(["in-work-bonus"])
    await share("caf-66", ["identity"])
    const options = { commandId: "asked-1" }
    await desk.inquiries.familyQuotient(about, options)
    expect(await outcome(desk.inquiries.familyQuotient(about, options))).toBe("InvalidInput")
    await desk.caf.revokeMandate({ person: "camille", mandate: "m-1" })
    const again = { ...about, month: "2026-01" } as const
    expect(await outcome(desk.inquiries.familyQuotient(again, options))).toBe("InvalidInput")
    expect(await outcome(desk.inquiries.familyQuotient(again))).toBe("inquiries/under-mandate")
    expect(await inquiries()).toHaveLength(1)
    expect(await disclosed()).toHaveLength(1)
    expect(stub.asked).toHaveLength(1)
  })

  it("goes to the office behind the service alone: an agreement for another partner lets nothing out", async () => {
    await using stub = await apiParticulierStub([known])
    const { desk, grant, share, disclosed } = await begun(stub)
    await grant(["in-work-bonus"])
    await share("simulator", ["identity"])
    expect(await outcome(desk.inquiries.familyQuotient(about))).toBe("deontology/express-agreement")
    const elsewhere = { ...about, office: "simulator" }
    expect(await outcome(desk.inquiries.familyQuotient(elsewhere))).toBe("InvalidInput")
    expect(await disclosed()).toEqual([])
    expect(stub.asked).toEqual([])
  })

  it("about a month that is still to come is refused", async () => {
    await using stub = await apiParticulierStub([known])
    const { desk, grant, share } = await begun(stub)
    await grant(["in-work-bonus"])
    await share("caf-66", ["identity"])
    expect(await outcome(desk.inquiries.familyQuotient({ ...about, month: "2026-06" }))).toBe("NotYet")
    expect(stub.asked).toEqual([])
  })

  it("finds its own answer, also when two are put at the same moment", async () => {
    const service: ApiParticulier = {
      familyQuotient: async (_, { month = "" } = {}) => {
        // The first that is asked is answered last.
        await new Promise((resolve) => setTimeout(resolve, month === "2026-03" ? 20 : 1))
        const found = { provider: "CNAF", value: 700, month, computedIn: month } as const
        return month === "2026-03"
          ? { outcome: "no-file", provider: null }
          : { outcome: "found", data: { quotient: found } }
      },
      benefit: async () => ({ outcome: "not-registered" }),
    }
    const { desk, grant, share, inquiries } = await begun(service)
    await grant(["in-work-bonus"])
    await share("caf-66", ["identity"])
    const months = ["2026-03", "2026-04"] as const
    const answers = await Promise.all(months.map((month) => desk.inquiries.familyQuotient({ ...about, month })))
    expect(answers).toMatchObject([{ outcome: "no-file" }, { outcome: "found" }])
    expect((await inquiries()).toSorted((a, b) => (a.month ?? "").localeCompare(b.month ?? ""))).toMatchObject([
      { month: "2026-03", outcome: "no-file", data: null },
      { month: "2026-04", outcome: "found", data: { quotient: { value: 700 } } },
    ])
  })

  it("shows its answer under the mandate and the agreement of its time, and under no later one", async () => {
    await using stub = await apiParticulierStub([known])
    const { desk, grant, share, inquiries, goTo } = await begun(stub)
    await grant(["in-work-bonus"])
    await share("caf-66", ["identity"])
    await desk.inquiries.familyQuotient(about)
    const shown = async () => (await inquiries()).map(({ data }) => data !== null)
    expect(await shown()).toEqual([true])
    await desk.consent.withdraw({ party: "camille", consent: "share-caf-66" })
    expect(await shown()).toEqual([false])
    goTo("2026-05-05")
    await desk.consent.give({
      party: "camille",
      consent: "share-again",
      purpose: { kind: "sharing", partner: "caf-66", categories: ["identity"] },
      words: "Nous dirons à la CAF qui vous êtes.",
      language: "fr",
      means: "oral",
    })
    expect(await shown()).toEqual([false])
    await desk.inquiries.familyQuotient(about)
    expect(await shown()).toEqual([false, true])
    goTo("2026-11-04")
    await grant(["in-work-bonus"], { mandate: "m-later" })
    expect(await shown()).toEqual([false, false])
  })

  it("is still shown when the agreement is only renewed", async () => {
    await using stub = await apiParticulierStub([known])
    const { desk, grant, share, inquiries, goTo } = await begun(stub)
    await grant(["in-work-bonus"])
    await share("caf-66", ["identity"])
    await desk.inquiries.familyQuotient(about)
    goTo("2026-05-20")
    await desk.consent.give({
      party: "camille",
      consent: "share-renewed",
      purpose: { kind: "sharing", partner: "caf-66", categories: ["identity"] },
      words: "Nous dirons à la CAF qui vous êtes.",
      language: "fr",
      means: "oral",
    })
    expect((await inquiries()).map(({ data }) => data !== null)).toEqual([true])
  })
})

describe("while the answer is on its way", () => {
  /** A service that does something before it answers. */
  const meanwhile = async (act: (desk: Desk, goTo: (day: string) => void) => Promise<unknown>) => {
    let desk: Desk | undefined
    let now = "2026-05-04T09:00:00.000Z"
    const goTo = (day: string): void => {
      now = `${day}T00:00:01.000Z`
    }
    const service: ApiParticulier = {
      familyQuotient: async () => {
        if (desk !== undefined) await act(desk, goTo)
        const found = { provider: "CNAF", value: 648, month: "2026-05", computedIn: "2026-05" } as const
        return { outcome: "found", data: { quotient: found } }
      },
      benefit: async () => ({ outcome: "no-file", provider: null }),
    }
    const core = await openMediation({
      structure: "association-exemple",
      storage: memoryStorage(),
      plugins: [cafRelay, cafInquiries(service, { recipient: "caf-66" })],
      ports: { keys: memoryKeys(), clock: { now: () => now as never } },
    })
    desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    await desk.people.registerPerson({ person: "camille", name: "Camille Exemple" })
    await desk.people.registerInstitution({ institution: "caf-66", name: "CAF fictive", kind: "caf" })
    await desk.caf.openProcedure({ procedure: "p-1", holder: "camille", kind: "in-work-bonus" })
    await desk.caf.noteIdentity({ person: "camille", identity: civil("EXEMPLE") })
    await desk.caf.grantMandate({
      person: "camille",
      mandate: "m-1",
      procedures: ["in-work-bonus"],
      duration: "month",
      words: "Mandat fictif.",
    })
    await desk.consent.give({
      party: "camille",
      consent: "share",
      purpose: { kind: "sharing", partner: "caf-66", categories: ["identity"] },
      words: "Nous dirons à la CAF qui vous êtes.",
      language: "fr",
      means: "oral",
    })
    const answer = await core.as({ id: "mediator-1", roles: ["mediator"] }).inquiries.familyQuotient(about)
    return { answer, told: (await desk.caf.procedure({ procedure: "p-1" }))?.inquiries }
  }
  interface Desk extends ReturnType<Awaited<ReturnType<typeof openMediation<readonly [CafRelay]>>>["as"]> {}

  it.each([
    ["the mandate is revoked", (desk: Desk) => desk.caf.revokeMandate({ person: "camille", mandate: "m-1" })],
    ["the mandate runs out", async (_: Desk, goTo: (day: string) => void) => goTo("2026-06-04")],
    ["the agreement is withdrawn", (desk: Desk) => desk.consent.withdraw({ party: "camille", consent: "share" })],
    [
      "the person is placed under protection",
      async (desk: Desk) => {
        await desk.people.registerPerson({ person: "tutor", name: "Dominique Exemple" })
        await desk.people.changeCapacity({ person: "camille", capacity: "protected-adult", representative: "tutor" })
      },
    ],
  ])("%s: nothing of it is kept, and nothing told", async (_, act) => {
    const { answer, told } = await meanwhile(act)
    expect(answer).toMatchObject({ outcome: "no-longer-agreed" })
    expect(JSON.stringify(answer)).not.toContain("648")
    expect(told).toMatchObject([{ outcome: "no-longer-agreed", data: null }])
  })

  it("nothing changes: it is kept and told", async () => {
    const { answer, told } = await meanwhile(async () => undefined)
    expect(answer).toMatchObject({ outcome: "found" })
    expect(told).toMatchObject([{ outcome: "found" }])
  })
})
