import { builtIns } from "@traitdunion/core/built-ins"
import { agenda } from "@traitdunion/plugin-agenda"
import { budgetCounseling } from "@traitdunion/plugin-budget-counseling"
import { cafRelay } from "@traitdunion/plugin-caf-relay"
import { dalo } from "@traitdunion/plugin-dalo"
import { energyWater } from "@traitdunion/plugin-energy-water"
import { housing } from "@traitdunion/plugin-housing"
import { isolation } from "@traitdunion/plugin-isolation"
import { rightsAccess } from "@traitdunion/plugin-rights-access"
import { expect, it } from "vitest"
import { operationsOf } from "../src/index.ts"
import { inputSchema } from "../src/openapi/index.ts"

const operations = [
  ...operationsOf([
    ...builtIns,
    dalo,
    budgetCounseling,
    cafRelay,
    housing,
    energyWater,
    rightsAccess,
    isolation,
    agenda,
  ]).values(),
]

type Schema = Readonly<Record<string, unknown>>

/** Every schema inside a schema, with its path. */
const inside = (schema: unknown, path: string): ReadonlyArray<readonly [string, Schema]> => {
  if (typeof schema !== "object" || schema === null) return []
  if (Array.isArray(schema)) return schema.flatMap((one, index) => inside(one, `${path}/${index}`))
  const own = schema as Schema
  return [[path, own], ...Object.entries(own).flatMap(([key, inner]) => inside(inner, `${path}/${key}`))]
}

const all = operations.flatMap((one) => inside(inputSchema(one), one.id))

it("gives a French label to every field of every input", () => {
  const fields = all.flatMap(([path, { properties }]) =>
    typeof properties === "object" && properties !== null
      ? Object.entries(properties as Readonly<Record<string, Schema>>)
          // What tells the branches of a choice apart is chosen with the branch.
          .filter(([, field]) => !("const" in field) && !("$ref" in field))
          .map(([name, field]) => [`${path}/${name}`, field["title"]] as const)
      : [],
  )
  expect(fields.length).toBeGreaterThan(800)
  expect(fields.filter(([, title]) => typeof title !== "string" || title === "").map(([path]) => path)).toEqual([])
})

it("gives a French word to every value of every list", () => {
  const lists = all.filter(([path, schema]) => Array.isArray(schema["enum"]) && !path.endsWith("/properties"))
  expect(lists.length).toBeGreaterThan(100)
  const bare = lists.filter(([, schema]) => {
    const labels = schema["x-labels"] as Readonly<Record<string, string>> | undefined
    return (schema["enum"] as ReadonlyArray<string>).some((value) => labels?.[value] === undefined)
  })
  expect(bare.map(([path, schema]) => `${path} ${JSON.stringify(schema["enum"])}`)).toEqual([])
})

it("says of dates that they are dates, and of no field that it may not be sent", () => {
  expect(all.filter(([, { format }]) => format === "date").length).toBeGreaterThan(100)
  expect(all.filter(([, schema]) => schema["readOnly"] === true).map(([path]) => path)).toEqual([])
})

it("says of ids what they name, and how a screen looks it up", () => {
  const refs = all.filter(([path, schema]) => typeof schema["x-ref"] === "string" && path.includes("/properties/"))
  expect(refs.length).toBeGreaterThan(60)
})
