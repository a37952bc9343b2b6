import { exitCodes } from "../exit.ts"
import type { Subcommand } from "../frame/index.ts"
import { openToMend } from "../journal/index.ts"
import { checkForce, keptBy, reserve, save } from "../output/index.ts"
import { remark, say } from "../session.ts"

interface Options {
  readonly out?: string
  readonly force?: boolean
}

/** `anchor`: sign where the journal stands now. The first one makes the structure's key for signing. */
export const anchor: Subcommand<Options> = {
  name: "anchor",
  declare: (command, { evidence, output, help: { placeholders: names } }) => {
    command.option(`--out <${names.path}>`, evidence.out).option("--force", output.force)
  },
  run: async (session, options) => {
    const { io, words } = session
    checkForce(options, "anchor")
    const { out, force } = options
    const saving = { kept: keptBy(session, options), force }
    // An anchor that cannot be written must not make the structure's key for signing.
    const reserved = out === undefined ? saving : await reserve(session, out, saving)
    await using mediation = await openToMend(session, options)
    const signed = await mediation.audit.anchor()
    const text = `${JSON.stringify(signed, null, 2)}\n`
    if (out === undefined) io.stdout.write(text)
    else {
      await save(session, out, text, reserved)
      say(session, words.evidence.written(out))
    }
    remark(session, words.evidence.note(signed.publicKey))
    return exitCodes.done
  },
}
