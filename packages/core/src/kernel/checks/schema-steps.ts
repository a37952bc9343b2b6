import type * as zc from "zod/v4/core"

interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, zc.$ZodType>>
  readonly items?: ReadonlyArray<zc.$ZodType>
  readonly options?: ReadonlyArray<zc.$ZodType>
  readonly getter?: () => zc.$ZodType
  readonly [name: string]: unknown
}

/** What stands right within a schema: a field by its name, each item of a list or record as `*`, and what only wraps as null. */
type Step = readonly [step: string | null, inner: zc.$ZodType]

const defOf = (schema: zc.$ZodType): Def => schema._zod.def as unknown as Def

/** @internal The kind of a schema, as zod calls it: `object`, `transform`. */
export const kindOfSchema = (schema: zc.$ZodType): string => defOf(schema).type

const AS_IT_IS = ["innerType", "in", "out", "left", "right"]
const EACH = ["element", "keyType", "valueType", "rest"]

/** @internal The schemas that stand right within one, of objects, lists, tuples, records, unions and wrappers alike. */
export const stepsOf = (schema: zc.$ZodType): ReadonlyArray<Step> => {
  const def = defOf(schema)
  const named = (names: ReadonlyArray<string>, step: string | null): ReadonlyArray<Step> =>
    names.flatMap((name) => (def[name] ? [[step, def[name] as zc.$ZodType] as const] : []))
  return [
    ...Object.entries(def.shape ?? {}),
    ...(def.items ?? []).map((item) => ["*", item] as const),
    ...named(EACH, "*"),
    ...[...(def.options ?? []), ...(def.getter === undefined ? [] : [def.getter()])].map((one) => [null, one] as const),
    ...named(AS_IT_IS, null),
  ]
}

/** @internal Every schema within one that `wanted` answers for, with its path. One that holds itself is followed once around. */
export const schemasIn = (
  schema: zc.$ZodType,
  wanted: (schema: zc.$ZodType) => boolean,
  path: ReadonlyArray<string> = [],
  above: ReadonlyArray<zc.$ZodType> = [],
  found: (path: ReadonlyArray<string>, schema: zc.$ZodType) => void = () => {},
): ReadonlyArray<ReadonlyArray<string>> => {
  if (above.includes(schema)) return []
  if (wanted(schema)) {
    found(path, schema)
    return [path]
  }
  return stepsOf(schema).flatMap(([step, inner]) =>
    schemasIn(inner, wanted, step === null ? path : [...path, step], [...above, schema], found),
  )
}
