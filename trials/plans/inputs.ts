import * as z from "zod"

/** Values of the kinds that inputs are made of: the first that a schema takes is the sample of it. */
const VALUES: ReadonlyArray<unknown> = [
  "2026-03-02",
  "v-7",
  "66136",
  "QN00101M",
  "v@exemple.fr",
  "06 99 00 11 22",
  "66",
  "75",
  "2026-03",
  "v".repeat(43),
  2026,
  1,
  true,
  [],
  {},
]

/** A place in a list, as the lists by days tell it. */
const PLACE = "2026-03-02~v-7"

interface Inner {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly options?: ReadonlyArray<z.core.$ZodType>
  readonly entries?: Readonly<Record<string, string | number>>
  readonly values?: ReadonlyArray<unknown>
}

const defOf = (schema: z.core.$ZodType): Inner => schema._zod.def as unknown as Inner

const takes = (schema: z.core.$ZodType, value: unknown): boolean => z.safeParse(schema, value).success

const isOptional = (schema: z.core.$ZodType): boolean => schema._zod.optin === "optional"

/** What a schema takes: the required fields alone, then with each of the others, then with all. */
export const samplesOf = (schema: z.core.$ZodType): ReadonlyArray<unknown> => {
  const { shape, element, innerType, in: from, options, entries, values } = defOf(schema)
  if (shape !== undefined) {
    const fields = Object.entries(shape).map(
      ([key, inner]) => [key, key === "cursor" ? PLACE : samplesOf(inner).at(-1), isOptional(inner)] as const,
    )
    const needed = fields.filter(([, , optional]) => !optional).map(([key, value]) => [key, value] as const)
    const others = fields.filter(([, , optional]) => optional).map(([key, value]) => [key, value] as const)
    const all = [[], ...others.map((one) => [one]), others].map((some) => Object.fromEntries([...needed, ...some]))
    return all.filter((input) => takes(schema, input))
  }
  if (element !== undefined) {
    const one = samplesOf(element).at(-1)
    return [[], [one]].filter((list) => takes(schema, list))
  }
  const inner = [innerType, from, ...(options ?? [])].filter((one) => one !== undefined)
  const found = [
    ...Object.values(entries ?? {}),
    ...(values ?? []),
    ...VALUES,
    ...inner.flatMap((one) => samplesOf(one)),
  ].find((value) => takes(schema, value))
  return found === undefined ? [] : [found]
}
