import { InvalidInput, InvalidValue, KeyUnavailable, StorageFailure, TraitDunionError } from "@traitdunion/core"
import { type ExitCode, exitCodes } from "../exit.ts"
import { Interrupted, NoPassphrase, WrongUse } from "../refusals/index.ts"
import type { Session } from "../session.ts"

const exitOf = (error: TraitDunionError): ExitCode => {
  if (error instanceof StorageFailure) return exitCodes.storageFailure
  if (error instanceof KeyUnavailable || error instanceof NoPassphrase) return exitCodes.keysUnavailable
  // What the library finds malformed was given on the command line, or in a file that it names.
  const misused = [WrongUse, InvalidInput, InvalidValue].some((kind) => error instanceof kind)
  return misused ? exitCodes.wrongUse : exitCodes.refused
}

/** The driver's own words, where the library knows none. */
const causeOf = (error: TraitDunionError): ReadonlyArray<string> =>
  error instanceof StorageFailure && error.reason === "unknown" && error.cause instanceof Error
    ? [error.cause.message]
    : []

/** Say what went wrong and what to do about it; anything but a refusal is a defect, and shows where it is. */
export const showFailure = (error: unknown, { io, language, words }: Omit<Session, "quiet">): ExitCode => {
  if (error instanceof TraitDunionError) {
    const lines = [`✖ ${error.words[language]} [${error.code}]`, error.remedy[language], ...causeOf(error)]
    io.stderr.write(`${lines.join("\n  ")}\n`)
    return exitOf(error)
  }
  if (error instanceof Interrupted) {
    io.stderr.write(`\n${words.failure.interrupted}\n`)
    return exitCodes.interrupted
  }
  io.stderr.write(`${words.failure.bug}\n${error instanceof Error ? error.stack : String(error)}\n`)
  return exitCodes.bug
}
