// As much of JSON Schema as the schemas of data·inclusion use, to compare our schemas with.

/** A JSON Schema, as far as it is used. */
export interface JsonSchema {
  readonly type?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: ReadonlyArray<string>
  readonly anyOf?: ReadonlyArray<JsonSchema>
  readonly items?: JsonSchema
  readonly enum?: ReadonlyArray<string>
  readonly const?: string
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly minItems?: number
  readonly uniqueItems?: boolean
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  email: /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i,
}

const isFormat = (format: string, text: string): boolean =>
  format === "date"
    ? /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
    : FORMATS[format]?.test(text) === true

const isType = (type: string, value: unknown): boolean => {
  if (type === "null") return value === null
  if (type === "array") return Array.isArray(value)
  if (type === "integer") return Number.isInteger(value)
  return typeof value === type
}

const fitsText = (schema: JsonSchema, text: string): boolean => {
  const length = [...text].length
  return (
    length >= (schema.minLength ?? 0) &&
    length <= (schema.maxLength ?? Number.POSITIVE_INFINITY) &&
    (schema.pattern === undefined || new RegExp(schema.pattern).test(text)) &&
    (schema.format === undefined || isFormat(schema.format, text))
  )
}

/** Whether a value fits a schema. */
export const fits = (schema: JsonSchema, value: unknown, root: JsonSchema): boolean => {
  if (schema.$ref !== undefined) return fits(root.$defs?.[schema.$ref.replace("#/$defs/", "")] ?? {}, value, root)
  if (schema.anyOf !== undefined) return schema.anyOf.some((one) => fits(one, value, root))
  if (schema.type !== undefined && !isType(schema.type, value)) return false
  if (schema.enum !== undefined && !schema.enum.some((one) => one === value)) return false
  if (schema.const !== undefined && schema.const !== value) return false
  if (typeof value === "string") return fitsText(schema, value)
  if (typeof value === "number") return value >= (schema.minimum ?? Number.NEGATIVE_INFINITY)
  if (!Array.isArray(value)) return true
  return (
    value.length >= (schema.minItems ?? 0) &&
    (schema.uniqueItems !== true || new Set(value).size === value.length) &&
    value.every((item: unknown) => fits(schema.items ?? {}, item, root))
  )
}
