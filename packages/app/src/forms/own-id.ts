import type { HttpOperation } from "@traitdunion/http"
import type { Schema } from "./schema.ts"

/**
 * The field of a command that names what it begins, when the core makes that id by itself: nobody types it. It is found by
 * asking the command for its key with nothing filled in.
 */
export const ownIdOf = ({ kind, operation }: HttpOperation, schema: Schema): ReadonlyArray<string> => {
  if (kind !== "commands") return []
  const read: Array<string> = []
  const nothing = new Proxy(
    {},
    {
      get: (_target, name) => {
        if (typeof name === "string") read.push(name)
        return undefined
      },
    },
  )
  try {
    operation.key(nothing as never, () => "")
  } catch {
    return []
  }
  return read.filter((name) => !(schema.required ?? []).includes(name) && schema.properties?.[name]?.type === "string")
}

/** Fields that name what is added to something that is there: the page makes their ids. */
const ADDED: Readonly<Record<string, ReadonlyArray<string>>> = {
  "consent.give": ["consent"],
  "consent.refuse": ["consent"],
  "caf.grantMandate": ["mandate"],
  "caf.proposeMandate": ["mandate"],
  "partners.addContact": ["contact"],
  "partners.offerService": ["service"],
  "people.tellApart": ["now"],
}

/** The fields whose ids the page makes by itself, with them. */
export const freshIdsOf = (
  { id }: HttpOperation,
  known: ReadonlySet<string>,
): ReadonlyArray<readonly [string, string]> =>
  (ADDED[id] ?? []).filter((name) => !known.has(name)).map((name) => [name, crypto.randomUUID()] as const)

/** The field that names a line of a list after the list: `debt` of `debts`. */
export const lineIdOf = (list: string, item: Schema): string | undefined => {
  const name = list.replace(/s$/, "")
  const field = item.properties?.[name]
  return name !== list && field?.type === "string" && field.enum === undefined && field["x-choices"] === undefined
    ? name
    : undefined
}
