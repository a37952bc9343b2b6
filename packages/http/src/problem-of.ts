import {
  ConcurrencyConflict,
  type FailureOutcome,
  RuleBreached,
  StorageFailure,
  TraitDunionError,
} from "@traitdunion/core"
import { faultProblem, inLanguage, type Language, type Problem, type ProblemBreach } from "./problem.ts"

/** By tag. What is not here is nobody's fault who asks. */
const STATUSES: Readonly<Record<string, number>> = {
  InvalidInput: 422,
  InvalidValue: 422,
  OutsideKnownPeriod: 422,
  ActorNotAllowed: 403,
  RuleBreached: 409,
  CommandRefused: 409,
  ConcurrencyConflict: 409,
  SubjectClosed: 410,
  SubjectUnregistered: 409,
  ClockAhead: 503,
  ClockWentBack: 503,
  KeyUnavailable: 503,
}

const STORAGE: Readonly<Record<string, number>> = { locked: 503, unavailable: 503, behind: 503, "too-large": 413 }

/** What somebody names who has to be there for the operation. */
const UNKNOWN = /^Unknown[A-Z]/

const pointerOf = (path: ReadonlyArray<PropertyKey>): string =>
  `#${path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`

const statusOf = (error: TraitDunionError, { access, tag, issues }: FailureOutcome, asked: boolean): number => {
  if (access === "denied") return 403
  if (error instanceof StorageFailure) return STORAGE[error.reason] ?? 500
  if (error instanceof ConcurrencyConflict && asked) return 412
  if (tag === "CommandRefused" && UNKNOWN.test(issues[0]?.code ?? "")) return 404
  return STATUSES[tag] ?? 500
}

const breachesOf = ({ breaches }: RuleBreached, language: Language): ReadonlyArray<ProblemBreach> =>
  breaches.map(({ rule, principle, severity, about, explanation, citation, at = [], reasons }) => ({
    rule,
    principle: principle.fr,
    severity,
    about,
    detail: explanation[language],
    source: citation.source,
    ...(citation.reference === undefined ? {} : { reference: citation.reference }),
    ...(citation.url === undefined ? {} : { url: citation.url }),
    ...(at.length === 0 ? {} : { pointers: [...new Set(at.map(({ path }) => pointerOf(path)))] }),
    ...(reasons === undefined
      ? {}
      : {
          reasons: Object.fromEntries(
            Object.entries(reasons).map(([key, words]) => [key, inLanguage(words, language)]),
          ),
        }),
  }))

const moreOf = (error: TraitDunionError, outcome: FailureOutcome, language: Language): Partial<Problem> => {
  const { tag, issues, acknowledge } = outcome
  if (error instanceof RuleBreached) {
    return {
      breaches: breachesOf(error, language),
      ...(acknowledge.length === 0 ? {} : { acknowledgeable: acknowledge }),
    }
  }
  const [first] = issues
  if (tag === "CommandRefused" && first !== undefined) {
    return { reason: first.code, ...(first.details === undefined ? {} : { details: first.details }) }
  }
  if (issues.length === 0) return {}
  return {
    errors: issues.map((issue) => ({ pointer: pointerOf(issue.path), code: issue.code, detail: issue[language] })),
  }
}

/** An error of the library as a problem; `undefined` for a bug, which is not dressed up as an answer. */
export const problemOf = (
  error: unknown,
  { language = "fr", versioned = false }: { readonly language?: Language; readonly versioned?: boolean } = {},
): Problem | undefined => {
  if (!(error instanceof TraitDunionError)) return undefined
  const outcome = error.toOutcome()
  // What one may not know of and what is not there are told in the same words, to the letter.
  const never = error instanceof ConcurrencyConflict && versioned && error.actual === 0 && error.expected > 0
  if (outcome.access === "unknown" || never) return faultProblem("TDU-HTTP-UNKNOWN", language)
  return {
    type: `urn:traitdunion:${outcome.code}`,
    title: outcome.tag,
    status: statusOf(error, outcome, versioned),
    detail: error instanceof RuleBreached ? detailOf(error, language) : outcome.message[language],
    code: outcome.code,
    remedy: outcome.remedy[language],
    ...moreOf(error, outcome, language),
  }
}

const detailOf = ({ breaches, words }: RuleBreached, language: Language): string =>
  language === "fr" ? words.fr : breaches.map(({ explanation }) => explanation.en).join(" ")

/** The headers that go with a problem. */
export const headersOf = (error: unknown, { status }: Problem): Readonly<Record<string, string>> => ({
  ...(error instanceof ConcurrencyConflict && status === 412 ? { etag: `"${error.actual}"` } : {}),
  ...(status === 503 ? { "retry-after": "2" } : {}),
})
