import { lineIdOf } from "./own-id.ts"
import { discriminatorOf, filledShape, type Schema, variantsOf } from "./schema.ts"

/** What a form sent: names as paths, `parties.0.id`. */
export type Sent = ReadonlyArray<readonly [name: string, value: string]>

/** How many lines of a list a form offers. */
export const LIST_LINES = 6

const numberOf = (text: string): number | string => {
  const plain = text.replaceAll(/[\s\u202f\u00a0]/g, "").replace(",", ".")
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
}

const booleanOf = (text: string): boolean | string => (text === "true" ? true : text === "false" ? false : text)

const readValue = (given: Schema, path: string, sent: Sent): unknown => {
  const schema = filledShape(given)
  const variants = variantsOf(schema)
  if (variants.length > 1) return readVariant(variants, path, sent)
  if (schema.properties !== undefined) return readObject(schema, path, sent)
  const values = sent.filter(([name, value]) => name === path && value.trim() !== "").map(([, value]) => value)
  if (schema.type === "array") return readList(schema, path, sent, values)
  const [value] = values
  if (value === undefined) return undefined
  if (schema.type === "integer" || schema.type === "number") return numberOf(value)
  return schema.type === "boolean" ? booleanOf(value) : value
}

const readObject = (schema: Schema, path: string, sent: Sent): Record<string, unknown> | undefined => {
  const found: Record<string, unknown> = {}
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const value = readValue(property, path === "" ? name : `${path}.${name}`, sent)
    if (value !== undefined) found[name] = value
  }
  return path !== "" && Object.keys(found).length === 0 ? undefined : found
}

const readVariant = (variants: ReadonlyArray<Schema>, path: string, sent: Sent): unknown => {
  const name = discriminatorOf(variants)
  if (name === undefined) return readObject(variants[0] ?? {}, path, sent)
  const chosen = sent.find(([key]) => key === `${path}~variant`)?.[1]
  const index = chosen === undefined ? Number.NaN : Number(chosen)
  const variant = Number.isInteger(index) ? variants[index] : undefined
  if (variant === undefined) return undefined
  const read = readObject(variant, `${path}~${index}`, sent) ?? {}
  const constants = Object.entries(variant.properties ?? {}).flatMap(([key, property]) =>
    property.const === undefined ? [] : [[key, property.const] as const],
  )
  return { ...Object.fromEntries(constants), ...read }
}

const readList = (schema: Schema, path: string, sent: Sent, values: ReadonlyArray<string>): unknown => {
  const item = filledShape(schema.items ?? {})
  if (item.enum !== undefined) return values.length === 0 ? undefined : values
  if (item.properties === undefined && variantsOf(item).length === 0) {
    const lines = values.flatMap((value) => value.split(/\r?\n/)).map((line) => line.trim())
    const filled = lines.filter((line) => line !== "").map((line) => (item.type === "integer" ? numberOf(line) : line))
    return filled.length === 0 ? undefined : filled
  }
  const id = lineIdOf(path.split(".").at(-1) ?? path, item)
  const lines = Array.from({ length: LIST_LINES }, (_, at) => readValue(item, `${path}.${at}`, sent))
  const filled = lines
    .filter((line) => line !== undefined)
    .map((line) => (id === undefined ? line : { [id]: crypto.randomUUID(), ...(line as object) }))
  return filled.length === 0 ? undefined : filled
}

/** What was sent by a form, as the input that the operation takes. What was left empty is absent: it is not known. */
export const inputOf = (schema: Schema, sent: Sent): unknown => {
  const variants = variantsOf(schema)
  if (variants.length > 1) return readVariant(variants, "", sent) ?? {}
  return readObject({ ...schema, properties: schema.properties ?? {} }, "", sent) ?? {}
}
