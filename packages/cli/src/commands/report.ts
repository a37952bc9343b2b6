import type { Actor, Desk, Period, Report } from "@traitdunion/core"
import { toCsv, toHtml, toXlsx } from "@traitdunion/reports"
import { exitCodes } from "../exit.ts"
import { identifier, type JournalOptions, oneOf, type Subcommand } from "../frame/index.ts"
import { openToMend, openToRead, today } from "../journal/index.ts"
import { checkForce, columns, keptBy, reserve, save } from "../output/index.ts"
import { wrongUse } from "../refusals/index.ts"
import { remark, type Session, say } from "../session.ts"
import { declarePeriod, type PeriodOptions, periodAsked } from "./report-period.ts"
import { withPlaces } from "./report-places.ts"

const formats = ["html", "csv", "xlsx", "json"] as const

type ReportDesk = Desk<readonly []>
const READER: Actor = { id: "cli", roles: ["director"] }

interface Options extends PeriodOptions {
  readonly profile?: string
  readonly convention?: string
  readonly format?: (typeof formats)[number]
  readonly out?: string
  readonly force?: boolean
  readonly internal?: boolean
  readonly draft?: boolean
  readonly revealing?: string
  readonly structureName?: string
}

/** The format that was said, else the one that the name of the file tells, else a page. */
const formatOf = ({ format, out = "" }: Options): (typeof formats)[number] =>
  format ?? formats.find((one) => out.toLowerCase().endsWith(`.${one}`)) ?? "html"

/** The reports that there are, those of plugins among them. */
const listProfiles = async (session: Session, desk: ReportDesk): Promise<void> => {
  const found = await desk.reports.profiles({})
  say(session, session.words.report.profiles)
  session.io.stdout.write(
    columns(
      found.map(({ profile, title }) => [
        `  ${profile.replace(/^reports\//, "")}`,
        title[session.language] ?? title.fr,
      ]),
    ),
  )
}

/** Say what a report of zeros does not: that nothing was recorded, or that there is no such convention. */
const sayEmpty = async (session: Session, desk: ReportDesk, period: Period, convention?: string): Promise<void> => {
  const { report: words, deadlines } = session.words
  if (convention !== undefined) {
    const known = (await desk.partners.conventions({})).map((one) => one.convention)
    if (!known.includes(convention)) remark(session, words.noConvention(convention, known.join(", ")))
  }
  const totals = await desk.registers.totals(period)
  if (totals.some(({ activities }) => activities > 0)) return
  remark(session, words.nothing(deadlines.day(period.from), deadlines.day(period.to)))
}

/** What whoever sends it must know. */
const sayPublished = (session: Session, { publication }: Report): void => {
  const { report: words } = session.words
  if (publication === null) {
    remark(session, words.keepInside)
    return
  }
  if (publication.id === null) remark(session, words.isDraft)
  remark(session, words.attendances)
  if (publication.withheld > 0 && publication.revealing === null) remark(session, words.withheld(publication.withheld))
}

/** `structure` stands for `reports/structure`, one of the library's own. */
const profileOf = (name: string): string => (name.includes("/") ? name : `reports/${name}`)

const rendered = (
  session: Session,
  report: Report,
  options: JournalOptions & Options,
): string | Promise<Uint8Array> => {
  const { structureName, structure } = options
  const format = formatOf(options)
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
    command.option(`--profile <${names.profile}>`, words.profile)
    declarePeriod(command, "report", catalogue)
      .option(`--convention <${names.id}>`, words.convention, identifier("--convention", "report"))
      .option(`--format <${names.format}>`, words.format, oneOf("--format", formats, "report"))
      .option(`--out <${names.path}>`, words.out)
      .option("--force", output.force)
      .option("--internal", words.internal)
      .option("--draft", words.draft)
      .option(`--revealing <${names.ground}>`, words.revealing)
      .option(`--structure-name <${names.name}>`, words.structureName)
  },
  run: async (session, options) => {
    const { io, words } = session
    const { profile, convention, out, internal = false, draft = false, revealing, force } = options
    const format = formatOf(options)
    checkForce(options, "report")
    if (profile === undefined) {
      await using mediation = await openToRead(session, options)
      await listProfiles(session, mediation.as(READER))
      return exitCodes.done
    }
    const period = periodAsked(options, "report")
    if (format === "xlsx" && out === undefined && io.stdout.isTTY === true) {
      throw wrongUse(({ toTerminal }) => toTerminal, "report")
    }
    const asked = { kept: keptBy(session, options), force, inside: internal || draft }
    const saving = out === undefined ? asked : await reserve(session, out, asked)
    // A report that leaves is written down, so that no later one tells what it hides.
    await using mediation = await (internal || draft ? openToRead : openToMend)(session, options)
    const desk = mediation.as(READER)
    const { reports } = desk
    const request = { profile: profileOf(profile), ...period, ...(convention === undefined ? {} : { convention }) }
    const asking = revealing === undefined ? request : { ...request, revealing }
    const made = await (internal
      ? reports.internal(request)
      : draft
        ? reports.preview(asking)
        : reports.publish(asking))
    await sayEmpty(session, desk, period, convention)
    const content = await rendered(session, await withPlaces(made), options)
    sayPublished(session, made)
    if (out === undefined) io.stdout.write(content)
    else {
      await save(session, out, content, saving)
      say(session, words.report.written(out))
    }
    return exitCodes.done
  },
}
