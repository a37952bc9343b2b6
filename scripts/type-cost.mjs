// What plugins cost the type checker: programs with 0, 10, 50 and 100 plugins, each with a stream, two commands, a
// rule, a table, a projection and a query, all opened together. Fails over 4,000 instantiations a plugin, when the cost
// of one more plugin grows with their number, or when 100 plugins take 5 s.
import { execFileSync } from "node:child_process"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const BUDGET = 4000
const SECONDS = 5
const root = fileURLToPath(new URL("..", import.meta.url))
const dir = join(root, "packages/core/test/.type-cost")

const plugin = (
  n,
) => `import { column, definePlugin, defineProjection, defineQuery, defineRule, defineStream, defineTable, field, pass, principles } from "@traitdunion/core"
import * as z from "zod"
interface State${n} { readonly status: "none" | "open" | "closed"; readonly total: number }
const Stream${n} = defineStream("stream-${n}", {
  Opened: z.strictObject({ total: field.cents, on: field.date }),
  Closed: z.strictObject({ on: field.date }),
}).evolve<State${n}>({ status: "none", total: 0 }, {
  Opened: (_, { total }) => ({ status: "open", total }),
  Closed: (state) => ({ ...state, status: "closed" }),
})
const open = Stream${n}.command({
  summary: { fr: "Ouvrir ${n}" }, by: ["mediator"],
  input: z.strictObject({ id: field.id, total: field.cents, on: field.date }),
  key: (input) => input.id,
  refusals: { AlreadyOpen: { fr: "Déjà ouvert.", en: "Already open." } },
  decide: ({ input, state, emit, refuse }) => state.status === "none" ? emit("Opened", { total: input.total, on: input.on }) : refuse("AlreadyOpen"),
})
const close = Stream${n}.command({
  summary: { fr: "Clore ${n}" }, by: ["mediator"],
  input: z.strictObject({ id: field.id, on: field.date }),
  key: (input) => input.id,
  needs: { others: { stream: Stream${n}, keys: ({ input }) => [input.id] } },
  refusals: { NotOpen: { fr: "Pas ouvert.", en: "Not open." } },
  decide: ({ input, state, facts, emit, refuse }) => state.status === "open" && facts.others.of(input.id).total >= 0 ? emit("Closed", { on: input.on }) : refuse("NotOpen"),
})
const table = defineTable("table_${n}", { status: column.text<State${n}["status"]>(), total: column.integer() })
const rule = defineRule({ id: "p${n}/rule", label: { fr: "Règle ${n}" }, principle: principles.autonomy, on: [open], check: ({ input, state }) => input.total >= state.total ? pass : pass })
const list = defineQuery({ summary: { fr: "Lister ${n}" }, by: ["mediator"], input: z.strictObject({ status: z.enum(["open", "closed"]) }), run: ({ input, read }) => read.rows(table, { where: { status: input.status } }) })
const value = definePlugin({ id: "p${n}", label: { fr: "Extension ${n}" }, streams: [Stream${n}], commands: { open, close }, queries: { list }, rules: [rule], tables: [table], projections: [defineProjection(Stream${n}, table, (state) => ({ status: state.status, total: state.total }))] })
type Inferred = typeof value
export interface Plugin${n} extends Inferred {}
export const p${n}: Plugin${n} = value
`

const program = (count) => {
  const numbers = Array.from({ length: count }, (_, index) => index)
  return `import { openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
${numbers.map((n) => `import { p${n} } from "./p${n}.ts"`).join("\n")}
const mediation = await openMediation({ structure: "s", storage: memoryStorage(), plugins: [${numbers.map((n) => `p${n}`).join(", ")}] })
const desk = mediation.as({ id: "a", roles: ["mediator"] })
${numbers.map((n) => `await desk.p${n}.open({ id: "x", total: 1, on: "2026-01-01" }); await desk.p${n}.list({ status: "open" })`).join("\n")}
export const first = desk.process
`
}

const measure = (count) => {
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  for (let n = 0; n < count; n++) writeFileSync(join(dir, `p${n}.ts`), plugin(n))
  writeFileSync(join(dir, "main.ts"), program(count))
  writeFileSync(
    join(dir, "tsconfig.json"),
    JSON.stringify({ extends: "../../../../tsconfig.base.json", files: ["main.ts"] }),
  )
  // One checker: several divide the files otherwise each time, and each makes the shared types anew.
  const out = execFileSync(
    process.execPath,
    [join(root, "node_modules/typescript-native/bin/tsc"), "-p", dir, "--extendedDiagnostics", "--singleThreaded"],
    {
      encoding: "utf8",
    },
  )
  const figure = (name) => Number(new RegExp(`${name}:\\s+([\\d.]+)`).exec(out)?.[1])
  return { count, instantiations: figure("Instantiations"), seconds: figure("Total time") }
}

try {
  const rows = [0, 10, 50, 100].map(measure)
  const base = rows[0]
  const perPlugin = (row) => Math.round((row.instantiations - base.instantiations) / row.count)
  console.log("plugins  instantiations  a plugin  seconds")
  for (const row of rows) {
    const each = row.count === 0 ? "" : String(perPlugin(row))
    console.log(
      `${String(row.count).padStart(7)}  ${String(row.instantiations).padStart(14)}  ${each.padStart(8)}  ${row.seconds.toFixed(2).padStart(7)}`,
    )
  }
  const [, ten, fifty, hundred] = rows
  const between = (a, b) => (b.instantiations - a.instantiations) / (b.count - a.count)
  const faults = []
  if (perPlugin(hundred) > BUDGET)
    faults.push(`a plugin costs ${perPlugin(hundred)} instantiations; the budget is ${BUDGET}`)
  if (between(fifty, hundred) > between(ten, fifty) * 1.1) faults.push("the cost of a plugin grows with their number")
  if (hundred.seconds > SECONDS) faults.push(`100 plugins take ${hundred.seconds} s; the budget is ${SECONDS} s`)
  for (const fault of faults) console.error(`✖ ${fault}`)
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  rmSync(dir, { recursive: true, force: true })
}
