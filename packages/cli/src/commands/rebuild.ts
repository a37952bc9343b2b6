import { exitCodes } from "../exit.ts"
import type { Subcommand } from "../frame/index.ts"
import { openToMend } from "../journal/index.ts"
import { progressing } from "../progress.ts"
import { say } from "../session.ts"

/** `rebuild`: compute lists and figures again from the journal. A figure that had been wrong is a fault found. */
export const rebuild: Subcommand<object> = {
  name: "rebuild",
  declare: () => {},
  run: async (session, options) => {
    const { words } = session
    await using mediation = await openToMend(session, options)
    const { tables, differences } = await progressing(session, words.progress.rebuild, (told) =>
      mediation.rebuild({ onProgress: ({ done, total }) => told(done, total) }),
    )
    say(session, words.rebuild.tables(tables.length))
    say(session, differences === 0 ? words.rebuild.same : words.rebuild.differences(differences))
    return differences === 0 ? exitCodes.done : exitCodes.refused
  },
}
