// A month of work and three mediations, kept in an SQLite file. Run it with `npm run demo`.
import { rmSync } from "node:fs"
import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation, RuleBreached, TraitDunionError } from "@traitdunion/core"
import { fileBytes } from "./decode.ts"
import { type ImportReport, importLog } from "./import-log.ts"
import { monthTable } from "./month-table.ts"
import { personalKindLabels } from "./personal-text.ts"
import { countLines, progress } from "./progress.ts"
import { type Story, threeMediations } from "./three-mediations.ts"

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const log = process.argv[2] ?? here("permanences-2026-03.csv")
const file = process.argv[3] ?? here("demo.sqlite")
for (const suffix of ["", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true })

const say = (text = ""): void => console.log(text)
const heading = (text: string): void => say(`\n${text}\n${"─".repeat(text.length)}`)

const tell = (report: ImportReport): void => {
  if (report.fileRefused !== undefined) say(`  Fichier refusé : ${report.fileRefused}`)
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

/** The whole of it; answers whether all went as it should. */
const demo = async (): Promise<boolean> => {
  await using mediation = await openMediation({ structure: "association-exemple", storage: sqliteStorage({ file }) })

  heading("Le journal du mois, tel que la structure le tient")
  const bar = progress("Import", await countLines(fileBytes(log)))
  const report = await importLog(mediation, fileBytes(log), bar.at)
  bar.stop()
  tell(report)
  count(report)
  if (report.fileRefused !== undefined) return false

  heading("Le même fichier une seconde fois")
  count(await importLog(mediation, fileBytes(log)))

  heading("Trois médiations")
  await threeMediations(mediation, story)

  heading("Le mois par registre")
  const director = mediation.as({ id: "directrice", roles: ["director"] })
  say(monthTable(await director.registers.totals({ from: "2026-03-01", to: "2026-03-31" })))

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
