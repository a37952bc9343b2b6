import { dayInFrench } from "../day-in-french.ts"
import { type Citation, cite, type Label, type Words } from "../label.ts"
import type { Role } from "../role.ts"
import type { Said } from "../said.ts"
import { type FailureOutcome, type OutcomeIssue, TraitDunionError } from "./base.ts"

/** The actor's roles do not allow this command or query. */
export class ActorNotAllowed extends TraitDunionError {
  readonly _tag = "ActorNotAllowed"
  readonly code = "TDU-ACTOR"
  readonly operation: string
  readonly allowed: ReadonlyArray<Role>

  constructor(operation: string, allowed: ReadonlyArray<Role>) {
    super(
      {
        fr: `Ce rôle ne permet pas l'opération ${operation}.`,
        en: `The actor's roles do not allow ${operation}; it needs one of: ${allowed.join(", ")}.`,
      },
      {
        fr: "Demander à une personne habilitée de le faire, ou à la direction de revoir les rôles.",
        en: "Run it as an actor with one of these roles.",
      },
    )
    this.operation = operation
    this.allowed = allowed
  }

  protected override accessOutcome(): "denied" {
    return "denied"
  }
}

/** One rule that a command or query breaches. */
export interface Breach {
  readonly rule: string
  readonly principle: { readonly key: string; readonly fr: string }
  /** A `warn` stands here only because nobody acknowledged it. */
  readonly severity: "block" | "warn"
  readonly explanation: Words
  readonly citation: Citation
  /**
   * Whether it is about who may do or read it at all (`access`), or about how it is done (`conduct`). Over a wire the
   * first is a 403, or a 404 for what the actor may not know of.
   */
  readonly about: "access" | "conduct"
  /** The places of the input that it speaks of, where it speaks of words: what was seen, never the words. */
  readonly at?: ReadonlyArray<Said>
  /** The reasons that the warning may be taken on for, where it asks for one. */
  readonly reasons?: Readonly<Record<string, Label>>
  /** The actor may not even know whether there is such a thing. */
  readonly hidden?: boolean
}

/** One or more deontology rules stand against the command or query. Nothing was recorded. */
export class RuleBreached extends TraitDunionError {
  readonly _tag = "RuleBreached"
  readonly code = "TDU-RULE"
  readonly operation: string
  readonly breaches: ReadonlyArray<Breach>

  constructor(operation: string, breaches: ReadonlyArray<Breach>) {
    const warningsOnly = breaches.every((breach) => breach.severity === "warn")
    super(
      {
        fr: breaches
          .map((b) => `${b.explanation.fr} (Principe « ${b.principle.fr} » ; ${cite(b.citation)}.)`)
          .join(" "),
        en: `${operation} breaches ${breaches.map((b) => `${b.rule} (${b.severity}): ${b.explanation.en}`).join("; ")}`,
      },
      warningsOnly
        ? {
            fr: "Relire l'avertissement ; s'il est assumé, recommencer en l'acceptant expressément.",
            en: "Read the warning; to go on, repeat the call with the rule's id in `acknowledge`, and a reason where it asks for one.",
          }
        : {
            fr: "Remplir d'abord la condition que la règle demande.",
            en: "Meet the rule's condition first; a blocking rule cannot be acknowledged away.",
          },
    )
    this.operation = operation
    this.breaches = breaches
  }

  protected override outcomeIssues(): ReadonlyArray<OutcomeIssue> {
    return this.breaches.flatMap((breach) => {
      const { rule, explanation, severity, about, principle, citation, reasons, at = [] } = breach
      const issue = {
        code: rule,
        fr: explanation.fr,
        en: explanation.en,
        severity,
        about,
        principle,
        citation,
        ...(reasons === undefined ? {} : { reasons }),
      }
      const paths = new Map(at.map(({ path }) => [path.join("."), path] as const))
      return paths.size === 0 ? [{ path: [], ...issue }] : [...paths.values()].map((path) => ({ path, ...issue }))
    })
  }

  protected override acknowledgeable(): ReadonlyArray<string> {
    const warnings = this.breaches.filter(({ severity, about }) => severity === "warn" && about === "conduct")
    return warnings.length === this.breaches.length ? warnings.map(({ rule }) => rule) : []
  }

  protected override accessOutcome(): FailureOutcome["access"] {
    const spoke = this.breaches.filter(({ about }) => about === "access")
    if (spoke.length === 0) return null
    return spoke.some(({ hidden }) => hidden === true) ? "unknown" : "denied"
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

const withDetails = (words: Words, details: Readonly<Record<string, string | number>>): Words => {
  const filled = (text: string, inWords: (value: string) => string): string =>
    text.replace(/\{(\w+)\}/g, (gap, name: string) =>
      details[name] === undefined ? gap : inWords(String(details[name])),
    )
  return {
    fr: filled(words.fr, (value) => (DAY.test(value) ? dayInFrench(value) : value)),
    en: filled(words.en, String),
  }
}

/** The state of things refuses the command, with one of the codes that the command declares. */
export class CommandRefused<Code extends string = string> extends TraitDunionError {
  readonly _tag = "CommandRefused"
  readonly code = "TDU-REFUSED"
  readonly operation: string
  readonly reason: Code
  /** What the words name: the day that stands in the way, a count, an id. */
  readonly details: Readonly<Record<string, string | number>>

  constructor(operation: string, reason: Code, words: Words, details: Readonly<Record<string, string | number>> = {}) {
    super(withDetails(words, details), {
      fr: "Vérifier l'état du dossier, puis choisir l'action qui convient.",
      en: "Check the state it is in, then choose a command that fits.",
    })
    this.operation = operation
    this.reason = reason
    this.details = details
  }

  protected override outcomeIssues(): ReadonlyArray<OutcomeIssue> {
    const { reason, words, details } = this
    return [
      { path: [], code: reason, fr: words.fr, en: words.en, ...(Object.keys(details).length > 0 ? { details } : {}) },
    ]
  }

  // What is not there and what one may not know of are the same to who asks.
  protected override accessOutcome(): FailureOutcome["access"] {
    return /^Unknown(?:Mediation|Person|Activity|Project|Issue|Household)$/.test(this.reason) ? "unknown" : null
  }
}
