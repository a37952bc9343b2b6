import type { Config } from "./config/index.ts"
import type { Io } from "./io.ts"
import type { Catalogue, Language } from "./words/index.ts"

/** One run of the command: the world around it, and how to speak. */
export interface Session {
  readonly io: Io
  readonly language: Language
  readonly words: Catalogue
  /** Whether progress is kept back. */
  readonly quiet: () => boolean
  /** The structure's configuration, once a command has read it. */
  readonly config?: Config
}

/** Write a line of results. */
export const say = ({ io }: Session, line: string): void => {
  io.stdout.write(`${line}\n`)
}

/** Write a line beside the results. */
export const remark = ({ io, quiet }: Session, line: string): void => {
  if (!quiet()) io.stderr.write(`${line}\n`)
}
