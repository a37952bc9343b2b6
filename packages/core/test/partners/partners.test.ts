import { describe, expect, it } from "vitest"
import { breachesOf, expectInvalid, expectRefusal } from "../support/expect.ts"
import { AGENCY, CAMILLE, openWorld, type World } from "../support/world.ts"

const described = {
  partner: AGENCY,
  roles: ["institution", "funder"],
  commune: "66136",
  siret: "73282932000074",
} as const
const withPartner = async (): Promise<World> => {
  const world = await openWorld()
  await world.mediator.partners.describe(described)
  return world
}

describe("the directory", () => {
  it("holds what is public of an institution, and finds it by role, theme and commune", async () => {
    await using world = await withPartner()
    const { partners } = world.mediator
    await partners.offerService({ partner: AGENCY, service: "s-1", name: "Point accueil", themes: ["social-rights"] })
    const entry = { partner: AGENCY, name: "Caisse d'exemple", roles: described.roles }
    expect(await partners.directory({})).toMatchObject([entry])
    expect(await partners.directory({ role: "funder", theme: "social-rights", commune: "66136" })).toHaveLength(1)
    expect(await partners.directory({ role: "landlord" })).toEqual([])
    expect(await partners.directory({ theme: "water" })).toEqual([])
    expect(await partners.directory({ commune: "66065" })).toEqual([])
    await partners.endService({ partner: AGENCY, service: "s-1" })
    expect(await partners.directory({ theme: "social-rights" })).toEqual([])
    await world.lead.partners.endPartnership({ partner: AGENCY, on: "2026-03-01" })
    expect(await partners.directory({})).toEqual([])
    await partners.describe(described)
    expect(await partners.directory({})).toHaveLength(1)
  })

  it("seals who a contact is, and shows it to those who work with the partner", async () => {
    await using world = await withPartner()
    const contact = {
      contact: "contact-1",
      title: "Correspondant solidarité",
      name: "Morgan Exemple",
      email: "morgan@exemple.invalid",
    }
    await world.mediator.partners.addContact({ partner: AGENCY, ...contact })
    const added = (await world.journal()).find(({ type }) => type === "partner.ContactAdded")
    expect(added?.data.name["~sealed"]).toBe(1)
    expect(added?.data.name.subject).toBe("contact-1")
    expect((await world.mediator.partners.partner({ partner: AGENCY }))?.contacts).toEqual([
      { ...contact, phone: null },
    ])
    await world.mediator.partners.removeContact({ partner: AGENCY, contact: "contact-1" })
    expect((await world.mediator.partners.partner({ partner: AGENCY }))?.contacts).toEqual([])
  })

  it("refuses what is not there, and a SIRET whose digits do not add up", async () => {
    await using world = await openWorld()
    const { partners } = world.mediator
    await expectRefusal(partners.describe({ ...described, partner: "nobody" }), "UnknownInstitution")
    await expectRefusal(partners.offerService({ partner: AGENCY, service: "s", name: "S" }), "UnknownPartner")
    await expectRefusal(partners.removeContact({ partner: AGENCY, contact: "c" }), "UnknownContact")
    await expectRefusal(partners.endService({ partner: AGENCY, service: "s" }), "UnknownService")
    expect(await expectInvalid(partners.describe({ ...described, siret: "73282932000075" }))).toEqual(["siret"])
    await partners.describe({ ...described, siret: "35600000000048" })
  })
})

const terms = {
  title: "Contrat de ville",
  from: "2026-01-01",
  to: "2026-12-31",
  commitments: [{ commitment: "acts", words: "500 actes", indicator: "registers/activities", target: 500 }],
  reports: [
    { report: "mid", words: "Bilan intermédiaire", from: "2026-01-01", to: "2026-01-31", due: "2026-02-15" },
    { report: "year", words: "Bilan annuel", from: "2026-01-01", to: "2026-12-31", due: "2027-03-31" },
  ],
} as const

describe("a convention", () => {
  it("reminds of its reports one after the other and of its end, until they are sent", async () => {
    await using world = await withPartner()
    const { partners, deadlines } = world.director
    await partners.signConvention({ convention: "c-1", funder: AGENCY, kind: "operating-grant", ...terms })
    const due = async () =>
      (await deadlines.upcoming({ until: "2030-01-01" }))
        .filter(({ deadline }) => deadline.startsWith("partners/"))
        .map(({ deadline, due, overdue }) => [deadline, due, overdue])
    expect(await due()).toEqual([
      ["partners/report-due", "2026-02-15", true],
      ["partners/convention-end", "2026-12-31", false],
    ])
    // What is read tells the version that the next command expects.
    const read = await partners.convention({ convention: "c-1" })
    expect([read?.version, (await partners.conventions({})).map(({ version }) => version)]).toEqual([1, [1]])
    const stale = partners.reportSent({ convention: "c-1", report: "mid" }, { expectedVersion: 0 })
    await expect(stale).rejects.toMatchObject({ _tag: "ConcurrencyConflict" })
    expect((await partners.convention({ convention: "c-1" }))?.reports.map(({ status }) => status)).toEqual([
      "late",
      "due",
    ])
    await partners.reportSent({ convention: "c-1", report: "mid" })
    expect((await due())[1]).toEqual(["partners/report-due", "2027-03-31", false])
    await expectRefusal(partners.reportSent({ convention: "c-1", report: "mid" }), "UnknownReport")
    await partners.endConvention({ convention: "c-1" })
    expect(await due()).toEqual([])
  })

  it("is amended from now on, and is in force between its days", async () => {
    await using world = await withPartner()
    const { partners } = world.director
    await partners.signConvention({
      convention: "c-1",
      funder: AGENCY,
      kind: "adultes-relais",
      post: "poste-1",
      ...terms,
    })
    await partners.amendConvention({ convention: "c-1", ...terms, to: "2027-06-30" })
    const inForce = async (on: string) => (await partners.conventions({ on })).map(({ convention }) => convention)
    expect(await inForce("2027-03-01")).toEqual(["c-1"])
    expect(await inForce("2027-07-01")).toEqual([])
    expect((await partners.convention({ convention: "c-1" }))?.post).toBe("poste-1")
    expect((await partners.conventions({}))[0]?.funderName).toBe("Caisse d'exemple")
  })

  it("is refused when its days run backwards, and with a funder whom nobody knows", async () => {
    await using world = await withPartner()
    const { partners } = world.director
    const sign = (change: object) =>
      partners.signConvention({ convention: "c-1", funder: AGENCY, kind: "project", ...terms, ...change })
    await expectRefusal(sign({ to: "2025-12-31" }), "EndsBeforeItBegins")
    await expectRefusal(sign({ funder: "nobody" }), "UnknownPartner")
    const [mid] = terms.reports
    await expectRefusal(sign({ reports: [{ ...mid, due: "2026-01-15" }] }), "DueTooSoon")
    await expectRefusal(sign({ reports: [mid, mid] }), "ReportTwice")
    await sign({})
    await expectRefusal(sign({}), "AlreadySigned")
    await expectRefusal(partners.amendConvention({ convention: "c-0", ...terms }), "UnknownConvention")
  })

  it("gives its name to the reports of its acts", async () => {
    await using world = await withPartner()
    await world.director.partners.signConvention({ convention: "c-1", funder: AGENCY, kind: "project", ...terms })
    const report = await world.director.reports.internal({
      profile: "reports/convention",
      from: "2026-01-01",
      to: "2026-12-31",
      convention: "c-1",
    })
    expect(report.convention).toEqual({ id: "c-1", title: "Contrat de ville", funder: "Caisse d'exemple" })
  })
})

const referral = {
  referral: "r-1",
  person: CAMILLE,
  partner: AGENCY,
  categories: [],
  followUpOn: "2026-04-01",
} as const

describe("a referral", () => {
  it("says nothing of the person without that person's express agreement to that partner and those categories", async () => {
    await using world = await withPartner()
    const { partners, consent } = world.mediator
    const sharing = { ...referral, categories: ["identity", "contact"] } as const
    const asked = async (input: Parameters<typeof partners.refer>[0]) =>
      (await breachesOf(partners.refer(input))).map(({ rule }) => rule)
    expect(await asked(sharing)).toEqual(["deontology/referral-agreement"])
    expect(await asked({ ...referral, words: "Situation difficile" })).toEqual(["deontology/referral-agreement"])
    const given = { party: CAMILLE, words: "D'accord pour la caisse.", language: "fr", means: "oral" } as const
    const purpose = { kind: "sharing", partner: AGENCY, categories: ["identity"] } as const
    await consent.give({ ...given, consent: "a", purpose })
    expect(await asked(sharing)).toEqual(["deontology/referral-agreement"])
    await consent.give({ ...given, consent: "b", purpose: { ...purpose, categories: ["identity", "contact"] } })
    await partners.refer(sharing)
    await partners.refer({ ...referral, referral: "r-2" })
  })

  it("is accepted, refused or unanswered; effective, not, or not known: three answers each", async () => {
    await using world = await withPartner()
    const { partners } = world.mediator
    const of = async () =>
      (await partners.referrals({})).map(({ accepted, effective, followUpOn }) => [accepted, effective, followUpOn])
    await partners.refer(referral)
    expect(await of()).toEqual([[null, null, "2026-04-01"]])
    await partners.answer({ referral: "r-1", accepted: true })
    expect(await of()).toEqual([[true, null, "2026-04-01"]])
    await partners.followUp({ referral: "r-1", effective: false, reason: "not-received", lookAgainOn: "2026-05-01" })
    expect(await of()).toEqual([[true, false, "2026-05-01"]])
    expect(await partners.referrals({ dueBy: "2026-04-30" })).toEqual([])
    expect(await partners.referrals({ dueBy: "2026-05-01", partner: AGENCY })).toHaveLength(1)
    await partners.followUp({ referral: "r-1", effective: true })
    expect(await of()).toEqual([[true, true, null]])
    await partners.cancelReferral({ referral: "r-1" })
    expect(await of()).toEqual([])
  })

  it("is refused out of time and out of order", async () => {
    await using world = await withPartner()
    const { partners } = world.mediator
    await expectRefusal(partners.refer({ ...referral, partner: "nobody" }), "UnknownPartner")
    await expectRefusal(partners.refer({ ...referral, person: "nobody" }), "UnknownPerson")
    await expectRefusal(partners.refer({ ...referral, followUpOn: "2026-03-01" }), "FollowUpTooSoon")
    await expectRefusal(partners.refer({ ...referral, on: "2026-03-03" }), "NotYet")
    await expectRefusal(partners.answer({ referral: "r-1", accepted: true }), "UnknownReferral")
    await partners.refer(referral)
    await expectRefusal(partners.refer(referral), "AlreadyReferred")
    await expectRefusal(partners.answer({ referral: "r-1", accepted: true, on: "2026-03-01" }), "BeforeTheReferral")
    await expectRefusal(
      partners.followUp({ referral: "r-1", effective: false, reason: "other", lookAgainOn: "2026-03-02" }),
      "FollowUpTooSoon",
    )
  })
})
