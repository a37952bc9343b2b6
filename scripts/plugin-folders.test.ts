import { globSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const plugins = fileURLToPath(new URL("../packages/plugins/", import.meta.url))

/** Which concept folders of a plugin import which others, and what is imported past a door. */
const importsOf = (plugin: string) => {
  const src = join(plugins, plugin, "src")
  const files = globSync("*/**/*.ts", { cwd: src })
  const folders = new Map<string, Set<string>>()
  const past: Array<string> = []
  for (const file of files) {
    const [from = ""] = file.split("/")
    for (const [, path = ""] of readFileSync(join(src, file), "utf8").matchAll(/from "(\.[^"]+)"/g)) {
      const target = normalize(join(dirname(file), path))
      const [to = "", ...rest] = target.split("/")
      if (to === from || rest.length === 0) continue
      folders.set(from, (folders.get(from) ?? new Set()).add(to))
      if (rest.join("/") !== "index.ts") past.push(`${file} -> ${target}`)
    }
  }
  return { folders, past }
}

const reached = (folders: ReadonlyMap<string, ReadonlySet<string>>, from: string, seen = new Set<string>()) => {
  for (const to of folders.get(from) ?? []) {
    if (seen.has(to)) continue
    seen.add(to)
    reached(folders, to, seen)
  }
  return seen
}

describe.each([
  "budget-counseling",
  "caf-relay",
  "dalo",
  "housing",
  "energy-water",
  "rights-access",
  "isolation",
  "agenda",
])("the concept folders of %s", (plugin) => {
  it("make no circle, and are entered by their doors", () => {
    const { folders, past } = importsOf(plugin)
    expect([...folders.keys()].filter((folder) => reached(folders, folder).has(folder))).toEqual([])
    expect(past).toEqual([])
  })

  it("have no folder that says nothing", () => {
    const names = readdirSync(join(plugins, plugin, "src"))
    expect(names.filter((name) => /^(?:shared|utils|helpers|types|misc)/.test(name))).toEqual([])
  })
})
