import { resolve } from "node:path"
import { exitCodes } from "../exit.ts"
import type { Subcommand } from "../frame/index.ts"
import { openToMend } from "../journal/index.ts"
import { save } from "../output/index.ts"
import { remark, say } from "../session.ts"

interface Options {
  readonly out?: string
}

/** `anchor`: sign where the journal stands now. The first one makes the structure's key for signing. */
export const anchor: Subcommand<Options> = {
  name: "anchor",
  declare: (command, { evidence, help: { placeholders: names } }) => {
    command.option(`--out <${names.path}>`, evidence.out)
  },
  run: async (session, options) => {
    const { io, words } = session
    await using mediation = await openToMend(session, options)
    const signed = await mediation.audit.anchor()
    const text = `${JSON.stringify(signed, null, 2)}\n`
    if (options.out === undefined) io.stdout.write(text)
    else {
      await save(resolve(io.cwd, options.out), text)
      say(session, words.evidence.written(options.out))
    }
    remark(session, words.evidence.note(signed.publicKey))
    return exitCodes.done
  },
}
