// No personal value of the fixtures may stand in any output of the suite: what tests print and log, the report of the
// run, snapshots. The values are invented and marked, so that each can be recognised.
import { existsSync, globSync, readFileSync } from "node:fs"

/** Names, words, numbers and addresses that the tests confide to the library, and that it must keep to itself. */
export const canaries = [
  /(?:Camille|Dominique|Sacha|Noa|Alix|Zoé) (?:Exemple|Fictif|Rectifiée)/,
  /CANARI-[A-Z]+/,
  /Canari (?:Nominatif|Interlocuteur)/,
  /CONFIÉ (?:EN|PAR)/,
  /DIT PAR L'AUTRE/,
  /(?<![\d.])0[46][ .](?:99|00)[ .](?:88|00)[ .](?:77|00)[ .]\d\d(?!\d)/,
  /canari@exemple\.invalid/,
]

/** The lines of a text that show one. */
export const leaks = (text) => text.split("\n").filter((line) => canaries.some((canary) => canary.test(line)))

if (import.meta.main) {
  const files = [
    ...["reports/test.log", "reports/tests.json"].filter((file) => existsSync(file)),
    ...globSync("{packages,examples,scripts}/**/__snapshots__/*", { exclude: (name) => name === "node_modules" }),
  ]
  if (!files.includes("reports/test.log")) {
    console.error("✖ reports/test.log is missing: run the tests first")
    process.exit(1)
  }
  let found = 0
  for (const file of files) {
    const lines = leaks(readFileSync(file, "utf8"))
    found += lines.length
    // The place is told, not the words: this is an output, too.
    if (lines.length > 0) console.error(`✖ ${file}: ${lines.length} line(s) show personal data of the fixtures`)
  }
  console.log(`${files.length} outputs searched, ${found} lines with personal data`)
  process.exit(found === 0 ? 0 : 1)
}
