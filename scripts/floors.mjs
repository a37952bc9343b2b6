// The floors of the architecture: what .dependency-cruiser.cjs forbids between files, and no circle between the folders
// of one package's sources, however its files are arranged.
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
// The parts of one concept: its rules look at its commands, and its commands use its rules.
const PARTS = new Set(["commands", "queries", "rules", "figures"])
const CRUISED = ["packages", "examples", "benchmarks", "trials"]

/** Folders that lie beside each other and import each other, in both directions or around a circle. */
export const folderCircles = (modules) => {
  // For every folder, which of the folders in it imports which other.
  const inside = new Map()
  for (const { source, dependencies } of modules) {
    const from = source.split("/")
    for (const { resolved } of dependencies) {
      const to = resolved.split("/")
      const parted = from.findIndex((name, index) => name !== to[index])
      // One of the two is a file there, such as the door, or they are of different packages.
      if (parted < 0 || parted >= from.length - 1 || parted >= to.length - 1) continue
      if (!from.slice(0, parted).includes("src") || to.includes("node_modules")) continue
      if (PARTS.has(from[parted]) && PARTS.has(to[parted])) continue
      const folder = from.slice(0, parted).join("/")
      const arrows = inside.get(folder) ?? new Map()
      inside.set(folder, arrows)
      arrows.set(from[parted], (arrows.get(from[parted]) ?? new Set()).add(to[parted]))
    }
  }
  const circles = []
  for (const [folder, arrows] of inside) {
    const reached = (name) => {
      const seen = new Set()
      const open = [name]
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const to of arrows.get(next) ?? []) if (!seen.has(to) && seen.add(to)) open.push(to)
      }
      return seen
    }
    const around = [...arrows.keys()].filter((name) => reached(name).has(name))
    if (around.length > 0) circles.push(`${folder}: ${around.toSorted().join(", ")}`)
  }
  return circles
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = [...CRUISED, "--config", ".dependency-cruiser.cjs", "--output-type", "json"]
  const { stdout, stderr } = spawnSync("depcruise", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 30 })
  if (stdout === "") throw new Error(stderr)
  const { modules, summary } = JSON.parse(stdout)
  for (const { rule, from, to } of summary.violations) {
    const { comment } = summary.ruleSetUsed.forbidden.find(({ name }) => name === rule.name) ?? {}
    console.error(`✖ ${rule.name}: ${from} → ${to}${comment === undefined ? "" : ` (${comment})`}`)
  }
  const circles = folderCircles(modules)
  for (const circle of circles) console.error(`✖ folders in a circle in ${circle}`)
  const faults = summary.violations.length + circles.length
  console.log(`${modules.length} files, ${faults === 0 ? "all on their floors" : `${faults} faults`}`)
  process.exitCode = faults === 0 ? 0 : 1
}
