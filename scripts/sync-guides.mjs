// Guides show code that runs. A marker `<!-- code: path#region -->` right before a fenced block names a region of a
// file (between `// #region name` and `// #endregion`); this puts the region into the block, or with --check fails
// when they differ.
import { globSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { extname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

const MARKER = /<!-- code:/g
const MARKED = /<!-- code: (\S+?)#(\S+) -->\n```(\w*)\n([\s\S]*?)```/g

/** The lines of a region, without the indentation they share. Throws when the file has no such region. */
export const regionOf = (source, name) => {
  const lines = source.split("\n")
  // Comments begin otherwise in other languages.
  const said = (line) => line.trim().replace(/^(?:\/\/|#) #/, "#")
  const start = lines.findIndex((line) => said(line) === `#region ${name}`)
  const end = lines.findIndex((line, index) => index > start && said(line).startsWith("#endregion"))
  if (start < 0 || end < 0) throw new Error(`There is no region ${name}`)
  const body = lines.slice(start + 1, end)
  const indents = body.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length)
  const shared = Math.min(...indents)
  return body.map((line) => line.slice(shared)).join("\n")
}

/** A guide with every marked block as the files have it. Throws when a marker has no block, or names no region. */
export const synced = (guide, read) => {
  const lost = [...guide.matchAll(MARKER)].length - [...guide.matchAll(MARKED)].length
  if (lost > 0) throw new Error(`${lost} markers are misspelled or stand before no block of code`)
  return guide.replace(MARKED, (_, path, region, language) => {
    const body = regionOf(read(path), region)
    return `<!-- code: ${path}#${region} -->\n\`\`\`${language}\n${body}\n\`\`\``
  })
}

const guidesBelow = (dir) =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) return entry.name === "api" ? [] : guidesBelow(path)
    return extname(entry.name) === ".md" ? [path] : []
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("..", import.meta.url))
  // Those of packages are what npm shows.
  const readmes = globSync("packages/{*,adapters/*,plugins/*}/README.md", { cwd: root }).map((path) => join(root, path))
  const check = process.argv.includes("--check")
  let stale = 0
  let blocks = 0
  for (const path of [join(root, "README.md"), ...guidesBelow(join(root, "docs")), ...readmes]) {
    const guide = readFileSync(path, "utf8")
    blocks += [...guide.matchAll(MARKED)].length
    let fresh
    try {
      fresh = synced(guide, (file) => readFileSync(join(root, file), "utf8"))
    } catch (error) {
      console.error(`✖ ${relative(root, path)}: ${error.message}`)
      process.exitCode = 1
      continue
    }
    if (fresh === guide) continue
    stale += 1
    console.log(`${check ? "✖ differs from its examples" : "✔ written"}: ${relative(root, path)}`)
    if (!check) writeFileSync(path, fresh)
  }
  console.log(`${blocks} blocks of code in guides`)
  if (check && stale > 0) {
    console.error("Run: node scripts/sync-guides.mjs")
    process.exitCode = 1
  }
}
