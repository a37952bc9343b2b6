import * as z from "zod"

/** The schema of the keys of a table of labels. Anything else is refused. */
export const keyOf = <K extends string>(table: Readonly<Record<K, unknown>>): z.ZodEnum<{ [Key in K]: Key }> =>
  z.enum(Object.keys(table) as K[])
