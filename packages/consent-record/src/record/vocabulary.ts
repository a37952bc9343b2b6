/** The standards that a record follows, and the names of the terms that are ours. */
export const CONFORMS_TO = "ISO/IEC TS 27560:2023"
/** The version of this shape of a record. */
export const SCHEMA_VERSION = "1"
/** Our own terms: purposes of social mediation, categories of what is confided, and how an answer was given. */
const NAMESPACE = "urn:traitdunion:consent#"

/** The context of a record: prefixes alone, so that nothing has to be fetched to read it. */
export const CONTEXT = {
  dpv: "https://w3id.org/dpv#",
  dct: "http://purl.org/dc/terms/",
  tdu: NAMESPACE,
} as const
