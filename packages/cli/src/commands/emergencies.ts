import type { EmergencyAccess } from "@traitdunion/core"
import { exitCodes } from "../exit.ts"
import { type Acting, actorOf, declareActor, type Subcommand } from "../frame/index.ts"
import { openToMend, openToRead } from "../journal/index.ts"
import { columns } from "../output/index.ts"
import { wrongUse } from "../refusals/index.ts"
import { type Session, say } from "../session.ts"

/** What was accessed. */
type Target = { readonly mediation: string } | { readonly person: string }

interface Options extends Acting {
  readonly review?: Target
  readonly words?: string
}

/** `mediation.<id>` or `person.<id>`, as the list shows them. */
const target = (text: string): Target => {
  const [, kind, id] = /^(mediation|person)\.(.+)$/.exec(text) ?? []
  if (id === undefined) throw wrongUse((_, { rights }) => rights.notATarget, "emergencies")
  return kind === "mediation" ? { mediation: id } : { person: id }
}

const list = ({ words: { rights, deadlines } }: Session, found: ReadonlyArray<EmergencyAccess>): string => {
  const { on, to, actor, reason, reviewed } = rights.emergencyHeads
  return columns([
    [on, to, actor, reviewed, reason],
    ...found.map((one) => [deadlines.day(one.on), one.to, one.actor, one.reviewedBy ?? rights.toReview, one.reason]),
  ])
}

/** `emergencies`: who took access that is not theirs, and why; and the review of it by the director. */
export const emergencies: Subcommand<Options> = {
  name: "emergencies",
  declare: (command, catalogue) => {
    const { rights, help } = catalogue
    declareActor(command, "emergencies", catalogue)
      .option(`--review <${help.placeholders.target}>`, rights.review, target)
      .option(`--words <${help.placeholders.words}>`, rights.reviewWords)
  },
  run: async (session, options) => {
    const { rights } = session.words
    const { review, words } = options
    if (words !== undefined && review === undefined) {
      throw wrongUse(({ goesWith }) => goesWith("--words", "--review"), "emergencies")
    }
    if (review === undefined) {
      await using mediation = await openToRead(session, options)
      const found = await mediation.as(actorOf(options)).privacy.emergencies({})
      if (found.length === 0) say(session, rights.noEmergency)
      else session.io.stdout.write(list(session, found))
      return exitCodes.done
    }
    await using mediation = await openToMend(session, options)
    const desk = mediation.as(actorOf(options))
    const { key } = await desk.privacy.reviewEmergencies({ ...review, ...(words === undefined ? {} : { words }) })
    say(session, rights.reviewDone(key))
    return exitCodes.done
  },
}
