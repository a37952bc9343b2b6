import { type AnyPlugin, checkUpgrade, type UpgradeCheck } from "@traitdunion/core"
import { exitCodes } from "../exit.ts"
import type { Subcommand } from "../frame/index.ts"
import { requireJournal, storageToRead } from "../journal/index.ts"
import { progressing } from "../progress.ts"
import { wrongUse } from "../refusals/index.ts"
import { type Session, say } from "../session.ts"

interface Options {
  readonly check?: true
}

/** What was found, a line for each kind of fact: its type, how many, and what to do. Nothing that a fact says. */
const sayFound = (session: Session, { events, upcast, foreign, unreadable }: UpgradeCheck): void => {
  const { upgrade } = session.words
  say(session, upgrade.read(events))
  for (const { type, events: many } of upcast) say(session, upgrade.upcast(type, many))
  for (const { type, events: many } of foreign) say(session, upgrade.foreign(type, many))
  for (const { type, events: many, first, reason, plugin } of unreadable) {
    say(session, upgrade.unreadable(type, many, String(first), reason, plugin ?? ""))
  }
}

/** `upgrade --check`: what this version would find in the journal, before it is trusted with it. Nothing is written. */
export const upgrade: Subcommand<Options> = {
  name: "upgrade",
  declare: (command, { upgrade: words }) => {
    command.option("--check", words.check)
  },
  run: async (session, options) => {
    const { words, config } = session
    // Updating a program is the package manager's: what is asked here is only what would come of it.
    if (options.check !== true) throw wrongUse(({ missingOption }) => missingOption("--check"), "upgrade")
    await requireJournal(session, options)
    const storage = await storageToRead(session, options)
    const plugins: ReadonlyArray<AnyPlugin> = config?.plugins ?? []
    const found = await progressing(session, words.progress.upgrade, (told) =>
      checkUpgrade({
        structure: options.structure,
        storage,
        plugins,
        onProgress: ({ done, total }) => told(done, total),
      }),
    )
    sayFound(session, found)
    say(session, found.ok ? words.upgrade.ready : words.upgrade.notReady)
    return found.ok ? exitCodes.done : exitCodes.refused
  },
}
