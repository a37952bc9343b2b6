import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
// @ts-expect-error a script without types
import { canaries, leaks } from "./canaries.mjs"

it("recognises what the fixtures confide", () => {
  const world = readFileSync(new URL("../packages/core/test/support/world.ts", import.meta.url), "utf8")
  const confided = [...world.matchAll(/name: "([^"]+ Exemple)"/g)].map(([, name]) => String(name))
  expect(confided.length).toBeGreaterThan(2)
  for (const name of [...confided, "CANARI-PROPOS", "06 99 88 77 66", "04 00 00 00 03", "canari@exemple.invalid"]) {
    expect(leaks(`info: command done {"name":"${name}"}`)).toHaveLength(1)
  }
})

it("leaves innocent lines alone", () => {
  expect(
    leaks("✓ packages/core/test/people/people.test.ts (18 tests) 430ms\nassociation-exemple\nCaisse d'exemple"),
  ).toEqual([])
  expect(canaries.length).toBeGreaterThan(3)
})
