import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { openWorld } from "../support/world.ts"

/** The rules that the files beside this one test, by `blocks`, `warns` and `passes`. */
const tested = (): { readonly stands: ReadonlySet<string>; readonly passes: ReadonlySet<string> } => {
  const stands = new Set<string>()
  const passes = new Set<string>()
  for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith(".test.ts"))) {
    const source = readFileSync(`${import.meta.dirname}/${file}`, "utf8")
    const ids = new Map([...source.matchAll(/const (\w+) = "(deontology\/[^"]+)"/g)].map(([, name, id]) => [name, id]))
    for (const [, kind, name] of source.matchAll(/^\s*(blocks|warns|passes)\(\s*(\w+),/gm)) {
      const id = ids.get(name)
      if (id !== undefined) (kind === "passes" ? passes : stands).add(id)
    }
  }
  return { stands, passes }
}

describe("the code of conduct", () => {
  it("has the nine principles, each with its wording, its source and at least one rule", async () => {
    await using world = await openWorld()
    const code = await world.mediator.deontology.code({})
    expect(code.map((principle) => principle.key)).toEqual([
      "free-consent",
      "independence",
      "confidentiality",
      "protection",
      "accessibility",
      "impartiality",
      "autonomy",
      "withdrawal",
      "reflection",
    ])
    for (const principle of code) {
      expect(principle.wording.fr.length).toBeGreaterThan(100)
      expect(principle.citation.source).toContain("Médiance 66")
      expect(principle.citation.reference).toBe(principle.label.fr)
      expect(principle.rules.length).toBeGreaterThan(0)
      for (const rule of principle.rules) expect(rule.label.fr).toMatch(/\p{L}+ \p{L}+/u)
    }
  })

  it("has a test where each rule stands in the way and one where it does not", async () => {
    await using world = await openWorld()
    const rules = (await world.mediator.deontology.code({})).flatMap(({ rules }) => rules.map((rule) => rule.id)).sort()
    const { stands, passes } = tested()
    expect([...stands].sort()).toEqual(rules)
    expect([...passes].sort()).toEqual(rules)
  })
})
