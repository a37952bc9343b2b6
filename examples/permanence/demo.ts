// A month of work, three mediations and a yearly report, kept in an SQLite file. Run it with `npm run demo`.
import { rmSync, writeFileSync } from "node:fs"
import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import {
  type Instant,
  type Mediation,
  openMediation,
  periodOf,
  RuleBreached,
  TraitDunionError,
} from "@traitdunion/core"
import { fileBytes, type ImportReport, importLog, personalKindLabels } from "@traitdunion/import"
import { environmentKeys, generateKey } from "@traitdunion/keys"
import { toCsv, toHtml, toXlsx } from "@traitdunion/reports"
import { communes } from "@traitdunion/territory"
import { inventedYear } from "./invented-year.ts"
import { monthTable } from "./month-table.ts"
import { countLines, progress } from "./progress.ts"
import { type Story, threeMediations } from "./three-mediations.ts"

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const log = process.argv[2] ?? here("permanences-2026-03.csv")
const file = process.argv[3] ?? here("demo.sqlite")
const page = `${file.replace(/\.sqlite$/, "")}-rapport-2026`

// The demo plays in 2026 and 2027, whatever the day on which it is run.
let moment = "2026-04-01T09:00:00.000Z" as Instant
const clock = { now: (): Instant => moment }
for (const suffix of ["", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true })

const say = (text = ""): void => console.log(text)
const heading = (text: string): void => say(`\n${text}\n${"─".repeat(text.length)}`)

const tell = (report: ImportReport): void => {
  if (report.fileRefused !== undefined) say(`  Fichier refusé : ${report.fileRefused.fr}`)
  for (const { line, column, reason } of report.refused) say(`  ligne ${line}, colonne « ${column} » : ${reason.fr}`)
  for (const { line, kind } of report.personal) {
    say(`  ligne ${line} : commentaire retiré, il contient : ${personalKindLabels[kind].fr}`)
  }
}
const count = ({ added, known, refusedLines }: ImportReport): void =>
  say(`  ${added} actes ajoutés, ${known} déjà connus, ${refusedLines} lignes refusées`)

const explain = (error: TraitDunionError): void => {
  if (!(error instanceof RuleBreached)) {
    say(`    ${error.words.fr}`)
    return
  }
  for (const { severity, explanation, principle, citation } of error.breaches) {
    say(`    ${severity === "block" ? "Refusé" : "Averti"} : ${explanation.fr}`)
    say(`    Principe « ${principle.fr} » (${citation.source})`)
  }
}

const story: Story = {
  title: (text) => say(`\n  ${text}`),
  done: (text) => say(`  ✔ ${text}`),
  refused: (text, error) => {
    say(`  ✖ ${text}`)
    explain(error)
  },
}

const shown = (value: number | "hidden" | null): string =>
  typeof value === "number"
    ? value.toLocaleString("fr-FR", { maximumFractionDigits: 2 })
    : value === null
      ? "n. d."
      : "masqué (secret des petits effectifs)"

/** The names of the communes of the logs, by their INSEE code. */
const communeNames = (): Record<string, string> =>
  Object.fromEntries(["66136", "66065"].map((code) => [code, communes().require(code).name]))

/** An invented funder, and the convention that the year's acts belong to. */
const funding = async (mediation: Mediation<readonly []>): Promise<void> => {
  const director = mediation.as({ id: "directrice", roles: ["director"] })
  const { key } = await director.people.registerInstitution({ name: "Préfecture (exemple fictif)", kind: "prefecture" })
  await director.partners.describe({ partner: key, roles: ["funder", "institution"] })
  await director.partners.signConvention({
    convention: "etat-2026",
    funder: key,
    kind: "operating-grant",
    title: "Contrat de ville 2025-2026 (fictif)",
    from: "2025-01-01",
    to: "2026-12-31",
    qpv: ["QN06699A", "QN06699B"],
    commitments: [{ commitment: "acts", words: "5 000 actes par an", indicator: "registers/activities", target: 5000 }],
    reports: [
      { report: "annual", words: "Bilan annuel 2026", from: "2026-01-01", to: "2026-12-31", due: "2027-03-31" },
    ],
  })
}

/** The whole of it; answers whether all went as it should. */
const demo = async (): Promise<boolean> => {
  await using mediation = await openMediation({
    structure: "association-exemple",
    storage: sqliteStorage({ file }),
    // A key for this demonstration alone; a structure keeps a key file, see the guide.
    ports: { clock, keys: environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } }) },
  })

  heading("Le journal du mois, tel que la structure le tient")
  const importer = mediation.as({ id: "import", roles: ["system"] })
  const bar = progress("Import", await countLines(fileBytes(log)))
  const month = await importLog(importer, fileBytes(log), { onLine: bar.at })
  bar.stop()
  tell(month)
  count(month)
  if (month.fileRefused !== undefined) return false

  heading("Le même fichier une seconde fois")
  count(await importLog(importer, fileBytes(log)))

  heading("Trois médiations")
  await threeMediations(mediation, story)

  heading("Le mois par registre")
  const director = mediation.as({ id: "directrice", roles: ["director"] })
  say(monthTable(await director.registers.totals({ from: "2026-03-01", to: "2026-03-31" })))

  moment = "2027-01-11T09:00:00.000Z" as Instant
  heading("Le reste de l'année, et l'année d'avant (inventés)")
  await funding(mediation)
  for (const [year, seed, growth, without] of [
    [2026, 66, 1, [3]],
    [2025, 65, 0.9, []],
  ] as const) {
    const text = new TextEncoder().encode(inventedYear(year, seed, growth, without))
    count(await importLog(importer, () => [text]))
  }

  heading("Le rapport de l'année 2026, en un appel")
  const report = await director.reports.publish({
    profile: "reports/structure",
    ...periodOf("2026"),
    names: { commune: communeNames(), qpv: { QN06699A: "Quartier Nord (fictif)", QN06699B: "Le Vernet (fictif)" } },
  })
  writeFileSync(`${page}.html`, toHtml(report, { structureName: "Association Exemple", generatedOn: "2027-01-11" }))
  writeFileSync(`${page}.csv`, toCsv(report))
  writeFileSync(`${page}.xlsx`, await toXlsx(report))
  const [figures] = report.sections[0]?.blocks ?? []
  if (figures?.kind === "figures") {
    for (const { label, value } of figures.figures) say(`  ${label.fr.padEnd(48)} ${shown(value)}`)
  }
  for (const kind of ["html", "xlsx", "csv"]) say(`  ${relative(process.cwd(), `${page}.${kind}`)}`)

  heading("La chaîne de preuve")
  const audit = await mediation.audit.verify()
  say(
    audit.ok
      ? `  ${audit.verified} faits vérifiés, aucun altéré`
      : `  Fait altéré en position ${audit.fault?.position}`,
  )
  say(`  Fichier : ${relative(process.cwd(), file)}\n`)
  return audit.ok
}

try {
  process.exitCode = (await demo()) ? 0 : 1
} catch (error) {
  // What the library refuses has words for people; anything else is a bug and shows as one.
  if (!(error instanceof TraitDunionError)) throw error
  console.error(`\n✖ ${error.words.fr}\n  ${error.remedy.fr}`)
  process.exitCode = 1
}
