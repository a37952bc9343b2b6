import { importConsents, parseConsentRecords, type RecordContext, toConsentRecords } from "@traitdunion/consent-record"
import {
  type ConsentPurpose,
  type Desk,
  type Instant,
  InvalidInput,
  openMediation,
  type PersonalCategory,
  personalCategories,
} from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const PARTY = "person-1"
const context: RecordContext = {
  structure: "association-exemple",
  parties: [
    {
      id: "association-exemple",
      name: "Association Exemple",
      address: "1 place d'Exemple, 66000 Perpignan",
      contact: "04 00 00 00 00",
      type: "controller",
    },
    ...["agency-1", "agency-2"].map((id) => ({
      id,
      name: `Institution fictive ${id}`,
      address: "2 place d'Exemple, 66000 Perpignan",
      contact: `contact@${id}.example`,
      type: "recipient" as const,
    })),
  ],
  privacyNotice: "https://association.example/donnees",
  storageLocations: ["FR"],
  retention: "2 ans après le dernier contact",
  jurisdiction: "FR",
  withdrawalMethod: "Le dire à un médiateur, à tout moment",
  legalBasis: "dpv:LegitimateInterest",
}

/** A core on 2 March 2026 with one invented person and two invented institutions. */
const opened = async () => {
  const core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    ports: { keys: memoryKeys(), clock: { now: () => "2026-03-02T09:00:00.000Z" as Instant } },
  })
  const desk: Desk<readonly []> = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.people.registerPerson({ person: PARTY, name: "Camille Exemple" })
  for (const institution of ["agency-1", "agency-2"]) {
    await desk.people.registerInstitution({ institution, name: "Institution fictive", kind: "caf" })
  }
  return { core, desk }
}

const category = fc.constantFrom(...(Object.keys(personalCategories) as ReadonlyArray<PersonalCategory>))
const purpose: fc.Arbitrary<ConsentPurpose> = fc.oneof(
  fc.constantFrom("m-1", "m-2").map((mediation) => ({ kind: "mediation" as const, mediation })),
  fc.record({
    kind: fc.constant("sharing" as const),
    partner: fc.constantFrom("agency-1", "agency-2"),
    categories: fc.uniqueArray(category, { minLength: 1 }),
  }),
  fc.constantFrom("phone" as const, "sms" as const).map((channel) => ({ kind: "contact" as const, channel })),
  fc.constantFrom("p-1", "p-2").map((procedure) => ({ kind: "online-procedure" as const, procedure })),
)
const answer = fc.record({
  purpose,
  act: fc.constantFrom("give" as const, "give" as const, "refuse" as const),
  since: fc.constantFrom("2026-01-05", "2026-02-10", "2026-03-02"),
  until: fc.option(fc.constantFrom("2026-03-02", "2027-01-01"), { nil: undefined }),
  withdrawn: fc.boolean(),
  words: fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ""),
  language: fc.constantFrom("fr", "ar", "pt-BR"),
  means: fc.constantFrom("oral" as const, "written" as const, "remote" as const),
})

describe("records of consents", () => {
  it("say every mandatory thing of the standard, for consents, refusals and withdrawals", async () => {
    const { core, desk } = await opened()
    const said = { party: PARTY, words: "Nous dirions votre logement.", language: "fr", means: "written" } as const
    const sharing = { kind: "sharing", partner: "agency-1", categories: ["housing"] } as const
    await desk.consent.give({ ...said, consent: "c-1", purpose: sharing, since: "2026-02-01", until: "2026-12-31" })
    await desk.consent.withdraw({ party: PARTY, consent: "c-1", on: "2026-03-01" })
    await desk.consent.refuse({ ...said, consent: "c-2", purpose: { kind: "contact", channel: "phone" } })
    const [first, second] = toConsentRecords(PARTY, await desk.consent.ledger({ party: PARTY }), context)
    expect(first).toMatchObject({
      "@type": "dpv:ConsentRecord",
      "dct:conformsTo": "ISO/IEC TS 27560:2023",
      "tdu:schemaVersion": "1",
      "tdu:recordId": "c-1",
      "tdu:piiPrincipalId": PARTY,
      "tdu:privacyNotice": context.privacyNotice,
      "dct:language": "fr",
      "dpv:hasProcess": {
        "dpv:hasPurpose": "tdu:sharing",
        "dpv:hasLegalBasis": "dpv:LegitimateInterest",
        "dpv:hasPersonalData": ["tdu:housing"],
        "dpv:hasDataController": ["association-exemple"],
        "dpv:hasRecipient": ["agency-1"],
        "dpv:hasStorageCondition": { "dpv:hasLocation": ["FR"], "dpv:hasDuration": context.retention },
        "dpv:hasJurisdiction": "FR",
        "dct:valid": "2026-02-01/2026-12-31",
        "tdu:withdrawalMethod": context.withdrawalMethod,
      },
      "tdu:events": [
        {
          "tdu:eventTime": "2026-02-01",
          "tdu:eventType": "tdu:given",
          "tdu:eventState": "dpv:ConsentGiven",
          "tdu:entityId": PARTY,
          "tdu:validityDuration": "2026-02-01/2026-12-31",
        },
        { "tdu:eventTime": "2026-03-01", "tdu:eventType": "tdu:withdrawn", "tdu:eventState": "dpv:ConsentWithdrawn" },
      ],
    })
    expect(first?.["tdu:parties"].map(({ id }) => id)).toEqual(["association-exemple", "agency-1"])
    for (const party of first?.["tdu:parties"] ?? []) {
      expect(Object.keys(party).sort()).toEqual(["address", "contact", "id", "name", "type"])
    }
    expect(second?.["tdu:events"]).toMatchObject([{ "tdu:eventState": "dpv:ConsentRefused" }])
    expect(JSON.stringify([first, second])).not.toContain("Camille")
    await core.close()
  })

  it("come back as they left, into another structure, and a second time add nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 6 }), async (answers) => {
        const [here, there] = [await opened(), await opened()]
        for (const [index, { act, purpose: about, since, until, withdrawn, ...said }] of answers.entries()) {
          const consent = `c-${index + 1}`
          const common = { party: PARTY, consent, purpose: about, ...said }
          if (act === "refuse") {
            await here.desk.consent.refuse({ ...common, on: since })
            continue
          }
          const ends = until !== undefined && until >= since ? { until } : {}
          await here.desk.consent.give({ ...common, since, ...ends })
          if (withdrawn) await here.desk.consent.withdraw({ party: PARTY, consent })
        }
        const left = await here.desk.consent.ledger({ party: PARTY })
        const records = toConsentRecords(PARTY, left, context)
        const text = JSON.stringify(records)
        const read = parseConsentRecords(JSON.parse(text))
        const outcomes = await importConsents(there.desk, read)
        expect(outcomes.map(({ outcome }) => outcome)).toEqual(left.map(() => "added"))
        const arrived = await there.desk.consent.ledger({ party: PARTY })
        expect(arrived).toEqual(left)
        expect(JSON.stringify(toConsentRecords(PARTY, arrived, context))).toBe(text)
        expect((await importConsents(there.desk, read)).map(({ outcome }) => outcome)).toEqual(left.map(() => "known"))
        expect(await there.desk.consent.ledger({ party: PARTY })).toEqual(left)
        await Promise.all([here.core.close(), there.core.close()])
      }),
      { numRuns: 40 },
    )
  })

  it("leave the ledger's answer when another stands under the same id, and tell who is not registered", async () => {
    const { core, desk } = await opened()
    const said = {
      party: PARTY,
      purpose: { kind: "contact", channel: "phone" },
      language: "fr",
      means: "oral",
    } as const
    await desk.consent.give({ ...said, consent: "c-1", words: "Vous appeler." })
    const records = toConsentRecords(PARTY, await desk.consent.ledger({ party: PARTY }), context)
    const read = parseConsentRecords(JSON.parse(JSON.stringify(records)))
    const other = read.map((one) => ({ ...one, entry: { ...one.entry, until: one.entry.since } }))
    expect((await importConsents(desk, other)).map(({ outcome }) => outcome)).toEqual(["conflict"])
    const stranger = read.map((one) => ({ ...one, party: "nobody" }))
    expect(await importConsents(desk, stranger)).toMatchObject([
      { outcome: "refused", error: { _tag: "CommandRefused", reason: "UnknownParty" } },
    ])
    expect(await desk.consent.ledger({ party: PARTY })).toHaveLength(1)
    await core.close()
  })

  it("are refused whole when one lacks something, contradicts itself or has other words than its hash", async () => {
    const { core, desk } = await opened()
    const said = {
      party: PARTY,
      purpose: { kind: "contact", channel: "phone" },
      language: "fr",
      means: "oral",
    } as const
    await desk.consent.give({ ...said, consent: "c-1", words: "Vous appeler." })
    await desk.consent.give({ ...said, consent: "c-2", words: "Vous appeler encore." })
    const records = JSON.parse(
      JSON.stringify(toConsentRecords(PARTY, await desk.consent.ledger({ party: PARTY }), context)),
    ) as [Record<string, unknown>, Record<string, unknown>]
    const broken = (change: Record<string, unknown>) => [records[0], { ...records[1], ...change }]
    const process = records[1]["dpv:hasProcess"] as Record<string, unknown>
    for (const change of [
      { "tdu:privacyNotice": undefined },
      { "tdu:events": [] },
      { "tdu:words": "Autre chose." },
      { "dpv:hasProcess": { ...process, "dpv:hasPurpose": "tdu:sharing" } },
      { "dpv:hasProcess": { ...process, "dct:valid": "2020-01-01/.." } },
      { "dct:conformsTo": "another standard" },
      { unknown: true },
    ]) {
      const failure = (() => {
        try {
          return parseConsentRecords(broken(change))
        } catch (error) {
          return error
        }
      })()
      expect(failure).toBeInstanceOf(InvalidInput)
      expect((failure as InvalidInput).issues[0]?.path[0]).toBe(1)
    }
    await core.close()
  })

  it("want a controller, and every recipient described", async () => {
    const { core, desk } = await opened()
    const purpose = { kind: "sharing", partner: "agency-1", categories: ["housing"] } as const
    await desk.consent.give({ party: PARTY, consent: "c", purpose, words: "Dire.", language: "fr", means: "oral" })
    const entries = await desk.consent.ledger({ party: PARTY })
    const [controller, ...others] = context.parties
    expect(() => toConsentRecords(PARTY, entries, { ...context, parties: others })).toThrow(InvalidInput)
    expect(() =>
      toConsentRecords(PARTY, entries, { ...context, parties: controller === undefined ? [] : [controller] }),
    ).toThrow(InvalidInput)
    expect(() => toConsentRecords(PARTY, entries, { ...context, legalBasis: "parce que" })).toThrow(InvalidInput)
    await core.close()
  })
})
