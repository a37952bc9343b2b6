import type { Words } from "../label.ts"
import { listed, type OutcomeIssue, TraitDunionError } from "./base.ts"

/** A fault of an input, with its path from the root of the input. */
export type InputIssue = OutcomeIssue

/** An input that does not fit its schema. Nothing of it was kept. `where` names the command, query or value. */
export class InvalidInput extends TraitDunionError {
  readonly _tag = "InvalidInput"
  readonly code = "TDU-INPUT"
  readonly where: string
  readonly issues: ReadonlyArray<InputIssue>

  constructor(where: string, issues: ReadonlyArray<InputIssue>) {
    super(
      {
        fr: `Saisie refusée (${where}) : ${listed(issues, "fr")}`,
        en: `Invalid input for ${where}: ${listed(issues, "en")}`,
      },
      {
        fr: "Corriger chaque champ indiqué, puis recommencer : rien n'a été enregistré.",
        en: "Correct each field named, then try again: nothing was recorded.",
      },
    )
    this.where = where
    this.issues = issues
  }

  protected override outcomeIssues(): ReadonlyArray<OutcomeIssue> {
    return this.issues
  }
}

/** A value that cannot be what it was said to be, such as 30 February. */
export class InvalidValue extends TraitDunionError {
  readonly _tag = "InvalidValue"
  readonly code = "TDU-VALUE"
  readonly kind: string

  constructor(kind: string, words: Words) {
    super(words, {
      fr: "Corriger la valeur, puis recommencer.",
      en: "Correct the value, then try again.",
    })
    this.kind = kind
  }
}
