import { type Command, CommanderError } from "commander"
import { type ExitCode, exitCodes } from "./exit.ts"
import { type CommandName, type Program, parseFailure, programOf, showFailure } from "./frame/index.ts"
import type { Io } from "./io.ts"
import { catalogues, languageOf } from "./words/index.ts"

/** Puts a command into the program. Its module is loaded only then: the list of all commands needs none of them. */
type Placing = (program: Program) => Promise<void>

const commands: ReadonlyArray<readonly [name: CommandName, place: Placing]> = [
  ["import", async ({ add }) => add((await import("./commands/import.ts")).importing)],
  ["report", async ({ add }) => add((await import("./commands/report.ts")).report)],
  ["verify", async ({ add }) => add((await import("./commands/verify.ts")).verify)],
  ["deadlines", async ({ add }) => add((await import("./commands/deadlines.ts")).deadlines)],
  ["rebuild", async ({ add }) => add((await import("./commands/rebuild.ts")).rebuild)],
  ["upgrade", async ({ add }) => add((await import("./commands/upgrade.ts")).upgrade)],
  ["anchor", async ({ add }) => add((await import("./commands/anchor.ts")).anchor)],
  ["trail", async ({ add }) => add((await import("./commands/trail.ts")).trail)],
  ["list", async ({ add }) => add((await import("./commands/list/list.ts")).list)],
  ["find", async ({ add }) => add((await import("./commands/find.ts")).find)],
  ["erase", async ({ add }) => add((await import("./commands/erase.ts")).erase)],
  ["person export", async ({ add }) => add((await import("./commands/person-export.ts")).exportPerson)],
  ["retention", async ({ add }) => add((await import("./commands/retention.ts")).retention)],
  ["emergencies", async ({ add }) => add((await import("./commands/emergencies.ts")).emergencies)],
  ["copy", async ({ addPlain }) => addPlain((await import("./commands/copy/copy.ts")).copying)],
  ["init", async ({ addPlain }) => addPlain((await import("./commands/init.ts")).init)],
  ["law", async ({ addPlain }) => addPlain((await import("./commands/law.ts")).law)],
  ["keys create", async ({ addPlain }) => addPlain((await import("./commands/keys/create.ts")).createKeys)],
  ["keys rotate", async ({ add }) => add((await import("./commands/keys/rotate.ts")).rotateKeys)],
  ["keys passphrase", async ({ addPlain }) => addPlain((await import("./commands/keys/passphrase.ts")).changePhrase)],
]

/** Every command by its name and summary; whole where the arguments may lead to it. */
const place = async (program: Program, args: ReadonlyArray<string>): Promise<void> => {
  for (const [name, placing] of commands) {
    if (args.includes(name.split(" ")[0] ?? name)) await placing(program)
    else program.addName(name)
  }
}

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
  const program = programOf(session, (code) => {
    exit = code
  })
  const { root } = program
  await place(program, args)
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
