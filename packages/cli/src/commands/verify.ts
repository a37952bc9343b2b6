import { verifyJournal } from "@traitdunion/core"
import { exitCodes } from "../exit.ts"
import type { Subcommand } from "../frame/index.ts"
import { openJournal } from "../journal/index.ts"
import { progressing } from "../progress.ts"
import { say } from "../session.ts"

/** `verify`: prove the journal event by event, and name the first fault. It reads no list, so it never writes. */
export const verify: Subcommand<object> = {
  name: "verify",
  declare: () => {},
  run: async (session, options) => {
    const { words } = session
    const store = await openJournal(session, options)
    try {
      const { verified, fault } = await progressing(session, words.progress.verify, (told) =>
        verifyJournal(options.structure, store, { onProgress: ({ verified: done, total }) => told(done, total) }),
      )
      if (fault === undefined) {
        say(session, words.verify.sound(verified))
        return exitCodes.done
      }
      say(session, words.verify.fault(fault))
      say(session, words.verify.proven(verified))
      say(session, words.verify.remedy)
      return exitCodes.refused
    } finally {
      await store.close()
    }
  },
}
