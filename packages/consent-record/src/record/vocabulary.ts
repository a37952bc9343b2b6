/** The standards that a record follows, and the names of the terms that are ours. */
export const CONFORMS_TO = "ISO/IEC TS 27560:2023"
/** The version of this shape of a record. */
export const SCHEMA_VERSION = "1"
/** Our own terms: purposes of social mediation, categories of what is confided, and how an answer was given. */
const NAMESPACE = "urn:traitdunion:consent#"

const PREFIXES = {
  dpv: "https://w3id.org/dpv#",
  dct: "http://purl.org/dc/terms/",
  tdu: NAMESPACE,
} as const

/** The context of records written before: prefixes alone, so that a processor lost what is no text. */
export const EARLIER_CONTEXT = PREFIXES

const day = "http://www.w3.org/2001/XMLSchema#date"
/** Parties go by ids of the structure's own. */
const PARTY = "urn:traitdunion:party:"

/**
 * The context of a record: each term with the kind of its values, so that a JSON-LD processor keeps all of it, and
 * nothing has to be fetched to read it.
 */
export const CONTEXT = {
  "@version": 1.1,
  ...PREFIXES,
  "dpv:hasPurpose": { "@id": "dpv:hasPurpose", "@type": "@id" },
  "dpv:hasLegalBasis": { "@id": "dpv:hasLegalBasis", "@type": "@id" },
  "dpv:hasPersonalData": { "@id": "dpv:hasPersonalData", "@type": "@id", "@container": "@set" },
  "dpv:hasRight": { "@id": "dpv:hasRight", "@type": "@id", "@container": "@set" },
  "dpv:hasDataController": {
    "@id": "dpv:hasDataController",
    "@type": "@vocab",
    "@container": "@set",
    "@context": { "@vocab": PARTY },
  },
  "dpv:hasRecipient": {
    "@id": "dpv:hasRecipient",
    "@type": "@vocab",
    "@container": "@set",
    "@context": { "@vocab": PARTY },
  },
  "dpv:hasLocation": { "@id": "dpv:hasLocation", "@container": "@set" },
  "tdu:purpose": { "@id": "tdu:purpose", "@type": "@json" },
  "tdu:answeredBy": { "@id": "tdu:answeredBy", "@type": "@json" },
  "tdu:parties": {
    "@id": "tdu:parties",
    "@container": "@list",
    "@context": {
      id: "tdu:partyId",
      name: "tdu:partyName",
      address: "tdu:partyAddress",
      contact: "tdu:partyContact",
      type: "tdu:partyType",
    },
  },
  // A consent comes before its withdrawal.
  "tdu:events": { "@id": "tdu:events", "@container": "@list" },
  "tdu:eventTime": { "@id": "tdu:eventTime", "@type": day },
  "tdu:eventType": { "@id": "tdu:eventType", "@type": "@id" },
  "tdu:eventState": { "@id": "tdu:eventState", "@type": "@id" },
} as const
