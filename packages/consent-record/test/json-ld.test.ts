import { createRequire } from "node:module"
import { parseConsentRecords, type RecordContext, toConsentRecords } from "@traitdunion/consent-record"
import { type ConsentEntry, consentTextHash, plainDate } from "@traitdunion/core"
import { describe, expect, it } from "vitest"

/** What is used of the processor: its own types are those of an earlier version. */
interface Processor {
  readonly expand: (input: unknown, options: object) => Promise<ReadonlyArray<unknown>>
  readonly compact: (input: unknown, context: unknown, options: object) => Promise<Readonly<Record<string, unknown>>>
  readonly canonize: (input: unknown, options: object) => Promise<string>
}
const jsonld: Processor = createRequire(import.meta.url)("jsonld")

const words = "Nous vous demandons votre accord (exemple fictif)."
const context: RecordContext = {
  structure: "association-exemple",
  parties: (["association-exemple", "agency-1"] as const).map((id, index) => ({
    id,
    name: `Exemple ${id}`,
    address: "1 place d'Exemple, 66000 Perpignan",
    contact: "04 00 00 00 00",
    type: index === 0 ? "controller" : "recipient",
  })),
  privacyNotice: "https://association.example/donnees",
  storageLocations: ["FR"],
  retention: "2 ans après le dernier contact",
  jurisdiction: "FR",
  withdrawalMethod: "Le dire à un médiateur",
  legalBasis: "dpv:LegitimateInterest",
}
const entry: Omit<ConsentEntry, "purpose"> = {
  consent: "consent-1",
  wish: null,
  status: "withdrawn",
  words,
  wordsHash: consentTextHash(words),
  language: "fr",
  means: "oral",
  by: { kind: "representative", person: "person-2" },
  since: plainDate("2026-01-05"),
  until: plainDate("2026-12-31"),
  withdrawnOn: plainDate("2026-02-01"),
  recordedOn: plainDate("2026-01-05"),
}
const records = toConsentRecords(
  "person-1",
  [
    { ...entry, purpose: { kind: "sharing", partner: "agency-1", categories: ["housing", "resources"] } },
    {
      ...entry,
      consent: "consent-2",
      status: "given",
      withdrawnOn: null,
      purpose: { kind: "contact", channel: "sms" },
    },
  ],
  context,
)
/** Nothing is fetched: a record stands alone. */
const alone = {
  documentLoader: async (url: string): Promise<never> => {
    throw new Error(`A record fetches ${url}`)
  },
}
const plain = (value: unknown): Readonly<Record<string, unknown>> => JSON.parse(JSON.stringify(value))

describe("a record read by a JSON-LD processor", () => {
  it("keeps what it says, its terms those of the vocabulary and no texts", async () => {
    const [expanded] = await jsonld.expand(plain(records[0]), { ...alone, safe: true })
    const text = JSON.stringify(expanded)
    expect(text).toContain('"https://w3id.org/dpv#hasLegalBasis":[{"@id":"https://w3id.org/dpv#LegitimateInterest"}]')
    expect(text).toContain('{"@id":"urn:traitdunion:consent#housing"}')
    expect(text).toContain('{"@id":"https://w3id.org/dpv#ConsentWithdrawn"}')
    expect(text).toContain('"https://w3id.org/dpv#hasRecipient":[{"@id":"urn:traitdunion:party:agency-1"}]')
    expect(text).toContain('"@value":"2026-02-01"')
    for (const kept of ["person-2", "1 place d'Exemple", '"categories":["housing","resources"]']) {
      expect(text).toContain(kept)
    }
  })

  it("is compacted back to the same record, which is read back", async () => {
    for (const record of records) {
      const expanded = await jsonld.expand(plain(record), { ...alone, safe: true })
      const compacted = await jsonld.compact(expanded, plain(record["@context"]), alone)
      const { "dpv:hasProcess": process, ...rest } = compacted
      const { "dpv:hasProcess": before, ...others } = plain(record)
      expect(rest).toEqual(others)
      // Nobody receives the second: what there is nothing of goes by its whole address.
      if (record === records[0]) expect(process).toEqual(before)
      expect(parseConsentRecords([compacted])).toEqual(parseConsentRecords([record]))
    }
  })

  it("has a canonical form in safe mode: each record its own, whatever the order of its fields", async () => {
    const canonical = (record: unknown) =>
      jsonld.canonize(plain(record), { ...alone, algorithm: "RDFC-1.0", format: "application/n-quads", safe: true })
    const [one, other] = await Promise.all(records.map(canonical))
    expect(one).toContain("<https://w3id.org/dpv#hasPersonalData> <urn:traitdunion:consent#housing>")
    expect(one).not.toBe(other)
    expect(await canonical(Object.fromEntries(Object.entries(records[0] ?? {}).toReversed()))).toBe(one)
  })

  it("is read with the context of records written before, and with no other", () => {
    const record = plain(records[0])
    const { dpv, dct, tdu } = Object(record["@context"])
    expect(parseConsentRecords([{ ...record, "@context": { dpv, dct, tdu } }])).toEqual(parseConsentRecords([record]))
    expect(() => parseConsentRecords([{ ...record, "@context": { dpv, dct, tdu: "urn:other#" } }])).toThrow()
  })
})
