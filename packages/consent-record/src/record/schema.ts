import { consentMeans, consentPurpose, field, personalCategories } from "@traitdunion/core"
import * as z from "zod"
import { contextSchema } from "./context.ts"
import { CONFORMS_TO, CONTEXT, EARLIER_CONTEXT, SCHEMA_VERSION } from "./vocabulary.ts"

const text = z.string().min(1)

/** Objects in the order of their names: a processor may write them in another. */
const byName = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const categories = Object.keys(personalCategories).map((key) => `tdu:${key}`)
const kinds = ["mediation", "sharing", "contact", "online-procedure"].map((kind) => `tdu:${kind}`)

type KnownContext = typeof CONTEXT | typeof EARLIER_CONTEXT

/** The contexts that records have been written with; another one might mean anything by these names. */
const known = [CONTEXT, EARLIER_CONTEXT].map((one) => JSON.stringify(one, byName))
const context = z.custom<KnownContext>((value) => known.includes(JSON.stringify(value, byName)))

/** Processors write a term of which there is nothing by its whole address. */
const byTerms = (value: unknown): unknown =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([name, one]) => [
          name.startsWith(CONTEXT.dpv) ? `dpv:${name.slice(CONTEXT.dpv.length)}` : name,
          one,
        ]),
      )
    : value

const purpose = z.strictObject({
  "dpv:hasPurpose": z.enum(kinds as [string, ...Array<string>]),
  "dpv:hasLegalBasis": text,
  "dpv:hasPersonalData": z.array(z.enum(categories as [string, ...Array<string>])),
  "dpv:hasDataController": z.array(field.id).min(1),
  "dpv:hasRecipient": z.array(field.id),
  "dpv:hasStorageCondition": z.strictObject({
    "dpv:hasLocation": z.array(text).min(1),
    "dpv:hasDuration": text,
  }),
  "dpv:hasJurisdiction": text,
  "dpv:hasRight": z.array(text),
  "dct:valid": z.string().regex(/^\d{4}-\d{2}-\d{2}\/(?:\d{4}-\d{2}-\d{2}|\.\.)$/),
  "tdu:withdrawalMethod": text,
  /** The purpose as the ledger has it: for what exactly. */
  "tdu:purpose": consentPurpose,
})

const event = z.strictObject({
  "tdu:eventTime": field.date,
  "tdu:eventType": z.enum(["tdu:given", "tdu:refused", "tdu:withdrawn"]),
  "tdu:eventState": z.enum(["dpv:ConsentGiven", "dpv:ConsentRefused", "dpv:ConsentWithdrawn"]),
  "tdu:entityId": field.id,
  "tdu:validityDuration": text,
})

/** @internal A consent as a record of ISO/IEC TS 27560 in the terms of the W3C's DPV. */
export const recordSchema = z.strictObject({
  "@context": context,
  "@type": z.literal("dpv:ConsentRecord"),
  "@id": z.string().startsWith("urn:traitdunion:consent:"),
  "dct:conformsTo": z.literal(CONFORMS_TO),
  "tdu:schemaVersion": z.literal(SCHEMA_VERSION),
  "tdu:recordId": field.id,
  "tdu:receiptId": hash,
  "tdu:piiPrincipalId": field.id,
  "tdu:privacyNotice": text,
  "dct:language": field.language,
  "tdu:words": text,
  "tdu:wordsHash": hash,
  "tdu:collectionMethod": field.keyOf(consentMeans),
  "tdu:answeredBy": z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("self") }),
    z.strictObject({ kind: z.literal("representative"), person: field.id }),
  ]),
  "dpv:hasProcess": z.preprocess(byTerms, purpose),
  "tdu:parties": z.array(contextSchema.shape.parties.element).min(1),
  "tdu:events": z.array(event).min(1).max(2),
})

/** A consent as a record of ISO/IEC TS 27560, as JSON-LD. Names of persons never stand in it: ids do. */
export interface ConsentRecord extends z.output<typeof recordSchema> {}
