import { CommanderError } from "commander"
import { deadlines } from "./commands/deadlines.ts"
import { importing } from "./commands/import.ts"
import { rebuild } from "./commands/rebuild.ts"
import { report } from "./commands/report.ts"
import { verify } from "./commands/verify.ts"
import { type ExitCode, exitCodes } from "./exit.ts"
import { parseFailure, programOf, showFailure } from "./frame/index.ts"
import type { Io } from "./io.ts"
import { catalogues, languageOf } from "./words/index.ts"

/**
 * Run the command with its arguments, without the program's own name, and answer its exit code. Nothing is thrown:
 * refusals are said on `stderr`.
 */
export const run = async (args: ReadonlyArray<string>, io: Io): Promise<ExitCode> => {
  const language = languageOf(args, io.env)
  const session = { io, language, words: catalogues[language] }
  let exit: ExitCode = exitCodes.done
  const { root, add } = programOf(session, (code) => {
    exit = code
  })
  add(importing)
  add(report)
  add(verify)
  add(deadlines)
  add(rebuild)
  try {
    await root.parseAsync(args, { from: "user" })
    return exit
  } catch (error) {
    if (!(error instanceof CommanderError)) return showFailure(error, session)
    const names = root.commands.map((command) => command.name())
    const named = args.find((arg) => names.includes(arg))
    const failure = parseFailure(error, named)
    if (failure !== undefined) return showFailure(failure, session)
    // Help or the version was shown: asked for, or because nothing was.
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse
  }
}
