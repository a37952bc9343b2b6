import { kindOfSchema, schemasIn } from "../kernel/checks/index.ts"
import type { AnyCommand } from "../plugin/index.ts"

type Schema = Parameters<typeof kindOfSchema>[0]

interface StringDef {
  readonly format?: string
  readonly checks?: ReadonlyArray<{ readonly _zod: { readonly def: { readonly check: string } } }>
}

/** A text of any form: neither an id, a day or a code by a pattern, nor checked in some way of its own. */
const isFreeText = (schema: Schema): boolean => {
  if (kindOfSchema(schema) !== "string") return false
  const { format, checks = [] } = schema._zod.def as StringDef
  return format === undefined && !checks.some(({ _zod }) => ["string_format", "custom"].includes(_zod.def.check))
}

/** A mark that is found again in a key. */
const markOf = (path: ReadonlyArray<string>): string => `\u0002${path.join(".")}\u0003`

const probeOf = (path: ReadonlyArray<string>): object =>
  new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === Symbol.toPrimitive) return () => markOf(path)
        if (name === "then" || typeof name === "symbol") return undefined
        return probeOf([...path, name])
      },
    },
  )

/** @internal The fields of free text that the key of a command is made of, as far as its input's schema tells. */
export const freeTextsOfKey = (command: AnyCommand): ReadonlyArray<string> => {
  const free = schemasIn(command.input, isFreeText).map((path) => path.join("."))
  if (free.length === 0) return []
  try {
    const key = String(command.key(probeOf([]) as never, () => ""))
    return free.filter((path) => key.includes(markOf(path.split("."))))
  } catch {
    return []
  }
}
