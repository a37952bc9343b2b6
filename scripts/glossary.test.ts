import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { builtIns } from "../packages/core/src/built-ins.ts"
import * as core from "../packages/core/src/index.ts"
import * as agendaPlugin from "../packages/plugins/agenda/src/index.ts"
import * as budget from "../packages/plugins/budget-counseling/src/index.ts"
import * as caf from "../packages/plugins/caf-relay/src/index.ts"
import * as dalo from "../packages/plugins/dalo/src/index.ts"
import * as energy from "../packages/plugins/energy-water/src/index.ts"
import * as housing from "../packages/plugins/housing/src/index.ts"
import * as isolationPlugin from "../packages/plugins/isolation/src/index.ts"
import * as rights from "../packages/plugins/rights-access/src/index.ts"
import { generatedPart } from "./generated.ts"

const page = new URL("../docs/glossary.md", import.meta.url)

const labelOf = (value: unknown): { readonly fr: string; readonly en?: string } | undefined => {
  if (typeof value !== "object" || value === null) return undefined
  if ("fr" in value && typeof value.fr === "string") return value as { readonly fr: string }
  // A principle or a stage carries its label.
  return "label" in value ? labelOf(value.label) : undefined
}

// What stands behind these two answers nobody here: their words alone are read.
const nowhere = { url: "http://127.0.0.1:9" }
const to = { recipient: "nobody" }
const inquiries = caf.cafInquiries(caf.apiParticulier({ ...nowhere, token: "none", recipient: "13002526500013" }), to)
const simulations = caf.rightsSimulations(caf.openFisca(nowhere), to)

/** The plugins beside the core, with all they export. */
const plugins: ReadonlyArray<core.AnyPlugin> = [
  budget.budgetCounseling,
  dalo.dalo,
  housing.housing,
  energy.energyWater,
  rights.rightsAccess,
  isolationPlugin.isolation,
  agendaPlugin.agenda,
  caf.cafRelay,
  inquiries,
  simulations,
]
const exported = [core, budget, dalo, caf, housing, energy, rights, isolationPlugin, agendaPlugin].flatMap((part) =>
  Object.entries(part),
)

/** Every exported table whose values are all labelled, by the name it is exported under. */
const tables = exported.flatMap(([name, value]) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return []
  const entries = Object.entries(value as object).map(([key, item]) => {
    const stable = typeof item === "object" && item !== null && "key" in item ? String(item.key) : key
    return [stable, labelOf(item)] as const
  })
  const labels = entries.flatMap(([key, label]) => (label === undefined ? [] : [[key, label] as const]))
  return labels.length > 0 && labels.length === entries.length ? [[name, labels] as const] : []
})

it("finds the tables of labels", () => {
  const names = tables.map(([name]) => name)
  for (const known of ["principles", "registerLabels", "roles", "stages", "outcomes"]) expect(names).toContain(known)
})

it("knows no two tables of one name", () => {
  const names = tables.map(([name]) => name)
  expect(names).toEqual([...new Set(names)])
})

it("lists every key of every label table with its French label", () => {
  const expected = tables
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, labels]) => {
      const rows = labels.map(([key, label]) => `| \`${key}\` | ${label.fr} | ${label.en ?? ""} |`)
      return `\n### \`${name}\`\n\n| key | French official term | in English |\n| --- | --- | --- |\n${rows.join("\n")}\n`
    })
    .join("")
  expect(generatedPart(page, "labels", `${expected}\n`)).toBe(`${expected}\n`)
})

const row = (key: string, { fr, en }: { readonly fr: string; readonly en?: string }): string =>
  `| \`${key}\` | ${fr} | ${en ?? ""} |`
const headed = (title: string, rows: ReadonlyArray<string>): string =>
  `\n### ${title}\n\n| key | in French | in English |\n| --- | --- | --- |\n${rows.join("\n")}\n`

it("knows every word of the reports: their titles, their figures and what these are divided by", () => {
  const all = [...builtIns, ...plugins]
  const indicators = all.flatMap((plugin) => plugin.indicators)
  const dimensions = new Map(
    indicators.flatMap(({ by, tally }) =>
      by.map((key) => [`${tally.name}.${key}`, tally.dimensions[key]?.label] as const),
    ),
  )
  const profiles = all.flatMap((plugin) => plugin.profiles)
  const titles = new Map(
    profiles.flatMap(({ id, title, sections }) => [
      [id, title] as const,
      ...sections.flatMap((section) => [
        [`${id}.${section.key}`, section.title] as const,
        ...section.blocks.map((block, index) => [`${id}.${section.key}.${index + 1}`, block.title] as const),
      ]),
    ]),
  )
  const expected = [
    headed(
      "Indicators",
      indicators.map(({ id, label }) => row(id, label)),
    ),
    headed(
      "Dimensions",
      [...dimensions].map(([key, label]) => row(key, label ?? { fr: "" })),
    ),
    headed(
      "Titles of reports",
      [...titles].map(([key, title]) => row(key, title)),
    ),
  ].join("")
  expect(indicators.length).toBeGreaterThan(20)
  expect(generatedPart(page, "reports", `${expected}\n`)).toBe(`${expected}\n`)
})

/** The rows of the one table of terms, without its head. */
const terms = readFileSync(page, "utf8")
  .split("<!-- generated:")[0]
  ?.split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2)
  .map((line) => line.split("|").map((cell) => cell.trim()))

it("names each concept once, in order", () => {
  const names = (terms ?? []).map(([, name]) => (name ?? "").toLowerCase())
  expect(names.length).toBeGreaterThan(40)
  expect(names).toEqual([...new Set(names)].toSorted())
})

it("says where each term stands, and that place exists", () => {
  for (const [, name, , , where] of terms ?? []) {
    const path = /`([\w./-]+)`/.exec(where ?? "")?.[1]
    expect(path, `where ${name} stands`).toBeDefined()
    // Below the core's own sources, unless it says which package, or the trials.
    const from = /^(packages|trials)\//.test(path ?? "") ? "../" : "../packages/core/src/"
    expect(() => readFileSync(new URL(`${from}${path}`, import.meta.url)), `${name}: ${path}`).not.toThrow()
  }
})
