// Values out of a JSON schema: good ones, and the same with something broken in them.
import fc from "fast-check"

type Schema = Readonly<Record<string, unknown>>

/** Ids that exist, by the kind of what they name. */
export type Known = Readonly<Record<string, ReadonlyArray<string>>>

const DAYS = ["2026-01-15", "2026-02-16", "2026-02-27", "2026-03-01", "2026-03-02"]

const text = ({ pattern, minLength = 0, maxLength = 40, format }: Schema): fc.Arbitrary<string> => {
  if (format === "date") return fc.constantFrom(...DAYS)
  if (format === "email") return fc.constantFrom("prenom@exemple.fr", "a.b@exemple.org")
  if (format === "uri") return fc.constant("https://exemple.fr/texte")
  if (typeof pattern === "string" && !pattern.includes("(?")) {
    return fc.stringMatching(new RegExp(pattern)).map((made) => made.slice(0, Number(maxLength)))
  }
  const words = fc.constantFrom("Bail", "Centre social d'exemple", "Voisins", "Une rencontre", "Énergie", "12 rue")
  return words.map((word) => word.padEnd(Number(minLength), ".").slice(0, Math.max(1, Number(maxLength))))
}

const whole = ({ minimum, maximum, exclusiveMinimum }: Schema): fc.Arbitrary<number> => {
  const lowest = typeof minimum === "number" ? minimum : typeof exclusiveMinimum === "number" ? exclusiveMinimum + 1 : 0
  const min = Math.max(lowest, Math.min(0, lowest) === lowest ? 0 : lowest)
  const max = Math.min(typeof maximum === "number" ? maximum : 1000, min + 500)
  return fc.integer({ min: Math.ceil(Math.min(min, max)), max: Math.floor(max) })
}

/** A value that the schema takes, as far as a schema can tell. */
export const fitting = (schema: Schema, known: Known, root: Schema = schema): fc.Arbitrary<unknown> => {
  const inner = (one: unknown): fc.Arbitrary<unknown> => fitting(one as Schema, known, root)
  if ("const" in schema) return fc.constant(schema["const"])
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...(schema["enum"] as ReadonlyArray<unknown>))
  const options = schema["oneOf"] ?? schema["anyOf"]
  if (Array.isArray(options)) return fc.oneof(...options.map(inner))
  if (Array.isArray(schema["allOf"])) return inner(Object.assign({}, ...schema["allOf"]))
  if (typeof schema["$ref"] === "string") {
    const [, name] = schema["$ref"].split("/$defs/")
    return name === undefined ? fc.constant(null) : inner((root["$defs"] as Schema)[name])
  }
  const kind = schema["x-ref"]
  if (typeof kind === "string" && schema["type"] === "string") {
    const ids = kind === "party" ? [...(known["person"] ?? []), ...(known["institution"] ?? [])] : known[kind]
    if (ids !== undefined && ids.length > 0) return fc.constantFrom(...ids)
  }
  switch (schema["type"]) {
    case "string":
      return text(schema)
    case "integer":
    case "number":
      return whole(schema)
    case "boolean":
      return fc.boolean()
    case "null":
      return fc.constant(null)
    case "array": {
      const { prefixItems } = schema
      if (Array.isArray(prefixItems)) return fc.tuple(...prefixItems.map(inner))
      if (schema["items"] === false) return fc.constant([])
      const { minItems = 0, maxItems = 3 } = schema
      const bounds = {
        minLength: Number(minItems),
        maxLength: Math.max(Number(minItems), Math.min(3, Number(maxItems))),
      }
      return fc.uniqueArray(inner(schema["items"] ?? {}), { ...bounds, selector: (item) => JSON.stringify(item) })
    }
    case "object": {
      const properties = Object.entries((schema["properties"] ?? {}) as Schema)
      if (properties.length === 0) return fc.constant({})
      const required = (schema["required"] ?? []) as ReadonlyArray<string>
      return fc.record(Object.fromEntries(properties.map(([name, one]) => [name, inner(one)])), {
        requiredKeys: [...required],
        noNullPrototype: true,
      }) as fc.Arbitrary<unknown>
    }
    default:
      return fc.constantFrom("x", 1, true)
  }
}

/** What no field of any input expects, and what programs stumble over. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    "",
    " ",
    "\u0000",
    "\ud800",
    "a\u0000b",
    -1,
    1.5,
    1e308,
    true,
    "x".repeat(70_000),
  ),
  fc.constantFrom<unknown>(
    { "~sealed": true },
    { "~sealed": { subject: "person-1" } },
    "2026-02-30",
    "__proto__",
    "../../x",
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

/** A value of the schema with something broken in it: a field that is strange, missing, or one too many. */
export const broken = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .record({ value: good, at: fc.nat(), how: fc.constantFrom("strange", "missing", "more", "whole"), strange })
    .map(({ value, at, how, strange: other }) => {
      if (how === "whole" || typeof value !== "object" || value === null) return other
      const entries = Object.entries(value)
      const name = entries[at % Math.max(1, entries.length)]?.[0] ?? "x"
      if (how === "missing") return Object.fromEntries(entries.filter(([key]) => key !== name))
      return { ...value, [how === "more" ? "oneFieldTooMany" : name]: other }
    })
