import type { Citation, Label, Words } from "../label.ts"

/** One fault inside a failure, with the place it stands at. */
export interface OutcomeIssue {
  readonly path: ReadonlyArray<PropertyKey>
  readonly code: string
  readonly fr: string
  readonly en: string
  /** What the words name: the day that stands in the way, a count, an id. */
  readonly details?: Readonly<Record<string, string | number>>
  /** Of a rule: whether it blocks, or warns and may be acknowledged. */
  readonly severity?: "block" | "warn"
  /** Of a rule: whether it says who may do or read something, or how it is done. */
  readonly about?: "access" | "conduct"
  /** Of a rule: the principle that it serves, and where it comes from. */
  readonly principle?: { readonly key: string; readonly fr: string }
  readonly citation?: Citation
  /** Of a warning that wants one: the reasons that it may be taken on for. */
  readonly reasons?: Readonly<Record<string, Label>>
}

/** @internal Faults in one line, each with its place. */
export const listed = (issues: ReadonlyArray<OutcomeIssue>, language: "fr" | "en"): string =>
  issues.map((issue) => `${issue.path.map(String).join(".") || "·"}: ${issue[language]}`).join("; ")

/** A failure as plain data, the same shape on every wire. */
export interface FailureOutcome {
  readonly tag: string
  readonly code: string
  readonly message: Words
  readonly remedy: Words
  readonly issues: ReadonlyArray<OutcomeIssue>
  /** The ids of the rules whose warning may be taken on, as `acknowledge`; none when something else stands in the way. */
  readonly acknowledge: ReadonlyArray<string>
  /**
   * Whether it is about who asks: `denied`, who may not do this at all (403 on the web); `unknown`, who may not know
   * whether there is such a thing (404); `null` when it is about something else.
   */
  readonly access: "denied" | "unknown" | null
}

/**
 * What every failure of the library is. Callers switch on `_tag`; `code` is stable and listed in `docs/errors.md`;
 * `words` tells what happened and `remedy` what to do, in French for people and in English for developers.
 *
 * Errors carry no personal data: they name places, counts and opaque identifiers only.
 */
export abstract class TraitDunionError extends Error {
  abstract readonly _tag: string
  abstract readonly code: string
  readonly words: Words
  readonly remedy: Words

  constructor(words: Words, remedy: Words, options?: ErrorOptions) {
    super(words.en, options)
    this.words = words
    this.remedy = remedy
  }

  override get name(): string {
    return this._tag
  }

  /** The faults inside, when there are several. */
  protected outcomeIssues(): ReadonlyArray<OutcomeIssue> {
    return []
  }

  /** The rules whose warning may be taken on. */
  protected acknowledgeable(): ReadonlyArray<string> {
    return []
  }

  /** Whether it is about who asks. */
  protected accessOutcome(): FailureOutcome["access"] {
    return null
  }

  /** This failure as plain data, for a wire or a log. */
  toOutcome(): FailureOutcome {
    return {
      tag: this._tag,
      code: this.code,
      message: this.words,
      remedy: this.remedy,
      issues: this.outcomeIssues(),
      acknowledge: this.acknowledgeable(),
      access: this.accessOutcome(),
    }
  }
}
