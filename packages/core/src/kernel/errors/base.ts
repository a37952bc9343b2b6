import type { Words } from "../label.ts"

/** One fault inside a failure, with the place it stands at. */
export interface OutcomeIssue {
  readonly path: ReadonlyArray<PropertyKey>
  readonly code: string
  readonly fr: string
  readonly en: string
  /** What the words name: the day that stands in the way, a count, an id. */
  readonly details?: Readonly<Record<string, string | number>>
}

/** A failure as plain data, the same shape on every wire. */
export interface FailureOutcome {
  readonly tag: string
  readonly code: string
  readonly message: Words
  readonly remedy: Words
  readonly issues: ReadonlyArray<OutcomeIssue>
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

  /** This failure as plain data, for a wire or a log. */
  toOutcome(): FailureOutcome {
    return {
      tag: this._tag,
      code: this.code,
      message: this.words,
      remedy: this.remedy,
      issues: this.outcomeIssues(),
    }
  }
}
