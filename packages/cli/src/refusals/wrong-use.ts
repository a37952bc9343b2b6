import { TraitDunionError, type Words } from "@traitdunion/core"
import { type Catalogue, inBoth } from "../words/index.ts"

/** The command was called with options or arguments that it does not take. */
export class WrongUse extends TraitDunionError {
  readonly _tag = "WrongUse"
  readonly code = "TDU-USAGE"

  constructor(words: Words, command: string) {
    super(
      words,
      inBoth(({ usage }) => usage.seeHelp(command)),
    )
  }
}

/** A wrong use of a command, or of the program when none is named, in the words of the catalogue. */
export const wrongUse = (say: (usage: Catalogue["usage"], words: Catalogue) => string, command?: string): WrongUse =>
  new WrongUse(
    inBoth((words) => say(words.usage, words)),
    ["traitdunion", command].filter((part) => part !== undefined).join(" "),
  )
