// What documents owe their readers: every page of `docs/` is listed where one looks for it, no link leads nowhere, the
// page that npm shows of a package says how to install it and links by whole addresses, and a decision says when it was
// made, whether it holds and which files it governs.
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, normalize, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"

const PUBLIC = "https://github.com/traitdunion/traitdunion/blob/main/"
const LINK = /\]\(([^)\s]+)\)/g
const DECISION = /^Date: (\d{4}-\d\d-\d\d)\. Status: (.+?)\. Governs: (.+)\.$/m
const STATUS = /^(?:accepted(?:; .+)?|replaced by \[\d{4}\]\(\d{4}-[\w-]+\.md\))$/

const found = (root, pattern) =>
  globSync(pattern, { cwd: root, exclude: (path) => /(?:^|[\\/])node_modules$/.test(path) })
    .map((path) => path.split(sep).join("/"))
    .sort()
const textOf = (root, path) => readFileSync(join(root, path), "utf8")
/** The prose of a page: what stands in blocks of code is none. */
const proseOf = (root, path) => textOf(root, path).replace(/```[\s\S]*?```|`[^`\n]*`/g, "")
const linksOf = (root, path) => [...proseOf(root, path).matchAll(LINK)].map(([, target]) => target)
const isWhole = (target) => /^[a-z]+:/.test(target)
/** The file that a relative link of a page leads to. */
const targetOf = (page, target) =>
  normalize(join(dirname(page), target.split("#")[0]))
    .split(sep)
    .join("/")

const deadLinks = (root, page) =>
  linksOf(root, page)
    .filter((target) => !target.startsWith("#"))
    .map((target) => {
      if (target.startsWith(PUBLIC)) return [target, target.slice(PUBLIC.length).split("#")[0]]
      return [target, isWhole(target) ? undefined : targetOf(page, target)]
    })
    // The reference of the API is made, not kept.
    .filter(([, path]) => path !== undefined && !path.startsWith("docs/api") && !existsSync(join(root, path)))
    .map(([target]) => `${page}: the link ${target} leads nowhere`)

const unlisted = (root, list, pages) => {
  const there = new Set(linksOf(root, list).map((target) => targetOf(list, target)))
  return pages.filter((page) => page !== list && !there.has(page)).map((page) => `${list} does not list ${page}`)
}

const packageProblems = (root, manifest) => {
  const { name, private: isPrivate, bin } = JSON.parse(textOf(root, manifest))
  if (isPrivate === true) return []
  const page = `${dirname(manifest)}/README.md`
  if (!existsSync(join(root, page))) return [`${page} is missing: npm's page of ${name} would be empty`]
  const installed = bin === undefined ? `npm install ${name}` : `npm install --global ${name}`
  // npm runs these without installing them.
  const install = name.includes("/create-") ? `npm create ${name.replace("/create-", "/")}` : installed
  return [
    ...(textOf(root, page).includes(install) ? [] : [`${page} does not say: ${install}`]),
    ...linksOf(root, page)
      .filter((target) => !isWhole(target) && !target.startsWith("#"))
      .map((target) => `${page}: the link ${target} is relative, and npm shows it from elsewhere`),
  ]
}

const decisionProblems = (root, page) => {
  const [, date, status, governs] = DECISION.exec(textOf(root, page)) ?? []
  if (date === undefined) return [`${page} lacks a line: Date: 2026-12-31. Status: accepted. Governs: \`path\`.`]
  const paths = [...governs.matchAll(/`([^`]+)`/g)].map(([, path]) => path)
  return [
    ...(Number.isNaN(Date.parse(date)) ? [`${page}: ${date} is no day`] : []),
    ...(STATUS.test(status) ? [] : [`${page}: a status is accepted, or replaced by [0000](0000-page.md): ${status}`]),
    ...(paths.length === 0 ? [`${page} governs no path`] : []),
    ...paths
      .filter((path) => globSync(path, { cwd: root }).length === 0)
      .map((path) => `${page} governs ${path}, which is not there`),
  ]
}

/** Every fault of the documents below a root, in words. */
export const documentProblems = (root) => {
  const docs = found(root, "docs/**/*.{md,svg}").filter((page) => !page.startsWith("docs/api/"))
  const decisions = docs.filter((page) => /^docs\/decisions\/\d{4}-/.test(page))
  const readmes = found(root, "{packages/*,packages/*/*,examples/*}/README.md")
  const pages = [...found(root, "*.md"), ...docs.filter((page) => page.endsWith(".md")), ...readmes]
  const numbers = decisions.map((page) => page.slice("docs/decisions/".length).slice(0, 4))
  return [
    ...pages.flatMap((page) => deadLinks(root, page)),
    ...unlisted(
      root,
      "docs/README.md",
      docs.filter((page) => !decisions.includes(page)),
    ),
    ...(textOf(root, "docs/decisions/README.md").endsWith(`\n\n${decisionList(root)}`)
      ? []
      : ["docs/decisions/README.md is not the list of the decisions: node scripts/documents.mjs --write"]),
    ...numbers.filter((number, at) => numbers.indexOf(number) !== at).map((number) => `Two decisions are ${number}`),
    ...decisions.flatMap((page) => decisionProblems(root, page)),
    ...found(root, "packages/{*,adapters/*,plugins/*}/package.json").flatMap((path) => packageProblems(root, path)),
  ]
}

/** The list of the decisions as their pages have it: the numbers in order, and the titles as they are. */
export const decisionList = (root) =>
  found(root, "docs/decisions/[0-9]*.md")
    .map(
      (page) =>
        `- [${textOf(root, page).split("\n")[0].replace(/^# /, "")}](${page.slice("docs/decisions/".length)})\n`,
    )
    .join("")

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("..", import.meta.url))
  if (process.argv.includes("--write")) {
    const list = join(root, "docs/decisions/README.md")
    const [before] = readFileSync(list, "utf8").split("\n- ", 1)
    writeFileSync(list, `${before}\n${decisionList(root)}`)
  }
  const problems = documentProblems(root)
  for (const problem of problems) console.error(`✖ ${problem}`)
  if (problems.length > 0) process.exitCode = 1
  else console.log(`✔ The documents are whole (${relative(process.cwd(), root) || "."})`)
}
