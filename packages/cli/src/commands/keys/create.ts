import { resolve } from "node:path"
import { createPassphraseFile } from "@traitdunion/keys"
import { exitCodes } from "../../exit.ts"
import type { PlainCommand } from "../../frame/index.ts"
import { firstPassphrase } from "../../keys/index.ts"
import { remark, say } from "../../session.ts"

interface Options {
  readonly passphraseFile?: string
}

/** `keys create`: a key file with a first master key, in the place of no other. */
export const createKeys: PlainCommand<Options> = {
  name: "keys create",
  declare: (command, { keys, help: { placeholders: names } }) => {
    command.argument(`<${names.keyFile}>`, keys.file).option(`--passphrase-file <${names.path}>`, keys.passphraseFile)
  },
  run: async (session, { passphraseFile }, [file = ""]) => {
    const { io, words } = session
    const passphrase = await firstPassphrase(session, passphraseFile)
    const { current } = await createPassphraseFile({ file: resolve(io.cwd, file), passphrase })
    say(session, words.keys.created(file))
    say(session, words.keys.current(current))
    remark(session, words.keys.keepIt)
    return exitCodes.done
  },
}
