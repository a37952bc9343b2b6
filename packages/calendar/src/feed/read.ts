import { field, InvalidInput, issuesOf, type Words } from "@traitdunion/core"
import * as z from "zod"

/** A fault in words of our own. */
export const fault = ({ fr, en }: Words) => ({ error: en, params: { fr } })

const NOT_TEXT = {
  fr: "Contient un caractère que les calendriers refusent",
  en: "Holds a character that calendars refuse",
}

/** A text that may stand in a calendar anybody subscribes to: no one's personal data, nothing a calendar cannot hold. */
export const publicText = (max: number) =>
  field
    .anonymousText(max)
    // Unicode's control characters but for the line ends and the tab, which calendars know.
    .refine((text) => text.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(text), fault(NOT_TEXT))

/** A moment as a calendar's stamp. */
export const moment = z
  .string()
  .refine(
    (text) => z.iso.datetime().safeParse(text).success,
    fault({ fr: "Écrire l'instant en ISO 8601 UTC", en: "Not an ISO 8601 instant in UTC" }),
  )

/** Refuse two things of one name, at the place of the second. */
export const noneTwice =
  <Item>(nameOf: (item: Item) => string, words: Words) =>
  (items: ReadonlyArray<Item>, context: z.core.$RefinementCtx<ReadonlyArray<Item>>): void => {
    const seen = new Set<string>()
    for (const [index, item] of items.entries()) {
      const name = nameOf(item)
      if (seen.has(name))
        context.addIssue({ code: "custom", path: [index], message: words.en, params: { fr: words.fr } })
      seen.add(name)
    }
  }

/** What a calendar is made of, or `InvalidInput` with every fault. */
export const read = <Schema extends z.ZodType>(where: string, schema: Schema, input: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(input, { reportInput: true })
  if (!parsed.success) throw new InvalidInput(where, issuesOf(parsed.error))
  return parsed.data
}
