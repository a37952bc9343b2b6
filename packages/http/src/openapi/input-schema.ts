import type { AnyPlugin } from "@traitdunion/core"
import { fieldLabels } from "@traitdunion/core/vocabulary"
import * as z from "zod"
import type { HttpOperation } from "../operations.ts"
import type { Service } from "../service.ts"

/** A JSON schema, as it stands in the document. */
export type Schema = Record<string, unknown>

/** The words of a list of values that its plugin names for its streams. */
const valuesOf = ({ plugin }: Pick<HttpOperation, "plugin">, field: string): Schema | undefined => {
  for (const { fields } of plugin.words) {
    const values = Object.hasOwn(fields, field) ? fields[field]?.values : undefined
    if (values !== undefined) return Object.fromEntries(Object.entries(values).map(([key, { fr }]) => [key, fr]))
  }
  return undefined
}

/** What the fields of an operation are called: by the stream that it writes, by its plugin, or by the common table. */
const labelOf = (
  { plugin, operation }: Pick<HttpOperation, "plugin" | "operation">,
  field: string,
): string | undefined => {
  const own = operation.kind === "command" ? plugin.words.filter(({ stream }) => stream === operation.stream) : []
  for (const { fields } of own.length > 0 ? own : plugin.words) {
    const words = Object.hasOwn(fields, field) ? fields[field] : undefined
    if (words !== null && words !== undefined) return words.fr
  }
  return Object.hasOwn(fieldLabels, field) ? fieldLabels[field] : undefined
}

/** What a field names by its name alone, where its schema says nothing. */
const NAMED: Readonly<Record<string, string>> = {
  person: "person",
  holder: "person",
  representative: "person",
  party: "party",
  mediation: "mediation",
  institution: "institution",
  partner: "institution",
  household: "household",
  activity: "activity",
  issue: "issue",
  project: "project",
  request: "intake",
  convention: "convention",
  referral: "referral",
}

const NAMED_LISTS: Readonly<Record<string, string>> = {
  members: "person",
  activities: "activity",
  mediations: "mediation",
  conventions: "convention",
  parties: "party",
}

/** How the things of a kind are looked up, for who fills in a form. */
export const choicesOf = (plugins: ReadonlyArray<AnyPlugin>): ReadonlyMap<string, Schema> =>
  new Map(
    plugins.flatMap((plugin) =>
      Object.entries(plugin.choices).map(
        ([kind, { query, ...how }]) => [kind, { ...how, query: `${plugin.id}.${query}` }] as const,
      ),
    ),
  )

const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null

/**
 * The JSON schema of what an operation takes, with a French word on each field (`title`) and each value (`x-labels`): what
 * a form is made from. The OpenAPI document holds the same.
 *
 * @example
 * ```ts
 * import { builtIns } from "@traitdunion/core/built-ins"
 * import { inputSchema, operationsOf } from "@traitdunion/http"
 * const record = operationsOf(builtIns).get("commands/registers.record")
 * const schema = record === undefined ? undefined : inputSchema(record)
 * ```
 */
export const inputSchema = (
  one: Pick<HttpOperation, "id" | "plugin" | "operation">,
  choices: ReadonlyMap<string, Schema> = new Map(),
): Schema =>
  schemaWith(one.id, one.operation.input, choices, {
    label: (field) => labelOf(one, field),
    values: (field) => valuesOf(one, field),
  })

/** The same of a service, which has the words of the common table. */
export const serviceInput = ({ id, input }: Service, choices: ReadonlyMap<string, Schema>): Schema =>
  schemaWith(id, input, choices, {
    label: (field) => (Object.hasOwn(fieldLabels, field) ? fieldLabels[field] : undefined),
    values: () => undefined,
  })

interface Said {
  readonly label: (field: string) => string | undefined
  readonly values: (field: string) => Schema | undefined
}

const schemaWith = (id: string, input: z.core.$ZodType, choices: ReadonlyMap<string, Schema>, said: Said): Schema => {
  const schema = z.toJSONSchema(input, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema, zodSchema }) => {
      // What a program may not change once it is read may be sent all the same.
      if (zodSchema._zod.def.type === "readonly") delete jsonSchema.readOnly
      for (const [name, property] of Object.entries(jsonSchema.properties ?? {})) {
        if (!isSchema(property) || "$ref" in property) continue
        const title = said.label(name)
        if (title !== undefined && property["title"] === undefined) property["title"] = title
        if (("enum" in property || "const" in property) && property["x-labels"] === undefined) {
          const values = said.values(name)
          if (values !== undefined) property["x-labels"] = values
        }
        const { items } = property
        const listed = NAMED_LISTS[name]
        if (listed !== undefined && isSchema(items) && items["type"] === "string") items["x-ref"] ??= listed
        const named = NAMED[name]
        const kind = property["x-ref"] ?? (property["type"] === "string" && !("enum" in property) ? named : undefined)
        if (typeof kind !== "string") continue
        property["x-ref"] = kind
        const how = choices.get(kind)
        if (how !== undefined) property["x-choices"] = how
      }
    },
  }) as Schema
  delete schema["$schema"]
  // A schema that holds itself is named from where it stands in the document.
  return JSON.parse(
    JSON.stringify(schema)
      .replaceAll('"#/$defs/', `"#/components/schemas/${id}/$defs/`)
      .replaceAll('"$ref":"#"', `"$ref":"#/components/schemas/${id}"`),
  ) as Schema
}
