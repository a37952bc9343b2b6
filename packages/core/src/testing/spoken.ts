type Def = Readonly<Record<string, unknown>> & { readonly type: string }
const defOf = (schema: unknown): Def | undefined =>
  (schema as { readonly _zod?: { readonly def?: Def } } | undefined)?._zod?.def

/** What stands within a schema: the parts of an object by their names, and what everything else wraps. */
const within = (schema: unknown): ReadonlyArray<readonly [name: string | null, inner: unknown]> => {
  const def = defOf(schema)
  if (def === undefined) return []
  switch (def.type) {
    case "object":
      return Object.entries(def["shape"] as Readonly<Record<string, unknown>>)
    case "array":
      return [[null, def["element"]]]
    case "union":
      return (def["options"] as ReadonlyArray<unknown>).map((option) => [null, option] as const)
    case "pipe":
      return [[null, def["out"]]]
    default:
      return [[null, def["innerType"]]]
  }
}

const isSealed = (schema: unknown): boolean => within(schema).some(([name]) => name === "~sealed")

/** @internal Whether something sealed stands in a schema of events. */
export const holdsSealed = (schema: unknown): boolean =>
  isSealed(schema) || within(schema).some(([, inner]) => holdsSealed(inner))

/** @internal The names of all fields in a schema of events, however deep. What is sealed has only its own name. */
export const fieldsIn = (schema: unknown): ReadonlyArray<string> =>
  isSealed(schema)
    ? []
    : within(schema).flatMap(([name, inner]) => [...(name === null ? [] : [name]), ...fieldsIn(inner)])
