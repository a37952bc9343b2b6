import type * as z from "zod"

/** The meta of a schema that says which kind of thing the id names. */
const META = "x-ref"

/** Say that the ids which a schema takes name things of one kind: `person`, `institution`, `party`, `mediation` or a stream of a plugin. */
export const naming = <S extends z.ZodType>(schema: S, kind: string): S => schema.meta({ [META]: kind }) as S

/** A place in an input that names something: `*` stands for each item of a list. */
export interface Reference {
  /** `person`, `institution`, `party` or the name of a stream. */
  readonly to: string
  readonly path: ReadonlyArray<string>
}

/** What a field names by its name alone, when nothing else is said: so that no plugin forgets it. */
const BY_NAME: Readonly<Record<string, string>> = {
  person: "person",
  holder: "person",
  party: "party",
  mediation: "mediation",
}

interface Inner {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly options?: ReadonlyArray<z.core.$ZodType>
  readonly in?: z.core.$ZodType
  readonly left?: z.core.$ZodType
  readonly right?: z.core.$ZodType
  readonly getter?: () => z.core.$ZodType
}

/** What it says about itself, whichever registry of zod it is asked with. */
const saidOf = (schema: z.core.$ZodType): unknown =>
  (schema as { readonly meta?: () => Readonly<Record<string, unknown>> | undefined }).meta?.()?.[META]

const within = (
  schema: z.core.$ZodType,
  name: string,
  path: ReadonlyArray<string>,
  lazies: ReadonlyArray<z.core.$ZodType> = [],
): ReadonlyArray<Reference> => {
  const said = saidOf(schema)
  if (typeof said === "string") return [{ to: said, path }]
  const {
    type,
    shape,
    element,
    innerType,
    options,
    in: from,
    left,
    right,
    getter,
  } = schema._zod.def as unknown as Inner
  // A schema that holds itself is followed once around.
  if (getter !== undefined) return lazies.includes(schema) ? [] : within(getter(), name, path, [...lazies, schema])
  if (shape !== undefined) {
    return Object.entries(shape).flatMap(([key, inner]) => within(inner, key, [...path, key], lazies))
  }
  if (element !== undefined) return within(element, name, [...path, "*"], lazies)
  const inner = [innerType, from, left, right, ...(options ?? [])].filter((one) => one !== undefined)
  if (inner.length > 0) return inner.flatMap((one) => within(one, name, path, lazies))
  const to = BY_NAME[name]
  return type === "string" && to !== undefined ? [{ to, path }] : []
}

const known = new WeakMap<z.core.$ZodType, ReadonlyArray<Reference>>()

/** Every place of an input that names something, told from its schema: once, whatever opens with it. */
export const referencesIn = (schema: z.core.$ZodType): ReadonlyArray<Reference> => {
  const before = known.get(schema)
  if (before !== undefined) return before
  const references = referencesOf(schema)
  known.set(schema, references)
  return references
}

const referencesOf = (schema: z.core.$ZodType): ReadonlyArray<Reference> => {
  const found = new Map<string, Reference>()
  for (const one of within(schema, "", [])) found.set(`${one.to} ${one.path.join(".")}`, one)
  return [...found.values()]
}

/** Something that an input names. */
export interface Named {
  readonly to: string
  readonly id: string
}

const at = (value: unknown, path: ReadonlyArray<string>): ReadonlyArray<unknown> => {
  const [step, ...rest] = path
  if (step === undefined) return [value]
  if (typeof value !== "object" || value === null) return []
  if (step === "*") return Array.isArray(value) ? value.flatMap((item) => at(item, rest)) : []
  return at((value as Readonly<Record<string, unknown>>)[step], rest)
}

/** What an input names at these places. A party that is told by its kind is of that kind. */
export const namedIn = (references: ReadonlyArray<Reference>, input: unknown): ReadonlyArray<Named> =>
  references.flatMap(({ to, path }) =>
    at(input, path).flatMap((value): ReadonlyArray<Named> => {
      if (typeof value === "string") return [{ to, id: value }]
      if (typeof value !== "object" || value === null) return []
      const { kind, id } = value as { readonly kind?: unknown; readonly id?: unknown }
      return typeof kind === "string" && typeof id === "string" ? [{ to: kind, id }] : []
    }),
  )
