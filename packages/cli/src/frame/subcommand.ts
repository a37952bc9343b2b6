import type { Command } from "commander"
import type { ExitCode } from "../exit.ts"
import type { Session } from "../session.ts"
import type { Catalogue } from "../words/index.ts"

/** The name of a command, by which the catalogue knows it. */
export type CommandName = keyof Catalogue["commands"]

/** What every command works on. */
export interface JournalOptions {
  readonly file: string
  readonly structure: string
}

/** A command of the program. `Options` is what its declaration makes of the command line. */
export interface Subcommand<Options> {
  readonly name: CommandName
  /** Declares its own options; the common ones are there. */
  readonly declare: (command: Command, words: Catalogue) => void
  readonly run: (
    session: Session,
    options: JournalOptions & Options,
    positional: ReadonlyArray<string>,
  ) => Promise<ExitCode>
}
