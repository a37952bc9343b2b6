import type { Words } from "@traitdunion/core"
import * as z from "zod"

/** A fault in words of our own. */
const fault = ({ fr, en }: Words) => ({ error: en, params: { fr } })

/** A text whose length is counted in characters as JSON Schema does, where JavaScript counts UTF-16 units. */
export const sized = (min: number, max: number) =>
  z
    .string()
    .refine(
      (text) => [...text].length >= min,
      fault({ fr: `Trop court : au moins ${min} caractères`, en: `Too short: at least ${min} characters` }),
    )
    .refine(
      (text) => [...text].length <= max,
      fault({ fr: `Trop long : au plus ${max} caractères`, en: `Too long: at most ${max} characters` }),
    )

/** A text of a fixed form, described in words. */
export const formed = (pattern: RegExp, words: Words) => z.string().refine((text) => pattern.test(text), fault(words))

/**
 * A link to a page of the web. The schema says `uri` and 2083 characters at most; only `http` and `https` are taken,
 * because people follow these links.
 */
export const link = sized(1, 2083).refine(
  (text) => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text),
  fault({ fr: "Ce n'est pas l'adresse d'une page web (https://…)", en: "Not the address of a web page (https://…)" }),
)

/** An e-mail address in the form of RFC 5322. */
export const email = formed(z.regexes.rfc5322Email, {
  fr: "Ce n'est pas une adresse de courriel",
  en: "Not an e-mail address",
})

/** One code of a closed list of the schema. */
export const codeOf = <Code extends string>(list: string, codes: ReadonlyArray<Code>) =>
  z.custom<Code>((value) => codes.some((code) => code === value), {
    ...fault({
      fr: `Ce code n'est pas dans la liste « ${list} » de data·inclusion v1`,
      en: `Not a code of the list ${list} of data·inclusion v1`,
    }),
    // Or a code that stands twice would not be told beside one that is wrong.
    abort: false,
  })

/** Several codes of a closed list, none twice. Where the schema says so, an empty list is refused. */
export const codesOf = <Code extends string>(list: string, codes: ReadonlyArray<Code>, atLeast: 0 | 1 = 0) =>
  z
    .array(codeOf(list, codes))
    .min(atLeast)
    .superRefine(
      (values, context) => {
        const seen = new Set<Code>()
        for (const [index, value] of values.entries()) {
          if (!seen.has(value)) {
            seen.add(value)
            continue
          }
          context.addIssue({
            code: "custom",
            path: [index],
            message: "This code already stands in the list",
            params: { fr: "Ce code est déjà dans la liste" },
          })
        }
      },
      { when: ({ value }) => Array.isArray(value) },
    )
