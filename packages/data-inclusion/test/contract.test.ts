// Our schemas beside the published ones: the same properties, the same codes, the same answer to the same values.
import { existsSync, readFileSync } from "node:fs"
import * as lists from "@traitdunion/data-inclusion"
import { readDataInclusion, thematiques } from "@traitdunion/data-inclusion"
import { describe, expect, it } from "vitest"
import { someService, someStructure } from "./support/invented.ts"
import { fits, type JsonSchema } from "./support/json-schema.ts"
import { faultsOf } from "./support/refused.ts"

/** Where the published schemas may lie: beside the checkout. They are no part of the project. */
const published = new URL("../../../../shared/data/data-inclusion/", import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, published), "utf8"))
const isThere = existsSync(published)

const texts = [
  "",
  "Ab",
  "Abc",
  "Abcde",
  "1234",
  "12345",
  "2A004",
  "971",
  "99100",
  "200027183",
  "france",
  "x".repeat(150),
]
const more = ["x".repeat(151), "x".repeat(10_000), "x".repeat(10_001), "12345678901234", "🦩🦩🦩🦩", "🦩🦩🦩🦩🦩"]
const formed = [
  "2026-02-28",
  "2026-02-29",
  "2026-2-1",
  "accueil@exemple.invalid",
  "accueil",
  "https://exemple.invalid/",
]
const links = [`https://exemple.invalid/${"x".repeat(2059)}`, `https://exemple.invalid/${"x".repeat(2060)}`, "exemple"]
const codes = ["gratuit", "atelier", "caf", "femmes", "usagers", "telephoner", "en-presentiel", thematiques[0]]
const atoms = [...texts, ...more, ...formed, ...links, ...codes, null, 0, 1, -1, 1.5, 3, true, {}]
const probes = [...atoms, [], ...atoms.flatMap((one) => [[one], [one, one]]), ["caf", "unknown"], ["66136", "66136"]]

/** Our own words for some of the contract, so that the comparison has something to compare wherever it runs. */
const excerpt: Readonly<Record<"structure" | "service", JsonSchema>> = {
  structure: {
    required: ["source", "id", "nom", "date_maj"],
    properties: {
      nom: { type: "string", minLength: 3, maxLength: 150 },
      date_maj: { type: "string", format: "date" },
      siret: { anyOf: [{ type: "string", pattern: "^\\d{14}$" }, { type: "null" }] },
    },
  },
  service: {
    required: ["source", "structure_id", "id", "nom", "description", "date_maj"],
    properties: {
      description: { type: "string", minLength: 5, maxLength: 10_000 },
      frais: { anyOf: [{ type: "string", enum: ["gratuit", "payant"] }, { type: "null" }] },
      publics: {
        anyOf: [
          { type: "array", minItems: 1, uniqueItems: true, items: { type: "string", enum: [...lists.audiences] } },
          { type: "null" },
        ],
      },
    },
  },
}
const contracts = [
  ["our excerpt of the contract", excerpt],
  ...(isThere
    ? [
        [
          "the published contract",
          { structure: read("schema-v1-structure.json"), service: read("schema-v1-service.json") } as typeof excerpt,
        ] as const,
      ]
    : []),
] as const

const CROSS = ["duplicate_id", "unknown_structure"]
const isTaken = (kind: "structure" | "service", row: Readonly<Record<string, unknown>>, property: string): boolean => {
  const [structures, services] = kind === "structure" ? [[row], []] : [[someStructure], [row]]
  return !faultsOf(() => readDataInclusion({ structures, services })).some(
    ({ path, code }) => path[2] === property && !CROSS.includes(code),
  )
}
const smallest = { structure: someStructure, service: someService }

describe.each(contracts)("beside %s", (_, contract) => {
  it.each(["structure", "service"] as const)("a %s needs the same properties", (kind) => {
    for (const property of Object.keys(contract[kind].properties ?? {})) {
      const row = Object.fromEntries(Object.entries(smallest[kind]).filter(([key]) => key !== property))
      expect({ property, optional: isTaken(kind, row, property) }).toEqual({
        property,
        optional: contract[kind].required?.includes(property) === false,
      })
    }
  })

  it.each(["structure", "service"] as const)("a %s takes and refuses the same values", (kind) => {
    for (const [property, schema] of Object.entries(contract[kind].properties ?? {})) {
      for (const value of probes) {
        const taken = isTaken(kind, { ...smallest[kind], [property]: value }, property)
        expect({ property, value, taken }).toEqual({ property, value, taken: fits(schema, value, contract[kind]) })
      }
    }
  })
})

const files = [
  ["frais", lists.fees],
  ["modes-accueil", lists.receptionModes],
  ["modes-mobilisation", lists.mobilisationModes],
  ["personnes-mobilisatrices", lists.mobilisers],
  ["publics", lists.audiences],
  ["reseaux-porteurs", lists.networks],
  ["thematiques", lists.thematiques],
  ["types-de-services", lists.serviceTypes],
] as const

it.each(files)("the list %s holds each code once, and the published ones", (name, list) => {
  const own: ReadonlyArray<string> = list
  expect(new Set(own).size).toBe(own.length)
  expect(own).toEqual(own.toSorted())
  if (!isThere) return
  const codes = (read(`ref-v1-${name}.json`) as ReadonlyArray<{ readonly value: string }>).map(({ value }) => value)
  expect(own).toEqual(codes.toSorted())
})

it("knows every property of the published schemas and no other", () => {
  const known = (kind: "structure" | "service", properties: ReadonlyArray<string>): ReadonlyArray<string> => {
    const row = {
      ...smallest[kind],
      ...Object.fromEntries(properties.map((name) => [name, null])),
      "not-a-property": 1,
    }
    const json = kind === "structure" ? { structures: [row], services: [] } : { structures: [], services: [row] }
    return lists.lossOfReading(json).dropped.map(({ path }) => String(path[2]))
  }
  for (const [, contract] of contracts) {
    for (const kind of ["structure", "service"] as const) {
      expect(known(kind, Object.keys(contract[kind].properties ?? {}))).toEqual(["not-a-property"])
    }
  }
})
