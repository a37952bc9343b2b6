import { type ConsentEntry, type ConsentPurpose, consentTextHash, InvalidInput, issuesOf } from "@traitdunion/core"
import { contextSchema, type RecordContext } from "./context.ts"
import type { ConsentRecord } from "./schema.ts"
import { CONFORMS_TO, CONTEXT, SCHEMA_VERSION } from "./vocabulary.ts"

const categoriesOf = (purpose: ConsentPurpose): ReadonlyArray<string> =>
  purpose.kind === "sharing" ? purpose.categories.map((category) => `tdu:${category}`) : []

const until = (entry: ConsentEntry): string => entry.until ?? ".."

const eventsOf = (party: string, entry: ConsentEntry): ConsentRecord["tdu:events"] => {
  const refused = entry.status === "refused"
  const first: ConsentRecord["tdu:events"][number] = {
    "tdu:eventTime": entry.since,
    "tdu:eventType": refused ? "tdu:refused" : "tdu:given",
    "tdu:eventState": refused ? "dpv:ConsentRefused" : "dpv:ConsentGiven",
    "tdu:entityId": entry.by.kind === "self" ? party : entry.by.person,
    "tdu:validityDuration": `${entry.since}/${until(entry)}`,
  }
  if (entry.withdrawnOn === null) return [first]
  const withdrawn: ConsentRecord["tdu:events"][number] = {
    "tdu:eventTime": entry.withdrawnOn,
    "tdu:eventType": "tdu:withdrawn",
    "tdu:eventState": "dpv:ConsentWithdrawn",
    "tdu:entityId": party,
    "tdu:validityDuration": `${entry.withdrawnOn}/..`,
  }
  return [first, withdrawn]
}

const recordOf = (party: string, entry: ConsentEntry, context: RecordContext): ConsentRecord => {
  const { purpose } = entry
  const recipients = purpose.kind === "sharing" ? [purpose.partner] : []
  const id = `urn:traitdunion:consent:${context.structure}:${party}:${entry.consent}`
  return {
    "@context": CONTEXT,
    "@type": "dpv:ConsentRecord",
    "@id": id,
    "dct:conformsTo": CONFORMS_TO,
    "tdu:schemaVersion": SCHEMA_VERSION,
    "tdu:recordId": entry.consent,
    // What a person is handed as a receipt names the record and the words: the same ones give the same receipt.
    "tdu:receiptId": consentTextHash(`${id}\n${entry.wordsHash}`),
    "tdu:piiPrincipalId": party,
    "tdu:privacyNotice": context.privacyNotice,
    "dct:language": entry.language,
    "tdu:words": entry.words,
    "tdu:wordsHash": entry.wordsHash,
    "tdu:collectionMethod": entry.means,
    "tdu:answeredBy": entry.by,
    "dpv:hasProcess": {
      "dpv:hasPurpose": `tdu:${purpose.kind}`,
      "dpv:hasLegalBasis": context.legalBasis,
      "dpv:hasPersonalData": [...categoriesOf(purpose)],
      "dpv:hasDataController": context.parties.filter(({ type }) => type === "controller").map(({ id: one }) => one),
      "dpv:hasRecipient": recipients,
      "dpv:hasStorageCondition": {
        "dpv:hasLocation": context.storageLocations,
        "dpv:hasDuration": context.retention,
      },
      "dpv:hasJurisdiction": context.jurisdiction,
      "dpv:hasRight": context.rights ?? ["dpv:DataSubjectRight"],
      "dct:valid": `${entry.since}/${until(entry)}`,
      "tdu:withdrawalMethod": context.withdrawalMethod,
      "tdu:purpose": purpose,
    },
    "tdu:parties": context.parties.filter(({ id: one, type }) => type === "controller" || recipients.includes(one)),
    "tdu:events": eventsOf(party, entry),
  }
}

/**
 * The answers of a party as records of ISO/IEC TS 27560:2023 in the terms of the W3C's Data Privacy Vocabulary:
 * consents, refusals and withdrawals alike. Names stay out: whoever needs one asks for it through the gate.
 *
 * Throws `InvalidInput` when the context lacks something that a record must say, the name and address of a recipient
 * among them.
 *
 * @example
 * ```ts
 * import { toConsentRecords } from "@traitdunion/consent-record"
 * const records = toConsentRecords("person-1", [], {
 *   structure: "association-exemple",
 *   parties: [{
 *     id: "association-exemple", name: "Association Exemple", address: "1 place d'Exemple, 66000 Perpignan",
 *     contact: "04 00 00 00 00", type: "controller",
 *   }],
 *   privacyNotice: "https://association.example/donnees",
 *   storageLocations: ["FR"],
 *   retention: "2 ans après le dernier contact",
 *   jurisdiction: "FR",
 *   withdrawalMethod: "Le dire à un médiateur, à tout moment",
 *   legalBasis: "dpv:LegitimateInterest",
 * })
 * ```
 */
export const toConsentRecords = (
  party: string,
  entries: ReadonlyArray<ConsentEntry>,
  context: RecordContext,
): ReadonlyArray<ConsentRecord> => {
  const parsed = contextSchema.safeParse(context, { reportInput: true })
  if (!parsed.success) throw new InvalidInput("consent record (context)", issuesOf(parsed.error))
  const known = new Set(context.parties.map(({ id }) => id))
  if (!context.parties.some(({ type }) => type === "controller")) {
    throw missing(["parties"], "Nommer la structure responsable.", "Name the controller")
  }
  for (const { purpose } of entries) {
    if (purpose.kind === "sharing" && !known.has(purpose.partner)) {
      const { partner } = purpose
      throw missing(["parties"], `Décrire le destinataire ${partner}.`, `Describe the recipient ${partner}`)
    }
  }
  return entries.map((entry) => recordOf(party, entry, parsed.data))
}

const missing = (path: ReadonlyArray<string>, fr: string, en: string): InvalidInput =>
  new InvalidInput("consent record (context)", [{ path, code: "missing_party", fr, en }])
