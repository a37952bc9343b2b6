// #region town-hall
import { pointsCalendar } from "@traitdunion/calendar"
import type { Desk, Instant, PlainDate } from "@traitdunion/core"
import { exportDirectory, importDirectory, writeDataInclusion } from "@traitdunion/data-inclusion"
import { importLog, previewLog } from "@traitdunion/import"
import { communes } from "@traitdunion/territory"

type OurDesk = Desk<readonly []>

/** The year's log, CSV or XLSX: looked at first, and recorded only when no line of it is refused. */
export const takeLog = async (desk: OurDesk, log: Uint8Array): Promise<string> => {
  const found = await previewLog(desk, () => [log])
  if (found.fileRefused !== undefined) return found.fileRefused.fr
  if (found.refusedLines > 0) {
    return found.refused.map(({ line, column, reason }) => `ligne ${line}, ${column} : ${reason.fr}`).join("\n")
  }
  const { added, known } = await importLog(desk, () => [log])
  return `Actes ajoutés : ${added}, déjà connus : ${known}`
}

/** The points of service as a calendar that inhabitants subscribe to. */
export const publishOpenings = async (desk: OurDesk, stamp: Instant): Promise<string> =>
  pointsCalendar({ name: "Permanences de la commune", stamp, points: await desk.partners.points({}) })

/** Take what another producer publishes of its services, then publish the directory as it stands. */
export const exchangeDirectory = async (desk: OurDesk, published: unknown, on: PlainDate): Promise<string> => {
  await importDirectory(desk, published)
  const { directory } = await exportDirectory(desk, { source: "mairie-exemple", on })
  return writeDataInclusion(directory)
}

/** The commune of a form by the name that somebody typed; several communes may have one name. */
export const communesNamed = (typed: string): ReadonlyArray<string> =>
  communes()
    .named(typed)
    .map(({ code, name, department }) => `${code} ${name} (${department})`)

/** A report with the names of communes instead of their INSEE codes. */
export const yearOf = (desk: OurDesk, year: string, codes: ReadonlyArray<string>) => {
  const names = Object.fromEntries(codes.map((code) => [code, communes().require(code).name]))
  const asked = { profile: "reports/structure", from: `${year}-01-01`, to: `${year}-12-31` } as const
  return desk.reports.publish({ ...asked, names: { commune: names } })
}
// #endregion town-hall
