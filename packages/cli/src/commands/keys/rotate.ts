import { resolve } from "node:path"
import { type Keys, KeyUnavailable } from "@traitdunion/core"
import { addMasterKey, passphraseKeys } from "@traitdunion/keys"
import { exitCodes } from "../../exit.ts"
import type { JournalOptions, Subcommand } from "../../frame/index.ts"
import { openWithKeys, requireJournal } from "../../journal/index.ts"
import { keysOf, passphrase } from "../../keys/index.ts"
import { progressing } from "../../progress.ts"
import { remark, type Session, say } from "../../session.ts"

const wrapAgain = async (session: Session, options: JournalOptions, keys: Keys): Promise<void> => {
  const { words } = session
  await using mediation = await openWithKeys(session, options, keys)
  const count = await progressing(session, words.keys.progress, (told) =>
    mediation.keys.rotate({ onProgress: ({ done }) => told(done) }),
  )
  say(session, words.keys.rotated(String(count)))
}

/** With a key file: a new master key first. */
const withNewMaster = async (session: Session, options: JournalOptions, path: string): Promise<void> => {
  const { words, io } = session
  const opened = { file: resolve(io.cwd, path), passphrase: await passphrase(session, options.passphraseFile) }
  // The journal opens with the keys as they are, or the file is another's and stays as it is.
  await (await openWithKeys(session, options, await passphraseKeys(opened))).close()
  const { current } = await addMasterKey(opened)
  await wrapAgain(session, options, await passphraseKeys(opened))
  say(session, words.keys.current(current))
  remark(session, words.keys.stillThere)
}

/**
 * `keys rotate`: wrap every data key of a journal with a new master key. With the environment, the platform gives the
 * new one, and only the wrapping is done. It may be interrupted: what was wrapped either way opens.
 */
export const rotateKeys: Subcommand<object> = {
  name: "keys rotate",
  declare: () => {},
  run: async (session, options) => {
    await requireJournal(session, options)
    if (options.keys !== undefined) await withNewMaster(session, options, options.keys)
    else {
      const keys = await keysOf(session, options)
      if (keys === undefined) throw new KeyUnavailable("no-keys")
      await wrapAgain(session, options, keys)
    }
    return exitCodes.done
  },
}
