import type { Label, Words } from "@traitdunion/core"
import { type HttpFault, type HttpFaultCode, httpFaults } from "./faults.ts"

/** One fault of an input: where it stands, as a JSON pointer into the body. */
export interface ProblemFault {
  readonly pointer: string
  readonly code: string
  readonly detail: string
}

/** One rule that stands against an operation. */
export interface ProblemBreach {
  readonly rule: string
  readonly principle: string
  readonly severity: "block" | "warn"
  readonly about: "access" | "conduct"
  readonly detail: string
  /** The text that it comes from, and where it can be read. */
  readonly source: string
  readonly reference?: string
  readonly url?: string
  /** The places of the body that it speaks of. */
  readonly pointers?: ReadonlyArray<string>
  /** The reasons that the warning may be taken on for, where it asks for one: `rule;reason=key`. */
  readonly reasons?: Readonly<Record<string, string>>
}

/** Why a request was not done: `application/problem+json` of RFC 9457. It holds nobody's data. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  /** Stable: what programs switch on. */
  readonly code: string
  readonly remedy: string
  readonly errors?: ReadonlyArray<ProblemFault>
  readonly breaches?: ReadonlyArray<ProblemBreach>
  /** The rules whose warning may be taken on, with the header `Traitdunion-Acknowledge`. */
  readonly acknowledgeable?: ReadonlyArray<string>
  /** Of a refusal: its own code, and what its words name. */
  readonly reason?: string
  readonly details?: Readonly<Record<string, string | number>>
}

/** The two languages of problems. */
export type Language = "fr" | "en"

/** The language that a request prefers: French, unless it asks for English before French. */
export const languageOf = (request: Request): Language => {
  const asked = request.headers.get("accept-language")
  if (asked === null) return "fr"
  const weight = (language: Language): number => {
    let found = 0
    for (const [, quality] of asked.matchAll(
      new RegExp(`\\b${language}\\b[^,;]*(?:;\\s*q=([01](?:\\.\\d{1,3})?))?`, "gi"),
    ))
      found = Math.max(found, quality === undefined ? 1 : Number(quality))
    return found
  }
  return weight("en") > weight("fr") ? "en" : "fr"
}

/** A wording in a language; French where there is no other. */
export const inLanguage = (words: Label | Words, language: Language): string => words[language] ?? words.fr

/** The headers that stand on everything that a session reads. */
export const PRIVATE = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
} as const

/** A problem as an answer. */
export const problemResponse = (
  problem: Problem,
  language: Language,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...PRIVATE,
      "content-type": "application/problem+json",
      "content-language": language,
      vary: "Accept-Language",
      ...headers,
    },
  })

/** One of the faults of a request itself. */
export const faultProblem = (code: HttpFaultCode, language: Language): Problem => {
  const fault: HttpFault = httpFaults[code]
  return {
    type: `urn:traitdunion:${code}`,
    title: fault.title,
    status: fault.status,
    detail: fault[language],
    code,
    remedy: fault.remedy[language],
  }
}

/** Why a request is not taken, thrown on the way to the operation. */
export class BadRequest extends Error {
  readonly fault: HttpFaultCode
  readonly headers: Readonly<Record<string, string>>

  constructor(fault: HttpFaultCode, headers: Readonly<Record<string, string>> = {}) {
    super(fault)
    this.fault = fault
    this.headers = headers
  }
}
