import { field, type Words } from "@traitdunion/core"

/** Whether a text has the form of an INSEE code of a commune. */
export const isInseeCode = (text: string): boolean => field.commune.safeParse(text).success

/** What to do about a text that has not. */
export const notInseeCode: Words = {
  fr: "Ce n'est pas un code INSEE de commune : cinq chiffres, ou 2A ou 2B et trois chiffres, comme 66136.",
  en: "Not an INSEE code of a commune: five digits, or 2A or 2B and three digits, such as 66136.",
}
