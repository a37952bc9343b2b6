import { Command } from "commander"
import type { ExitCode } from "../exit.ts"
import type { Session } from "../session.ts"
import { version } from "../version.ts"
import { type Catalogue, languages } from "../words/index.ts"
import { onJournal } from "./on-journal.ts"
import type { CommandName, PlainCommand, Subcommand } from "./subcommand.ts"
import { oneOf } from "./values.ts"

/** The frame of every command: its words, and the options that all of them take. */
const framed = ({ io, words: { help } }: Session): Command => {
  const titles: Readonly<Record<string, string>> = help.titles
  return new Command("traitdunion")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // Refusals of commander are said in our words, by the one who catches them.
      outputError: () => {},
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, showGlobalOptions: true })
    .description(help.summary)
    .usage(help.usage)
    .helpOption("-h, --help", help.option)
    .helpCommand(help.command, help.ofCommand)
    .version(version(), "-V, --version", help.version)
    .option("--lang <fr|en>", help.lang, oneOf("--lang", languages))
    .option("--quiet", help.quiet)
    .addHelpText("afterAll", `\n${help.exits}`)
}

/** The command that a name stands for; a name of two words stands in a group, made with its first command. */
const placed = (root: Command, name: CommandName, { groups, help }: Catalogue): Command => {
  const summaries: Readonly<Record<string, string>> = groups
  const [first = "", second] = name.split(" ")
  if (second === undefined) return root.command(first)
  const group = root.commands.find((command) => command.name() === first) ?? root.command(first)
  return group
    .usage(help.usage)
    .description(summaries[first] ?? "")
    .command(second)
}

/** The whole program; `end` is told the exit code of the command that ran. */
export const programOf = (
  session: Omit<Session, "quiet">,
  end: (code: ExitCode) => void,
): {
  readonly root: Command
  readonly add: <Options>(subcommand: Subcommand<Options>) => void
  readonly addPlain: <Options>(command: PlainCommand<Options>) => void
} => {
  const speaking: Session = { ...session, quiet: () => root.opts()["quiet"] === true }
  const root: Command = framed(speaking)
  const { words } = session
  const addPlain = <Options>({ name, declare, run }: PlainCommand<Options>): void => {
    const { summary, example } = words.commands[name]
    const command = placed(root, name, words)
      .description(summary)
      .addHelpText("after", `\n${words.help.example}\n  ${example}`)
      .action(async () => end(await run(speaking, command.opts<Options & object>(), command.args)))
    declare(command, words)
  }
  return { root, add: (subcommand) => addPlain(onJournal(subcommand)), addPlain }
}
