import { isSealed, PlainPersonal, type Sealed } from "../../kernel/index.ts"

/** Where a value stands in what holds it. */
export type Path = ReadonlyArray<string | number>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !(value instanceof Map) && !(value instanceof Set)

/** A copy of a value in which those that `change` answers for are replaced. What holds none comes back as it is. */
const replaced = (
  value: unknown,
  change: (value: unknown, path: Path) => { readonly to: unknown } | undefined,
  path: Path,
): unknown => {
  if (typeof value !== "object" || value === null) return value
  const found = change(value, path)
  if (found !== undefined) return found.to
  if (Array.isArray(value)) {
    let copy: Array<unknown> | undefined
    for (const [index, item] of value.entries()) {
      const next = replaced(item, change, [...path, index])
      if (next === item) continue
      copy ??= [...value]
      copy[index] = next
    }
    return copy ?? value
  }
  if (value instanceof Map) {
    return new Map([...value].map(([key, item]) => [key, replaced(item, change, [...path, String(key)])]))
  }
  if (!isRecord(value)) return value
  let copy: Record<string, unknown> | undefined
  for (const key of Object.keys(value)) {
    const next = replaced(value[key], change, [...path, key])
    if (next === value[key]) continue
    copy ??= { ...value }
    copy[key] = next
  }
  return copy ?? value
}

/** Replace every clear personal value of an input, wherever it stands. */
export const replacePlain = (value: unknown, change: (plain: PlainPersonal, path: Path) => unknown): unknown =>
  replaced(value, (item, path) => (item instanceof PlainPersonal ? { to: change(item, path) } : undefined), [])

/** Replace every sealed envelope, wherever it stands. */
export const replaceSealed = (value: unknown, change: (envelope: Sealed<unknown>) => unknown): unknown =>
  replaced(value, (item) => (isSealed(item) ? { to: change(item) } : undefined), [])

/** All sealed envelopes of a value. */
export const sealedIn = (value: unknown): ReadonlyArray<Sealed<unknown>> => {
  const found: Array<Sealed<unknown>> = []
  replaceSealed(value, (envelope) => {
    found.push(envelope)
    return envelope
  })
  return found
}

/** All clear personal values of an input, with where they stand. */
export const plainIn = (value: unknown): ReadonlyArray<readonly [plain: PlainPersonal, path: Path]> => {
  const found: Array<readonly [PlainPersonal, Path]> = []
  replacePlain(value, (plain, path) => {
    found.push([plain, path])
    return plain
  })
  return found
}
