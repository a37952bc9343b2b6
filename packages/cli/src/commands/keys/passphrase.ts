import { resolve } from "node:path"
import { changePassphrase } from "@traitdunion/keys"
import { exitCodes } from "../../exit.ts"
import type { PlainCommand } from "../../frame/index.ts"
import { nextPassphrase, passphrase } from "../../keys/index.ts"
import { say } from "../../session.ts"

interface Options {
  readonly passphraseFile?: string
  readonly newPassphraseFile?: string
}

/** `keys passphrase`: another passphrase for a key file. The database does not change. */
export const changePhrase: PlainCommand<Options> = {
  name: "keys passphrase",
  declare: (command, { keys, help: { placeholders: names } }) => {
    command
      .argument(`<${names.keyFile}>`, keys.file)
      .option(`--passphrase-file <${names.path}>`, keys.passphraseFile)
      .option(`--new-passphrase-file <${names.path}>`, keys.newPassphraseFile)
  },
  run: async (session, { passphraseFile, newPassphraseFile }, [file = ""]) => {
    const from = await passphrase(session, passphraseFile)
    const to = await nextPassphrase(session, newPassphraseFile)
    await changePassphrase({ file: resolve(session.io.cwd, file), from, to })
    say(session, session.words.keys.changed)
    return exitCodes.done
  },
}
