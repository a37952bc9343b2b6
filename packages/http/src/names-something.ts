import type { AnyCommand, AnyOutlet, AnyQuery } from "@traitdunion/core"
import * as z from "zod"

type Schema = Readonly<Record<string, unknown>>

const BY_NAME = ["person", "holder", "party", "mediation"]

const names = (schema: unknown): boolean => {
  if (typeof schema !== "object" || schema === null) return false
  if (Array.isArray(schema)) return schema.some(names)
  const { properties, ...rest } = schema as Schema
  if ("x-ref" in rest) return true
  const fields = Object.entries((properties ?? {}) as Schema)
  return fields.some(([name, inner]) => BY_NAME.includes(name) || names(inner)) || Object.values(rest).some(names)
}

const known = new WeakMap<object, boolean>()

/** Whether the input of an operation names a person, a mediation or another thing by its id. */
export const namesSomething = ({ input }: AnyCommand | AnyQuery | AnyOutlet): boolean => {
  const found = known.get(input) ?? names(z.toJSONSchema(input, { io: "input", unrepresentable: "any" }))
  known.set(input, found)
  return found
}
