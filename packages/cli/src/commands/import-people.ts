import type { Mediation } from "@traitdunion/core"
import {
  type ByteSource,
  type CommuneFault,
  importLines,
  importPeople,
  namesPeople,
  type PersonFileOptions,
} from "@traitdunion/import"
import { type ExitCode, exitCodes } from "../exit.ts"
import { progressing } from "../progress.ts"
import { logRefused } from "../refusals/index.ts"
import { type Session, say } from "../session.ts"

/** What a file may hold. */
export const kinds = ["log", "people"] as const

/** The kind of a file, as it says by its columns: what can be read as a log is one. */
export const kindOf = async (bytes: ByteSource, options: PersonFileOptions): Promise<(typeof kinds)[number]> => {
  const { sheet, encoding } = options
  const written = { ...(sheet === undefined ? {} : { sheet }), ...(encoding === undefined ? {} : { encoding }) }
  for await (const outcome of importLines(bytes, written)) {
    if (outcome.status === "header") return "log"
    if (outcome.status !== "file-refused") continue
    if (outcome.code !== "missing-columns") return "log"
    return (await namesPeople(bytes, options)) ? "people" : "log"
  }
  return "log"
}

/** How a file of people is imported from the command line. */
export interface PeopleRun extends PersonFileOptions {
  readonly today: string
  readonly communeFault: CommuneFault
  readonly actor: string
  readonly preview: boolean
  readonly likely: boolean
  /** Whether the keys are at hand, without which nobody is compared with who is registered. */
  readonly keyed: boolean
}

/** Import a file of people, and say what became of each line: by its number and by ids, never by a name. */
export const runPeople = async (
  session: Session,
  mediation: Mediation<readonly []>,
  bytes: ByteSource,
  { actor, keyed, ...options }: PeopleRun,
): Promise<ExitCode> => {
  const { language, words } = session
  const desk = mediation.as({ id: actor, roles: ["director"] })
  const report = await progressing(session, words.progress.import, (told) =>
    importPeople(desk, bytes, { ...options, onLine: (line) => told(line) }),
  )
  if (report.fileRefused !== undefined) throw logRefused(report.fileRefused)
  const { added, likely, refused, leftOut, ignored } = report
  if (ignored.length > 0) say(session, words.import.ignored(ignored.join(", ")))
  for (const { line, column, reason, sheet } of [...refused, ...leftOut]) {
    say(session, words.import.refused(line, column, reason[language], sheet))
  }
  for (const { line, persons, sameAsLine, sheet } of likely) {
    if (sameAsLine !== undefined) say(session, words.people.likeLine(line, sameAsLine, sheet))
    else say(session, words.people.likePersons(line, persons.map(({ person }) => person).join(", "), sheet))
  }
  if (options.preview && !keyed) say(session, words.people.withoutKeys)
  const refusedLines = new Set(refused.map(({ line, sheet }) => `${sheet ?? ""}\n${line}`)).size
  if (likely.length > 0 && !options.likely) say(session, words.people.leftAside)
  const result = options.preview ? words.people.previewed : words.people.done
  say(session, result(added, likely.length, refusedLines))
  return refusedLines === 0 ? exitCodes.done : exitCodes.refused
}
