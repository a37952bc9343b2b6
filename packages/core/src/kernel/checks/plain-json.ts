import { isStorable } from "../well-formed.ts"

/** @internal Something that JSON would not give back as it was: where it stands, and what it is, never its value. */
export interface NotJson {
  readonly path: ReadonlyArray<string | number>
  readonly found: string
}

/** Deeper than any event; what holds itself is, too. */
const DEEPEST = 100

const isPlain = (value: object): boolean => {
  const above = Object.getPrototypeOf(value)
  if (!Array.isArray(value)) return above === null || Object.getPrototypeOf(above) === null
  return Object.getPrototypeOf(Object.getPrototypeOf(above)) === null
}

/** @internal The first thing in a value that JSON loses or changes; `undefined` for what reads back equal. */
export const notJsonIn = (value: unknown, depth = 0): NotJson | undefined => {
  const fault = (found: string): NotJson => ({ path: [], found })
  switch (typeof value) {
    case "boolean":
      return undefined
    case "string":
      return isStorable(value) ? undefined : fault("NUL, or half of a surrogate pair")
    case "number":
      if (Object.is(value, -0)) return fault("-0")
      return Number.isFinite(value) ? undefined : fault(String(value))
    case "object":
      break
    default:
      return fault(typeof value)
  }
  if (value === null) return undefined
  if (!isPlain(value)) return fault(value.constructor?.name || "an instance of a class")
  if (typeof (value as { readonly toJSON?: unknown }).toJSON === "function") return fault("toJSON")
  if (depth === DEEPEST) return fault("something that holds itself")
  const keys = Object.keys(value)
  const list = Array.isArray(value)
  // A list has its length beside its items.
  if (Reflect.ownKeys(value).length !== keys.length + (list ? 1 : 0)) return fault("a hidden property")
  if (list && keys.length !== value.length) return fault("a list with holes, or with names")
  for (const key of keys) {
    const inner = isStorable(key)
      ? notJsonIn((value as Readonly<Record<string, unknown>>)[key], depth + 1)
      : fault("NUL, or half of a surrogate pair")
    if (inner !== undefined) return { ...inner, path: [list ? Number(key) : key, ...inner.path] }
  }
  return undefined
}
