import { resolve } from "node:path"
import type { Passphrase } from "@traitdunion/keys"
import { NoPassphrase, notTheSame } from "../refusals/index.ts"
import type { Session } from "../session.ts"
import { ask, terminalOf } from "../terminal/index.ts"

/** Which passphrase, and where it may come from. Never an argument: other users of the machine see those. */
interface Wanted {
  readonly variable: string
  readonly flag: string
  /** The file that the flag named. */
  readonly file: string | undefined
  readonly question: string
  /** What is asked the second time, of a passphrase that nobody has proven yet. */
  readonly again?: string
}

const from = async (session: Session, { variable, flag, file, question, again }: Wanted): Promise<Passphrase> => {
  const { env, cwd } = session.io
  if (file !== undefined) return { file: resolve(cwd, file) }
  const given = env[variable]
  if (given !== undefined && given !== "") return given
  const terminal = terminalOf(session)
  if (terminal === undefined) throw new NoPassphrase(variable, flag)
  const typed = await ask(session, terminal, question, { hidden: true })
  if (again !== undefined && (await ask(session, terminal, again, { hidden: true })) !== typed) throw notTheSame()
  return typed
}

const held = { variable: "TRAITDUNION_PASSPHRASE", flag: "--passphrase-file" } as const

/** The passphrase that opens a key file. */
export const passphrase = (session: Session, file: string | undefined): Promise<Passphrase> =>
  from(session, { ...held, file, question: session.words.keys.ask })

/** The passphrase that a new key file shall have. */
export const firstPassphrase = (session: Session, file: string | undefined): Promise<Passphrase> =>
  from(session, { ...held, file, question: session.words.keys.askNew, again: session.words.keys.askAgain })

/** The passphrase that takes the place of another. */
export const nextPassphrase = (session: Session, file: string | undefined): Promise<Passphrase> =>
  from(session, {
    variable: "TRAITDUNION_NEW_PASSPHRASE",
    flag: "--new-passphrase-file",
    file,
    question: session.words.keys.askNew,
    again: session.words.keys.askAgain,
  })
