import { type RetentionAction, runRetention } from "@traitdunion/core"
import { type ExitCode, exitCodes } from "../exit.ts"
import { type Acting, actorOf, declareActor, type Subcommand } from "../frame/index.ts"
import { openToMend, openToRead } from "../journal/index.ts"
import { progressing } from "../progress.ts"
import { listChanged, wrongUse } from "../refusals/index.ts"
import { digestOf, sayDue, sayOutcome } from "./retention-list.ts"

interface Options extends Acting {
  readonly archive?: boolean
  readonly erase?: boolean
  readonly digest?: string
}

/** What is to be done with the list, or nothing but showing it. */
const actionOf = ({ archive = false, erase = false, digest }: Options): RetentionAction | undefined => {
  if (archive && erase) throw wrongUse(({ together }) => together("--archive", "--erase"), "retention")
  const action = archive ? "archive" : erase ? "erase" : undefined
  if (action !== undefined && digest === undefined) {
    throw wrongUse((_, { rights }) => rights.digestFirst, "retention")
  }
  if (action === undefined && digest !== undefined)
    throw wrongUse(({ goesWith }) => goesWith("--digest", "--archive, --erase"), "retention")
  return action
}

/** `retention`: show whose data was kept long enough; then do with that very list what was decided. */
export const retention: Subcommand<Options> = {
  name: "retention",
  declare: (command, catalogue) => {
    const { rights, help } = catalogue
    declareActor(command, "retention", catalogue)
      .option("--archive", rights.archive)
      .option("--erase", rights.erase)
      .option(`--digest <${help.placeholders.digest}>`, rights.digest)
  },
  run: async (session, options): Promise<ExitCode> => {
    const action = actionOf(options)
    await using mediation = await (action === undefined ? openToRead : openToMend)(session, options)
    const desk = mediation.as(actorOf(options))
    const due = await desk.privacy.retentionDue({})
    const digest = digestOf(options.structure, due)
    if (action === undefined) {
      sayDue(session, due, digest)
      return exitCodes.done
    }
    if (digest !== options.digest) throw listChanged()
    // Who is archived already is shown in the list, and stays so.
    const items = action === "archive" ? due.filter(({ archived }) => !archived) : due
    const outcome = await progressing(session, session.words.rights.progress[action], (told) =>
      runRetention(desk, { items, action, onProgress: ({ done, total }) => told(done, total) }),
    )
    sayOutcome(session, action, outcome)
    return outcome.done.length === items.length ? exitCodes.done : exitCodes.refused
  },
}
