import type { CommanderError } from "commander"
import { type WrongUse, wrongUse } from "../refusals/index.ts"
import type { Catalogue } from "../words/index.ts"

type Usage = Catalogue["usage"]

/** What commander's message names, quoted: `option '--file <path>' argument missing`. */
const named = ({ message }: CommanderError): string => /'([^']*)'/.exec(message)?.[1] ?? ""

/** What commander takes for the thing that was meant: `(Did you mean one of --file, --from?)`. */
const near = ({ message }: CommanderError): string => /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1] ?? ""

const sayings: Readonly<Record<string, (usage: Usage, error: CommanderError) => string>> = {
  "commander.unknownOption": (usage, error) => usage.unknownOption(named(error), near(error)),
  "commander.unknownCommand": (usage, error) => usage.unknownCommand(named(error), near(error)),
  "commander.missingArgument": (usage, error) => usage.missingArgument(named(error)),
  "commander.missingMandatoryOptionValue": (usage, error) => usage.missingOption(named(error)),
  "commander.optionMissingArgument": (usage, error) => usage.missingValue(named(error)),
  "commander.excessArguments": (usage) => usage.tooManyArguments,
}

/** A command line that commander refuses, in our words: its own are English, and it gives no place for others. */
export const parseFailure = (error: CommanderError, command: string | undefined): WrongUse | undefined => {
  const saying = sayings[error.code]
  return saying === undefined ? undefined : wrongUse((usage) => saying(usage, error), command)
}
