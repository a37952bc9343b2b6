import { access, constants, mkdir } from "node:fs/promises"
import { join, resolve } from "node:path"
import { exitCodes } from "../exit.ts"
import { type Acting, actorOf, declareActor, identifier, type Subcommand } from "../frame/index.ts"
import { openToMend } from "../journal/index.ts"
import { keptBy, reserve, save } from "../output/index.ts"
import { isSystemError, nothingHeld, notWritten } from "../refusals/index.ts"
import { remark, say } from "../session.ts"

interface Options extends Acting {
  readonly out: string
  readonly force?: boolean
  readonly to?: string
}

const OWNER_FOLDER = 0o700

/** The folder is there and may be written in, before the journal says that anything was handed over. */
const prepare = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true, mode: OWNER_FOLDER })
    await access(folder, constants.W_OK)
  } catch (error) {
    if (isSystemError(error)) throw notWritten(error.code)
    throw error
  }
}

/** `person export`: everything that is held about a person, as data and in plain French. The journal says so. */
export const exportPerson: Subcommand<Options> = {
  name: "person export",
  declare: (command, catalogue) => {
    const { rights, output, help } = catalogue
    const { person, path, id } = help.placeholders
    command.argument(`<${person}>`, rights.person)
    declareActor(command, "person export", catalogue)
      .requiredOption(`--out <${path}>`, rights.folder)
      .option("--force", output.force)
      .option(`--to <${id}>`, rights.to, identifier("--to", "person export"))
  },
  run: async (session, options, [person = ""]) => {
    const { io, words } = session
    const { out, to, force } = options
    const folder = resolve(io.cwd, out)
    // A colon has no place in the names of some file systems.
    const name = person.replaceAll(":", "%3A")
    const [data, text] = [`${name}.json`, `${name}.txt`] as const
    await using mediation = await openToMend(session, options)
    const desk = mediation.as(actorOf(options))
    await prepare(folder)
    const kept = keptBy(session, options)
    // The journal must not say that something was handed over which could not be written.
    const toWrite = { kept, force, inside: true }
    const [asData, asText] = [
      await reserve(session, join(out, data), toWrite),
      await reserve(session, join(out, text), toWrite),
    ]
    const given = await desk.privacy.export({ person, ...(to === undefined ? {} : { to }) })
    if (given.facts.length === 0) throw nothingHeld(person)
    const { text: french, ...rest } = given
    await save(session, join(out, data), `${JSON.stringify(rest, null, 2)}\n`, asData)
    await save(session, join(out, text), `${french}\n`, asText)
    say(session, words.rights.exported(given.facts.length))
    for (const written of [data, text]) say(session, `  ${join(out, written)}`)
    remark(session, words.rights.handOver)
    return exitCodes.done
  },
}
