import { afterAll, expect, it } from "vitest"
import { builtIns } from "../packages/core/src/built-ins.ts"
import * as core from "../packages/core/src/index.ts"
import { memoryKeys, memoryStorage } from "../packages/core/src/testing/index.ts"
import { agenda } from "../packages/plugins/agenda/src/index.ts"
import { budgetCounseling } from "../packages/plugins/budget-counseling/src/index.ts"
import {
  apiParticulier,
  cafInquiries,
  cafRelay,
  openFisca,
  rightsSimulations,
} from "../packages/plugins/caf-relay/src/index.ts"
import { dalo } from "../packages/plugins/dalo/src/index.ts"
import { energyWater } from "../packages/plugins/energy-water/src/index.ts"
import { housing } from "../packages/plugins/housing/src/index.ts"
import { isolation } from "../packages/plugins/isolation/src/index.ts"
import { rightsAccess } from "../packages/plugins/rights-access/src/index.ts"
import { generatedPart } from "./generated.ts"

const page = new URL("../docs/access.md", import.meta.url)

interface Operation {
  readonly plugin: string
  readonly name: string
  readonly kind: "command" | "query" | "outlet"
  readonly by: ReadonlyArray<core.Role>
}

// What stands behind these two answers nobody here: who is refused does not come so far.
const nowhere = { url: "http://127.0.0.1:9" }
const to = { recipient: "nobody" }
const inquiries = cafInquiries(apiParticulier({ ...nowhere, token: "none", recipient: "13002526500013" }), to)
const simulations = rightsSimulations(openFisca(nowhere), to)

/** The plugins that come beside the core. */
const beside = [
  budgetCounseling,
  dalo,
  housing,
  energyWater,
  rightsAccess,
  isolation,
  agenda,
  cafRelay,
  inquiries,
  simulations,
] as const
const plugins: ReadonlyArray<core.AnyPlugin> = [...builtIns, ...beside]

const every: ReadonlyArray<core.Role> = Object.keys(core.roles) as ReadonlyArray<core.Role>
const operations: ReadonlyArray<Operation> = plugins.flatMap((plugin) =>
  [...Object.entries(plugin.commands), ...Object.entries(plugin.queries), ...Object.entries(plugin.outlets)].map(
    ([name, { kind, by }]) => ({ plugin: plugin.id, name, kind, by }),
  ),
)

it("lists every command, query and outlet with the roles that may run it", () => {
  const kinds = { command: "", query: " (question)", outlet: " (outlet)" } as const
  const head = `| | ${every.map((role) => `\`${role}\``).join(" | ")} |\n| --- |${" :-: |".repeat(every.length)}`
  const rows = operations.map(
    ({ plugin, name, kind, by }) =>
      `| \`${plugin}.${name}\`${kinds[kind]} | ${every.map((role) => (by.includes(role) ? "●" : "")).join(" | ")} |`,
  )
  const expected = `\n${head}\n${rows.join("\n")}\n\n`
  expect(generatedPart(page, "matrix", expected)).toBe(expected)
})

it("lists who reads what is confided in each stream", () => {
  const rows = plugins
    .flatMap((plugin) => plugin.readers)
    .map(({ stream, label }) => `| \`${stream.name}\` | ${label.fr} |`)
  const expected = `\n| stream | who reads its sealed values |\n| --- | --- |\n${rows.join("\n")}\n\n`
  expect(generatedPart(page, "readers", expected)).toBe(expected)
})

const refused = operations.flatMap(({ plugin, name, by }) =>
  every.filter((role) => !by.includes(role)).map((role) => ({ plugin, name, role })),
)

it("has something to refuse", () => {
  expect(refused.length).toBeGreaterThan(300)
})

// Opened once: nothing of what is refused may leave a trace in it, which each case looks at.
const storage = memoryStorage()
const mediation = await core.openMediation({ structure: "s", storage, plugins: beside, ports: { keys: memoryKeys() } })
const store = await storage.open({ structure: "s", tables: [] })
afterAll(() => mediation.close())

it.each(refused)("$plugin.$name: not for $role", async ({ plugin, name, role }) => {
  const desk = mediation.as({ id: "somebody", roles: [role] }) as unknown as Readonly<
    Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>
  >
  // Whatever the input: who may not run it learns nothing from it, not even whether it was well-formed.
  for (const input of [{}, { mediation: "m-1" }, null]) {
    const error = await desk[plugin]?.[name]?.(input).then(
      () => undefined,
      (failure: unknown) => failure,
    )
    expect(error).toBeInstanceOf(core.TraitDunionError)
    expect(["ActorNotAllowed", "RuleBreached"]).toContain((error as core.TraitDunionError)._tag)
    if ((error as core.TraitDunionError)._tag === "RuleBreached") {
      const rules = (error as core.RuleBreached).breaches.map(({ rule }) => rule)
      expect(rules).toEqual(["deontology/no-outsider"])
    }
  }
  expect((await store.readAll(0, 1)).events).toEqual([])
})
