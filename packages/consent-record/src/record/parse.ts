import { type ConsentEntry, consentTextHash, InvalidInput, issuesOf } from "@traitdunion/core"
import * as z from "zod"
import { type ConsentRecord, recordSchema } from "./schema.ts"

/** What a record says that the ledger keeps. When it was written down here is not the record's to say. */
export interface ReadConsent {
  readonly party: string
  readonly entry: Omit<ConsentEntry, "wish" | "recordedOn">
}

const fault = (path: ReadonlyArray<PropertyKey>, fr: string, en: string): InvalidInput =>
  new InvalidInput("consent record", [{ path, code: "contradiction", fr, en }])

const entryOf = (record: ConsentRecord, index: number): ReadConsent => {
  const [first, second] = record["tdu:events"]
  const at = (...path: ReadonlyArray<PropertyKey>): ReadonlyArray<PropertyKey> => [index, ...path]
  if (first === undefined || first["tdu:eventType"] === "tdu:withdrawn") {
    throw fault(at("tdu:events"), "Un retrait suit un accord.", "A withdrawal follows a consent")
  }
  const refused = first["tdu:eventType"] === "tdu:refused"
  if (second !== undefined && (refused || second["tdu:eventType"] !== "tdu:withdrawn")) {
    throw fault(at("tdu:events", 1), "Seul un accord se retire.", "Only a consent is withdrawn")
  }
  if (consentTextHash(record["tdu:words"]) !== record["tdu:wordsHash"]) {
    throw fault(at("tdu:wordsHash"), "L'empreinte n'est pas celle des mots.", "The hash is not that of the words")
  }
  const purpose = record["dpv:hasProcess"]["tdu:purpose"]
  if (record["dpv:hasProcess"]["dpv:hasPurpose"] !== `tdu:${purpose.kind}`) {
    throw fault(at("dpv:hasProcess", "dpv:hasPurpose"), "Deux finalités différentes.", "Two purposes that differ")
  }
  const [since, until] = record["dpv:hasProcess"]["dct:valid"].split("/")
  if (since !== first["tdu:eventTime"]) {
    throw fault(at("dpv:hasProcess", "dct:valid"), "Deux dates de début.", "Two days of beginning")
  }
  return {
    party: record["tdu:piiPrincipalId"],
    entry: {
      consent: record["tdu:recordId"],
      purpose,
      status: refused ? "refused" : second === undefined ? "given" : "withdrawn",
      words: record["tdu:words"],
      wordsHash: record["tdu:wordsHash"],
      language: record["dct:language"],
      means: record["tdu:collectionMethod"],
      by: record["tdu:answeredBy"],
      since: first["tdu:eventTime"],
      until: until === undefined || until === ".." ? null : (until as ConsentEntry["since"]),
      withdrawnOn: second?.["tdu:eventTime"] ?? null,
    },
  }
}

/**
 * Read records that come from elsewhere. They are refused whole, with every fault and its path: a record that lacks a
 * mandatory field, contradicts itself, or whose words are not those that its hash names. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { parseConsentRecords } from "@traitdunion/consent-record"
 * parseConsentRecords([]) // []
 * ```
 */
export const parseConsentRecords = (json: unknown): ReadonlyArray<ReadConsent> => {
  const parsed = z.array(recordSchema).safeParse(json, { reportInput: true })
  if (!parsed.success) throw new InvalidInput("consent record", issuesOf(parsed.error))
  return parsed.data.map(entryOf)
}
