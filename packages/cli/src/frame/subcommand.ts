import type { Actor } from "@traitdunion/core"
import type { Command } from "commander"
import type { ExitCode } from "../exit.ts"
import type { KeyOptions } from "../keys/index.ts"
import type { PlaceOptions } from "../place/index.ts"
import type { Session } from "../session.ts"
import type { Catalogue } from "../words/index.ts"

/** The name of a command, by which the catalogue knows it. Two words: the second stands under the first. */
export type CommandName = keyof Catalogue["commands"]

/** What a command on a journal works on, and the keys to what is personal in it. */
export interface JournalOptions extends KeyOptions, PlaceOptions {
  readonly structure: string
  /** The file of the structure's configuration. */
  readonly config?: string
  /** Who acts, where the command writes down who does. */
  readonly as?: string
  /** The people of the configuration. */
  readonly people?: ReadonlyArray<Actor>
}

/** A command that works on no journal. `Options` is what its declaration makes of the command line. */
export interface PlainCommand<Options> {
  readonly name: CommandName
  readonly declare: (command: Command, words: Catalogue) => void
  readonly run: (session: Session, options: Options, positional: ReadonlyArray<string>) => Promise<ExitCode>
}

/** A command on a journal. Its declaration is of its own options: the common ones are there. */
export interface Subcommand<Options> extends Omit<PlainCommand<Options>, "run"> {
  readonly run: PlainCommand<JournalOptions & Options>["run"]
}
