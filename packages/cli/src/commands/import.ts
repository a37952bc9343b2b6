import { resolve } from "node:path"
import type { Mediation } from "@traitdunion/core"
import {
  type Encoding,
  fileBytes,
  type ImportOptions,
  type ImportReport,
  importLog,
  type Preview,
  previewLog,
  type RefusedLine,
  refusedFile,
} from "@traitdunion/import"
import { type ExitCode, exitCodes } from "../exit.ts"
import { identifier, type JournalOptions, oneOf, type Subcommand } from "../frame/index.ts"
import { isThere, openNowhere, openToRead, openToWrite, today } from "../journal/index.ts"
import { keptBy, reserve, save } from "../output/index.ts"
import { progressing } from "../progress.ts"
import { logRefused, NoJournal, wrongUse } from "../refusals/index.ts"
import { type Session, say } from "../session.ts"
import { agreeTo } from "./import-changes.ts"
import { countLines, requireHeader } from "./import-lines.ts"
import { mappingOf } from "./import-mapping.ts"
import { kindOf, kinds, runPeople } from "./import-people.ts"
import { communeFault } from "./import-places.ts"
import { sayImport, sayPreview } from "./import-result.ts"

const encodings = [
  "utf-8",
  "windows-1252",
  "utf-16le",
  "utf-16be",
  "macintosh",
] as const satisfies ReadonlyArray<Encoding>

interface Options {
  readonly actor?: string
  readonly source?: string
  readonly mapping?: string
  readonly sheet?: string
  readonly encoding?: Encoding
  readonly preview?: boolean
  readonly cancelMissing?: boolean
  readonly yes?: boolean
  readonly refused?: string
  readonly force?: boolean
  readonly kind?: (typeof kinds)[number]
  readonly likely?: boolean
}

/** What a preview is compared with: the journal when there is one, nothing before the first import. */
const openToCompare = async (session: Session, options: JournalOptions): Promise<Mediation<readonly []>> => {
  if (!isThere(session, options)) return openNowhere(session, options)
  try {
    return await openToRead(session, options)
  } catch (error) {
    if (error instanceof NoJournal) return openNowhere(session, options)
    throw error
  }
}

const readOptions = async (
  session: Session,
  { source, sheet, encoding, mapping, cancelMissing }: Options,
): Promise<Omit<ImportOptions, "onLine">> => ({
  today: today(session),
  communeFault: await communeFault(),
  ...(mapping === undefined ? {} : await mappingOf(resolve(session.io.cwd, mapping))),
  ...(source === undefined ? {} : { source }),
  ...(sheet === undefined ? {} : { sheet }),
  ...(encoding === undefined ? {} : { encoding }),
  ...(cancelMissing === undefined ? {} : { cancelMissing }),
})

/** `import`: a log of activity into the registers. Each commit is whole, so that it may be stopped at any moment. */
export const importing: Subcommand<Options> = {
  name: "import",
  declare: (command, { import: words, people, output, help: { placeholders: names } }) => {
    command
      .argument(`<${names.log}>`, words.log)
      .option(`--kind <${names.name}>`, people.kind, oneOf("--kind", kinds, "import"))
      .option("--likely", people.likelyOption)
      .option(`--actor <${names.id}>`, words.actor, identifier("--actor", "import"))
      .option(`--source <${names.id}>`, words.source, identifier("--source", "import"))
      .option(`--mapping <${names.path}>`, words.mapping)
      .option(`--sheet <${names.name}>`, words.sheet)
      .option(
        `--encoding <${names.name}>`,
        `${words.encoding} (${encodings.join(", ")})`,
        oneOf("--encoding", encodings, "import"),
      )
      .option("--preview", words.preview)
      .option("--cancel-missing", words.cancelMissing)
      .option("--yes", words.yes)
      .option(`--refused <${names.path}>`, words.refusedTo)
      .option("--force", output.forceRefused)
  },
  run: async (session, options, [log = ""]): Promise<ExitCode> => {
    const { preview = false, cancelMissing = false, actor = "import" } = options
    if (preview && cancelMissing) throw wrongUse(({ together }) => together("--preview", "--cancel-missing"), "import")
    const reading = await readOptions(session, options)
    const { refused: refusedTo, force } = options
    if (force === true && refusedTo === undefined) {
      throw wrongUse(({ goesWith }) => goesWith("--force", "--refused"), "import")
    }
    const saving = { kept: keptBy(session, options, [log]), force, inside: true }
    const reserved = refusedTo === undefined ? saving : await reserve(session, refusedTo, saving)
    const bytes = fileBytes(resolve(session.io.cwd, log))
    const { sheet, encoding, mapping, source, likely = false, keys } = options
    const written = { ...(sheet === undefined ? {} : { sheet }), ...(encoding === undefined ? {} : { encoding }) }
    const isMapped = mapping !== undefined || source !== undefined || cancelMissing || refusedTo !== undefined
    const kind = options.kind ?? (isMapped ? "log" : await kindOf(bytes, written))
    if (kind === "people") {
      await using mediation = await (preview ? openToCompare : openToWrite)(session, options)
      const run = {
        ...written,
        today: today(session),
        communeFault: await communeFault(),
        actor,
        preview,
        likely,
        keyed: keys !== undefined,
      }
      return await runPeople(session, mediation, bytes, run)
    }
    if (likely) throw wrongUse(({ goesWith }) => goesWith("--likely", "--kind people"), "import")
    const refusedLines: Array<RefusedLine> = []
    // A preview makes no file, and a workbook is long to read.
    if (!preview) await requireHeader(bytes, reading)
    const total = await countLines(bytes)
    await using mediation = await (preview ? openToCompare : openToWrite)(session, options)
    const desk = mediation.as({ id: actor, roles: ["system"] })
    const result = await progressing<ImportReport | Preview>(session, session.words.progress.import, (told, rest) => {
      const whole = {
        ...reading,
        onLine: (line: number) => told(line, total),
        onRefused: (line: RefusedLine) => {
          if (refusedTo !== undefined) refusedLines.push(line)
        },
      }
      if (preview) return previewLog(desk, bytes, whole)
      return importLog(desk, bytes, {
        ...whole,
        onChanges: (changes) => {
          rest()
          return agreeTo(session, changes, options)
        },
      })
    })
    if (result.fileRefused !== undefined) throw logRefused(result.fileRefused)
    if ("added" in result) sayImport(session, result)
    else sayPreview(session, result)
    if (refusedTo !== undefined && refusedLines.length > 0) {
      await save(session, refusedTo, refusedFile(result.header?.columns ?? [], refusedLines), reserved)
      say(session, session.words.import.refusedWritten(refusedTo, refusedLines.length))
    }
    return result.refusedLines === 0 ? exitCodes.done : exitCodes.refused
  },
}
