import { exitCodes } from "../exit.ts"
import { type Acting, actorOf, declareActor, type Subcommand } from "../frame/index.ts"
import { openToRead } from "../journal/index.ts"
import { unknownMediation } from "../refusals/index.ts"
import { say } from "../session.ts"

/** `trail`: a mediation told step by step, in French whatever the language: it is read by those who were there. */
export const trail: Subcommand<Acting> = {
  name: "trail",
  declare: (command, catalogue) => {
    const { evidence, help } = catalogue
    command.argument(`<${help.placeholders.mediation}>`, evidence.mediation)
    declareActor(command, "trail", catalogue)
  },
  run: async (session, options, [id = ""]) => {
    await using mediation = await openToRead(session, options)
    const steps = await mediation.as(actorOf(options)).audit.trail({ mediation: id })
    if (steps.length === 0) throw unknownMediation(id)
    for (const { text } of steps) say(session, text)
    return exitCodes.done
  },
}
