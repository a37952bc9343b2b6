import { type Command, CommanderError } from "commander"
import { anchor } from "./commands/anchor.ts"
import { copying } from "./commands/copy/copy.ts"
import { deadlines } from "./commands/deadlines.ts"
import { emergencies } from "./commands/emergencies.ts"
import { erase } from "./commands/erase.ts"
import { importing } from "./commands/import.ts"
import { init } from "./commands/init.ts"
import { createKeys } from "./commands/keys/create.ts"
import { changePhrase } from "./commands/keys/passphrase.ts"
import { rotateKeys } from "./commands/keys/rotate.ts"
import { law } from "./commands/law.ts"
import { exportPerson } from "./commands/person-export.ts"
import { rebuild } from "./commands/rebuild.ts"
import { report } from "./commands/report.ts"
import { retention } from "./commands/retention.ts"
import { trail } from "./commands/trail.ts"
import { verify } from "./commands/verify.ts"
import { type ExitCode, exitCodes } from "./exit.ts"
import { parseFailure, programOf, showFailure } from "./frame/index.ts"
import type { Io } from "./io.ts"
import { catalogues, languageOf } from "./words/index.ts"

/** The command that the arguments lead to, as it is called: `keys create`. */
const named = (root: Command, args: ReadonlyArray<string>): string | undefined => {
  const path: Array<string> = []
  let at = root
  for (const arg of args) {
    const next = at.commands.find((command) => command.name() === arg)
    if (next === undefined) continue
    path.push(arg)
    at = next
  }
  return path.length === 0 ? undefined : path.join(" ")
}

/**
 * Run the command with its arguments, without the program's own name, and answer its exit code. Nothing is thrown:
 * refusals are said on `stderr`.
 */
export const run = async (args: ReadonlyArray<string>, io: Io): Promise<ExitCode> => {
  const language = languageOf(args, io.env)
  const session = { io, language, words: catalogues[language] }
  let exit: ExitCode = exitCodes.done
  const { root, add, addPlain } = programOf(session, (code) => {
    exit = code
  })
  add(importing)
  add(report)
  add(verify)
  add(deadlines)
  add(rebuild)
  add(anchor)
  add(trail)
  add(erase)
  add(exportPerson)
  add(retention)
  add(emergencies)
  addPlain(copying)
  addPlain(init)
  addPlain(law)
  addPlain(createKeys)
  add(rotateKeys)
  addPlain(changePhrase)
  try {
    await root.parseAsync(args, { from: "user" })
    return exit
  } catch (error) {
    if (!(error instanceof CommanderError)) return showFailure(error, session)
    const failure = parseFailure(error, named(root, args))
    if (failure !== undefined) return showFailure(failure, session)
    // Help or the version was shown: asked for, or because nothing was.
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse
  }
}
