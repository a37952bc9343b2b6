import { kindOfSchema, stepsOf } from "../kernel/checks/index.ts"
import { fieldLabels } from "../kernel/field-labels.ts"
import type { AnyPlugin } from "../plugin/index.ts"
import { fieldsIn } from "./spoken.ts"

type Schema = Parameters<typeof stepsOf>[0]

/** The lists of values that have no words: a form could only show their keys. */
const wordlessIn = (schema: Schema, name: string, above: ReadonlyArray<Schema> = []): ReadonlyArray<string> => {
  if (above.includes(schema)) return []
  const meta = (schema as { readonly meta?: () => Readonly<Record<string, unknown>> | undefined }).meta?.() ?? {}
  const own = kindOfSchema(schema) === "enum" && !("x-labels" in meta) ? [name] : []
  const within = stepsOf(schema).flatMap(([step, inner]) =>
    wordlessIn(inner, step === null || step === "*" ? name : step, [...above, schema]),
  )
  return [...own, ...within]
}

/** The fields of a plugin's forms that nobody could name in French: neither its words nor the common table do. */
export const formProblems = (plugin: AnyPlugin): ReadonlyArray<string> => {
  const own = new Map(plugin.words.flatMap(({ fields }) => Object.entries(fields)))
  const named = (name: string): boolean => own.has(name) || name in fieldLabels
  const operations = { command: plugin.commands, query: plugin.queries, outlet: plugin.outlets }
  return Object.entries(operations).flatMap(([kind, all]) =>
    Object.entries(all).flatMap(([name, { input }]) => [
      ...[...new Set(fieldsIn(input))]
        .filter((one) => !named(one))
        .map((one) => `${kind} ${name}: the field ${one} has no French label`),
      ...[...new Set(wordlessIn(input, ""))]
        .filter((one) => own.get(one)?.values === undefined)
        .map((one) => `${kind} ${name}: the values of ${one} have no French words (field.keyOf a table of labels)`),
    ]),
  )
}
