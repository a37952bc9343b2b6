// Takes from pinned versions of @socialgouv/legi-data the articles that parameters of law are compared with, and writes
// them to scripts/law/texts.json. The package is 155 MB once unpacked: nobody needs it to run the audit, only to renew
// what it reads. Needs npm and a registry.
//   node scripts/law/extract.mjs
import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const PACKAGE = "@socialgouv/legi-data"
/** The oldest first: each gives the articles as they stood when it was published. */
const VERSIONS = {
  "2.24.0": { labour: ["R3252-2", "R3252-3"] },
  "2.229.0": { labour: ["R3252-2", "R3252-3"] },
  "2.513.0": {
    labour: ["R3252-2", "R3252-3"],
    "social-security": ["D843-1", "D553-1", "L553-1", "R133-9-2", "R142-1", "R142-6", "R843-1"],
    "public-relations": ["L231-4", "L232-4", "L411-7"],
  },
}
const CODES = {
  labour: "LEGITEXT000006072050",
  "social-security": "LEGITEXT000006073189",
  "public-relations": "LEGITEXT000031366350",
}
const FOREVER = "2900-01-01"

const day = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10)

const articlesOf = (node, wanted, found = []) => {
  if (node.type === "article" && wanted.includes(node.data.num)) found.push(node.data)
  for (const child of node.children ?? []) articlesOf(child, wanted, found)
  return found
}

const texts = []
/** When each version of an article ended, as the newest package tells it. */
const ended = new Map()
const packages = []
for (const [version, wanted] of Object.entries(VERSIONS)) {
  const folder = mkdtempSync(join(tmpdir(), "law-texts-"))
  try {
    execFileSync("npm", ["pack", "--silent", `${PACKAGE}@${version}`], { cwd: folder })
    const [archive] = readdirSync(folder)
    execFileSync("tar", ["xzf", archive], { cwd: folder })
    packages.push({ name: PACKAGE, version })
    for (const [code, articles] of Object.entries(wanted)) {
      const tree = JSON.parse(readFileSync(join(folder, "package", "data", `${CODES[code]}.json`), "utf8"))
      for (const { num, id, dateDebut, texte, lienModifications, articleVersions } of articlesOf(tree, articles)) {
        const change = lienModifications?.at(-1)
        for (const one of articleVersions) ended.set(one.id, day(one.dateFin - 1))
        texts.push({
          version,
          code,
          article: num,
          id,
          from: day(dateDebut),
          ...(change === undefined ? {} : { by: change.textTitle, publishedOn: change.datePubliTexte }),
          text: texte,
        })
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const dated = texts.map(({ version, code, article, id, from, ...rest }) => {
  const to = ended.get(id)
  return { version, code, article, id, from, ...(to === undefined || to > FOREVER ? {} : { to }), ...rest }
})
writeFileSync(new URL("./texts.json", import.meta.url), `${JSON.stringify({ packages, texts: dated }, null, 2)}\n`)
console.log(`${texts.length} articles of ${packages.length} versions.`)
