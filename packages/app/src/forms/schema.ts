import { type AnyPlugin, field } from "@traitdunion/core"
import { choicesOf, type HttpOperation, inputSchema } from "@traitdunion/http"
import * as z from "zod"

/** How a thing is looked up: by which question, and which fields of its answers are taken and shown. */
export interface LookUp {
  readonly query: string
  readonly value: string
  readonly label: string
  readonly by?: string
  readonly given?: Readonly<Record<string, string>>
}

/** What a form is made from: the part of JSON Schema that the inputs of operations use. */
export interface Schema {
  readonly type?: string
  readonly format?: string
  readonly title?: string
  readonly description?: string
  readonly enum?: ReadonlyArray<string>
  readonly const?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: ReadonlyArray<string>
  readonly items?: Schema
  readonly anyOf?: ReadonlyArray<Schema>
  readonly oneOf?: ReadonlyArray<Schema>
  /** The French and English words of each member of an enum, where the plugin tells them. */
  readonly "x-labels"?: Readonly<Record<string, string>>
  /** What kind of thing the id of a field names. */
  readonly "x-ref"?: string
  readonly "x-choices"?: LookUp
}

const ID_PATTERN = (z.toJSONSchema(field.id) as { readonly pattern?: string }).pattern

/** Whether a field takes an id: no word that somebody would know. */
export const isId = ({ type, pattern }: Schema): boolean => type === "string" && pattern === ID_PATTERN

const made = new WeakMap<object, Schema>()

/** The schema of an operation's input, with its French words and how its ids are looked up; made once. */
export const schemaOf = (operation: HttpOperation, plugins: ReadonlyArray<AnyPlugin>): Schema => {
  const known = made.get(operation.operation)
  if (known !== undefined) return known
  const schema: Schema = inputSchema(operation, choicesOf(plugins))
  made.set(operation.operation, schema)
  return schema
}

/** The members of a choice between shapes; empty for anything else. */
export const variantsOf = (schema: Schema): ReadonlyArray<Schema> =>
  (schema.oneOf ?? schema.anyOf ?? []).filter(({ properties }) => properties !== undefined)

/** A value that may be `null`, or one of several spellings, as the shape that a person fills in. */
export const filledShape = (schema: Schema): Schema => {
  const members = schema.anyOf ?? schema.oneOf
  if (members === undefined || variantsOf(schema).length > 1) return schema
  const shape = members.find(
    (member) => member.enum ?? member.properties ?? (member.type === "null" ? undefined : member.type),
  )
  return shape === undefined ? schema : { ...shape, ...(schema.title === undefined ? {} : { title: schema.title }) }
}

/** What tells the variants of a choice apart: the name of a constant that each has with a value of its own. */
export const discriminatorOf = (variants: ReadonlyArray<Schema>): string | undefined =>
  Object.keys(variants[0]?.properties ?? {}).find(
    (name) =>
      variants.every(
        ({ properties }) => properties?.[name]?.const !== undefined || properties?.[name]?.enum !== undefined,
      ) && variants.some(({ properties }) => properties?.[name]?.const !== undefined),
  )
