import { type ErasureGround, erasureGrounds } from "@traitdunion/core"
import { exitCodes } from "../exit.ts"
import { type Acting, actorOf, declareActor, oneOf, type Subcommand } from "../frame/index.ts"
import { openToMend } from "../journal/index.ts"
import { notConfirmed, wrongUse } from "../refusals/index.ts"
import { type Session, say } from "../session.ts"
import { ask, terminalOf } from "../terminal/index.ts"

interface Options extends Acting {
  readonly ground: ErasureGround
  readonly yes?: boolean
}

const grounds = Object.keys(erasureGrounds) as ReadonlyArray<ErasureGround>

/** Ask for the identifier itself: who types it has read it, and `yes` is typed too easily. */
const confirm = async (session: Session, person: string): Promise<void> => {
  const terminal = terminalOf(session)
  if (terminal === undefined) throw wrongUse((_, { rights }) => rights.needsYes, "erase")
  const typed = await ask(session, terminal, session.words.rights.confirm(person))
  if (typed.trim() !== person) throw notConfirmed()
}

/** `erase`: destroy the key of a person's data, and print the certificate. */
export const erase: Subcommand<Options> = {
  name: "erase",
  declare: (command, catalogue) => {
    const { rights, help } = catalogue
    const { person, ground } = help.placeholders
    command.argument(`<${person}>`, rights.person)
    declareActor(command, "erase", catalogue)
      .requiredOption(`--ground <${ground}>`, rights.ground, oneOf("--ground", grounds, "erase"))
      .option("--yes", rights.yes)
  },
  run: async (session, options, [person = ""]) => {
    const { ground, yes = false } = options
    await using mediation = await openToMend(session, options)
    if (!yes) await confirm(session, person)
    const { privacy } = mediation.as(actorOf(options))
    await privacy.erase({ person, ground })
    const certificate = await privacy.certificate({ person })
    if (certificate !== null) say(session, certificate.text)
    return exitCodes.done
  },
}
