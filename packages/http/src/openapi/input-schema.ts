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
  point: "point",
  funder: "institution",
  creditor: "institution",
  codebtor: "person",
  debtor: "person",
  recipient: "party",
  mediator: "mediator",
  member: "mediator",
  with: "mediator",
}

const NAMED_LISTS: Readonly<Record<string, string>> = {
  members: "person",
  activities: "activity",
  mediations: "mediation",
  conventions: "convention",
  parties: "party",
  colleagues: "mediator",
}

const ownChoice = (plugin: AnyPlugin, kind: string): Schema | undefined => {
  const choice = Object.hasOwn(plugin.choices, kind) ? plugin.choices[kind] : undefined
  return choice === undefined ? undefined : { ...choice, query: `${plugin.id}.${choice.query}` }
}

/**
 * How the things of each kind are looked up by who fills in a form: by which query, and which fields of its items are
 * shown and taken. Give it to {@link inputSchema}.
 *
 * @example
 * ```ts
 * import { builtIns } from "@traitdunion/core/built-ins"
 * import { choicesOf } from "@traitdunion/http"
 * choicesOf(builtIns).get("person") // { query: "people.search", by: "name", value: "person", label: "name" }
 * ```
 */
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
    own: (kind) => ownChoice(one.plugin, kind),
  })

/** The same of a service, which has the words of the common table. */
export const serviceInput = ({ id, input }: Service, choices: ReadonlyMap<string, Schema>): Schema =>
  schemaWith(id, input, choices, {
    label: (field) => (Object.hasOwn(fieldLabels, field) ? fieldLabels[field] : undefined),
    values: () => undefined,
    own: () => undefined,
  })

interface Said {
  readonly label: (field: string) => string | undefined
  readonly values: (field: string) => Schema | undefined
  /** How the plugin itself looks a thing up, by its kind or by the name of the field. */
  readonly own: (kind: string) => Schema | undefined
}

const schemaWith = (id: string, input: z.core.$ZodType, choices: ReadonlyMap<string, Schema>, said: Said): Schema => {
  const schema = z.toJSONSchema(input, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema, zodSchema }) => {
      // What a program may not change once it is read may be sent all the same.
      if (zodSchema._zod.def.type === "readonly") delete jsonSchema.readOnly
      for (const [name, given] of Object.entries(jsonSchema.properties ?? {})) {
        if (!isSchema(given) || "$ref" in given) continue
        // One schema that several fields share is one object here: what is said of a field is said of its own copy.
        const property: Schema = isSchema(given["items"]) ? { ...given, items: { ...given["items"] } } : { ...given }
        if (jsonSchema.properties !== undefined) jsonSchema.properties[name] = property
        const title = said.label(name)
        if (title !== undefined && property["title"] === undefined) property["title"] = title
        if (("enum" in property || "const" in property) && property["x-labels"] === undefined) {
          const values = said.values(name)
          if (values !== undefined) property["x-labels"] = values
        }
        const { items } = property
        const listed = isSchema(items) && items["type"] === "string" ? items : undefined
        const shown = listed ?? property
        const named = listed === undefined ? NAMED[name] : NAMED_LISTS[name]
        const isPlain = shown["type"] === "string" && !("enum" in shown)
        const told = shown["x-ref"] ?? (isPlain ? named : undefined)
        const kind = typeof told === "string" ? told : undefined
        if (kind !== undefined) shown["x-ref"] = kind
        if (!isPlain && kind === undefined) continue
        const byKind = kind === undefined ? undefined : said.own(kind)
        const how = byKind ?? said.own(name) ?? (kind === undefined ? undefined : choices.get(kind))
        if (how !== undefined) shown["x-choices"] = how
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
