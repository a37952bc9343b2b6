import { Command } from "commander"
import type { ExitCode } from "../exit.ts"
import type { Output } from "../io.ts"
import type { Session } from "../session.ts"
import { version } from "../version.ts"
import { type Catalogue, languages } from "../words/index.ts"
import { onJournal } from "./on-journal.ts"
import type { CommandName, PlainCommand, Subcommand } from "./subcommand.ts"
import { oneOf } from "./values.ts"

/** How wide a stream shows its lines; some terminals say nothing, or zero. */
const widthOf = ({ columns }: Output): number => (columns === undefined || columns <= 0 ? 100 : columns)

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
      getOutHelpWidth: () => widthOf(io.stdout),
      getErrHelpWidth: () => widthOf(io.stderr),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({ minWidthToWrap: 20, styleTitle: (title) => titles[title] ?? title, showGlobalOptions: true })
    .description(help.summary)
    .usage(help.usage)
    .helpOption("-h, --help", help.option)
    .helpCommand(help.command, help.ofCommand)
    .version(version(), "-V, --version", help.version)
    .option("--lang <fr|en>", help.lang, oneOf("--lang", languages))
    .option("--quiet", help.quiet)
    .addHelpText("afterAll", () => `\n${wrapped(help.exits, widthOf(io.stdout))}`)
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

/** The program, and how commands come into it. */
export interface Program {
  readonly root: Command
  readonly add: <Options>(subcommand: Subcommand<Options>) => void
  readonly addPlain: <Options>(command: PlainCommand<Options>) => void
  /** A command as the list of all of them shows it. */
  readonly addName: (name: CommandName) => void
}

/** The narrowest that words are set in. */
const NARROWEST = 24

/** A text in lines that a terminal of this width holds; what is indented stays so. */
const wrapped = (text: string, width: number): string => {
  const lines: Array<string> = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= Math.max(NARROWEST, width)) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines.join("\n")
}

/** The whole program; `end` is told the exit code of the command that ran. */
export const programOf = (session: Omit<Session, "quiet">, end: (code: ExitCode) => void): Program => {
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
  const addName = (name: CommandName): void => {
    placed(root, name, words).description(words.commands[name].summary)
  }
  return { root, add: (subcommand) => addPlain(onJournal(subcommand)), addPlain, addName }
}
