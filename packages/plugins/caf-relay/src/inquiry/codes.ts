import type { ServiceAnswer } from "../answer/index.ts"
import type { ServiceFault } from "../service/index.ts"

/** @internal What a code of API Particulier comes to: an answer that says nothing was found, or a failure of the service. */
export type CodeMeaning =
  | Exclude<ServiceAnswer<never>, { readonly outcome: "found" }>
  | { readonly fault: ServiceFault }

/** @internal A code that is told under several titles, by words of its title; anything else is the last meaning. */
interface ByTitle {
  readonly titles: ReadonlyArray<readonly [words: string, meaning: CodeMeaning]>
  readonly otherwise: CodeMeaning
}

const unknownPerson: CodeMeaning = { outcome: "person-unknown" }
const noFile: CodeMeaning = { outcome: "no-file", provider: null }
const notRegistered: CodeMeaning = { outcome: "not-registered" }
const failed: CodeMeaning = { fault: "provider-failed" }
const refused: CodeMeaning = { fault: "unexpected" }

/** What each provider's own codes end with. */
const byProvider = (provider: string): Readonly<Record<string, CodeMeaning>> => ({
  [`${provider}001`]: { fault: "provider-unavailable" },
  [`${provider}002`]: { fault: "provider-timeout" },
  [`${provider}003`]: noFile,
  [`${provider}004`]: failed,
  [`${provider}008`]: { fault: "too-many" },
  [`${provider}999`]: failed,
})

/** Civil status that does not identify somebody, or is not written as it should be: 00353 to 00367. */
const civilStatus = Object.fromEntries(
  Array.from({ length: 15 }, (_, index) => [`00${353 + index}`, unknownPerson] as const),
)

/** One fund or another, or none, or an error, under one code: the title tells. */
const funds: ByTitle = {
  titles: [
    ["absent", noFile],
    ["non référencé", notRegistered],
  ],
  otherwise: failed,
}

/**
 * The public list of codes of API Particulier, version 3, as a table. Those of services that the relay never asks
 * are there, too: whatever comes is told for what it is.
 */
const apiParticulierCodes: Readonly<Record<string, CodeMeaning | ByTitle>> = {
  ...Object.fromEntries(
    ["24", "25", "26", "30", "31", "37", "39", "41", "42"].flatMap((one) => Object.entries(byProvider(one))),
  ),
  ...civilStatus,
  // The number of a student, which is never sent.
  "00360": refused,
  "00015": { fault: "already-asked" },
  "00100": { fault: "not-allowed" },
  "00101": { fault: "token-invalid" },
  "00103": { fault: "token-expired" },
  "00105": { fault: "token-revoked" },
  "00203": { fault: "recipient-refused" },
  "00380": refused,
  // Several persons have this civil status: none is identified.
  "00391": unknownPerson,
  "00419": refused,
  "00427": unknownPerson,
  "00429": { fault: "too-many" },
  "00501": { fault: "provider-unavailable" },
  "10003": { outcome: "no-file", provider: "MSA" },
  "23003": { outcome: "no-file", provider: "CNAF" },
  "35003": funds,
  // An unexpected error of the provider, unless its title says that there is no file.
  "37003": {
    titles: [
      ["absent", noFile],
      ["non trouvée", noFile],
    ],
    otherwise: failed,
  },
  "40003": funds,
}

/** @internal What a code means under its title; `undefined` for one that is not on the list. */
export const meaningOf = (code: string, title: string): CodeMeaning | undefined => {
  const known = apiParticulierCodes[code]
  if (known === undefined || !("titles" in known)) return known
  return known.titles.find(([words]) => title.includes(words))?.[1] ?? known.otherwise
}
