import type { Report } from "@traitdunion/core"
import { toCsv, toHtml, toXlsx } from "@traitdunion/reports"
import { exitCodes } from "../exit.ts"
import { identifier, type JournalOptions, oneOf, type Subcommand } from "../frame/index.ts"
import { openToRead, today } from "../journal/index.ts"
import { checkForce, keptBy, reserve, save } from "../output/index.ts"
import { wrongUse } from "../refusals/index.ts"
import { remark, type Session, say } from "../session.ts"
import { declarePeriod, type PeriodOptions, periodAsked } from "./report-period.ts"

const formats = ["html", "csv", "xlsx", "json"] as const

interface Options extends PeriodOptions {
  readonly profile: string
  readonly convention?: string
  readonly format?: (typeof formats)[number]
  readonly out?: string
  readonly force?: boolean
  readonly internal?: boolean
  readonly structureName?: string
}

/** `structure` stands for `reports/structure`, one of the library's own. */
const profileOf = (name: string): string => (name.includes("/") ? name : `reports/${name}`)

const rendered = (
  session: Session,
  report: Report,
  { format = "html", structureName, structure }: JournalOptions & Options,
): string | Promise<Uint8Array> => {
  if (format === "xlsx") return toXlsx(report)
  if (format === "csv") return toCsv(report)
  if (format === "json") return `${JSON.stringify(report, null, 2)}\n`
  return toHtml(report, { structureName: structureName ?? structure, generatedOn: today(session) })
}

/** `report`: an activity report as a page, a table, a workbook or data. Small figures are hidden unless it stays inside. */
export const report: Subcommand<Options> = {
  name: "report",
  declare: (command, catalogue) => {
    const {
      report: words,
      output,
      help: { placeholders: names },
    } = catalogue
    command.requiredOption(`--profile <${names.profile}>`, words.profile)
    declarePeriod(command, catalogue)
      .option(`--convention <${names.id}>`, words.convention, identifier("--convention", "report"))
      .option(`--format <${names.format}>`, words.format, oneOf("--format", formats, "report"))
      .option(`--out <${names.path}>`, words.out)
      .option("--force", output.force)
      .option("--internal", words.internal)
      .option(`--structure-name <${names.name}>`, words.structureName)
  },
  run: async (session, options) => {
    const { io, words } = session
    const { profile, convention, format, out, internal = false, force } = options
    checkForce(options, "report")
    const period = periodAsked(options)
    if (format === "xlsx" && out === undefined && io.stdout.isTTY === true) {
      throw wrongUse(({ toTerminal }) => toTerminal, "report")
    }
    const asked = { kept: keptBy(session, options), force, inside: internal }
    const saving = out === undefined ? asked : await reserve(session, out, asked)
    await using mediation = await openToRead(session, options)
    const { reports } = mediation.as({ id: "cli", roles: ["director"] })
    const request = { profile: profileOf(profile), ...period, ...(convention === undefined ? {} : { convention }) }
    const made = await (internal ? reports.internal(request) : reports.publish(request))
    const content = await rendered(session, made, options)
    if (internal) remark(session, words.report.keepInside)
    if (out === undefined) io.stdout.write(content)
    else {
      await save(session, out, content, saving)
      say(session, words.report.written(out))
    }
    return exitCodes.done
  },
}
