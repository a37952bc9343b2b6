import * as z from "zod"

/** The French word of an entry: a label itself, or something that has one. */
const wordOf = (entry: unknown): string | undefined => {
  if (typeof entry !== "object" || entry === null) return undefined
  const { fr, label } = entry as { readonly fr?: unknown; readonly label?: unknown }
  return typeof fr === "string" ? fr : wordOf(label)
}

const wordsOf = (table: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([key, entry]) => {
      const word = wordOf(entry)
      return word === undefined ? [] : [[key, word]]
    }),
  )

/** The schema of the keys of a table of labels, which a JSON schema of it tells as `x-labels`. Anything else is refused. */
export const keyOf = <K extends string>(table: Readonly<Record<K, unknown>>): z.ZodEnum<{ [Key in K]: Key }> => {
  const schema = z.enum(Object.keys(table) as K[])
  // Told when somebody asks: most programs never do.
  z.globalRegistry.add(schema, {
    get "x-labels"() {
      return wordsOf(table)
    },
  })
  return schema as z.ZodEnum<{ [Key in K]: Key }>
}
