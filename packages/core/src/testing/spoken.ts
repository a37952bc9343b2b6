import { kindOfSchema, stepsOf } from "../kernel/checks/index.ts"
import { isPersonal } from "../kernel/index.ts"

type Schema = Parameters<typeof stepsOf>[0]

const enumerated = (schema: Schema): ReadonlyArray<string> =>
  [...((schema._zod as { readonly values?: ReadonlySet<unknown> }).values ?? [])].filter(
    (value) => typeof value === "string",
  )

const labelled = (schema: Schema): boolean =>
  "x-labels" in ((schema as { readonly meta?: () => object | undefined }).meta?.() ?? {})

/** What stands within a schema: fields by their names, the known keys of a record as well; everything else wraps. */
const within = (schema: Schema): ReadonlyArray<readonly [name: string | null, inner: Schema]> =>
  stepsOf(schema).flatMap(([step, inner]): ReadonlyArray<readonly [string | null, Schema]> => {
    if (step !== "*") return [[step, inner]]
    // Keys of a table of labels have their words there.
    const isKey =
      !labelled(inner) &&
      kindOfSchema(schema) === "record" &&
      inner === (schema._zod.def as { keyType?: unknown }).keyType
    return isKey ? enumerated(inner).map((name) => [name, inner] as const) : [[null, inner]]
  })

const isSealed = (schema: Schema): boolean => within(schema).some(([name]) => name === "~sealed")

const walk = <T>(
  schema: Schema,
  at: (schema: Schema) => ReadonlyArray<T> | undefined,
  above: ReadonlyArray<Schema> = [],
): ReadonlyArray<T> => {
  if (above.includes(schema)) return []
  return at(schema) ?? within(schema).flatMap(([, inner]) => walk(inner, at, [...above, schema]))
}

/** @internal Whether something sealed stands in a schema of events. */
export const holdsSealed = (schema: Schema): boolean =>
  walk(schema, (one) => (isSealed(one) ? [one] : undefined)).length > 0

/** @internal The names of all fields in a schema of events, however deep. What is sealed has only its own name. */
export const fieldsIn = (schema: Schema, above: ReadonlyArray<Schema> = []): ReadonlyArray<string> =>
  isSealed(schema) || above.includes(schema)
    ? []
    : within(schema).flatMap(([name, inner]) => [
        ...(name === null ? [] : [name]),
        ...fieldsIn(inner, [...above, schema]),
      ])

/** @internal The names of the fields within what an input confides: events hold them sealed, and no schema of theirs tells. */
export const confidedFieldsIn = (input: Schema): ReadonlyArray<string> =>
  walk(input, (one) => (isPersonal(one) ? fieldsIn(one) : undefined))
