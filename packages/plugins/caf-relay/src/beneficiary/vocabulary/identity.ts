import { field, inWords } from "@traitdunion/core"
import * as z from "zod"

/** Where somebody was born: a country, and in France a commune, by its code or by its name and département. */
export type BirthPlace =
  | { readonly country: string; readonly commune?: never }
  | { readonly country: string; readonly commune: string | { readonly name: string; readonly departement: string } }

/** What identifies somebody to the service (*pivot d'identité*): civil status, and never a social security number. */
export interface CivilIdentity {
  readonly birthName: string
  /** The name in use, where it is another. */
  readonly usageName?: string
  /** One to three, in the order of the civil status. */
  readonly givenNames: ReadonlyArray<string>
  /** `YYYY-MM-DD`, or only the year, or the year and the month, where no more is known. */
  readonly birthDate?: string
  /** As the civil status tells it. */
  readonly sex: "F" | "M"
  readonly birthPlace: BirthPlace
}

/** INSEE's code of France as a country of birth. */
export const FRANCE = "99100"

const PARTIAL_DATE = /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/
/** A year, a month or a day that the calendar has. */
const isBirthDate = (text: string): boolean => {
  if (!PARTIAL_DATE.test(text)) return false
  return text.length < 10 || field.date.safeParse(text).success
}

// A digit in a name is most often a social security number in the wrong place.
const name = field.text(120).refine((text) => !/\d/.test(text), {
  error: "A name has no digits, and a social security number is not kept",
  params: { fr: "Un nom n'a pas de chiffres, et un numéro de sécurité sociale n'est pas gardé" },
})

/** @internal The schema of a {@link CivilIdentity}. */
export const civilIdentity = z
  .strictObject({
    birthName: name,
    usageName: z.exactOptional(name),
    givenNames: z.readonly(z.array(name).min(1).max(3)),
    birthDate: z.exactOptional(
      z.string().refine(isBirthDate, {
        error: "Not a date of birth: YYYY-MM-DD, YYYY-MM or YYYY",
        params: { fr: "Date de naissance mal écrite : AAAA-MM-JJ, AAAA-MM ou AAAA" },
      }),
    ),
    sex: field.keyOf({ F: { fr: "Féminin" }, M: { fr: "Masculin" } }),
    birthPlace: z.strictObject({
      country: z.string().regex(/^99\d{3}$/, {
        error: inWords({
          fr: "Le code INSEE d'un pays est attendu, comme 99100",
          en: "Not INSEE's code of a country, such as 99100",
        }),
      }),
      commune: z.exactOptional(
        z.union([
          field.commune,
          z.strictObject({
            name,
            departement: z.string().regex(/^(?!0+$)(?:\d{2,3}|2[AB])$/, {
              error: inWords({ fr: "Ce n'est pas un département", en: "Not a département" }),
            }),
          }),
        ]),
      ),
    }),
  })
  .superRefine(({ birthDate, birthPlace: { country, commune } }, context) => {
    const fault = (path: ReadonlyArray<string>, message: string, fr: string): void =>
      context.addIssue({ code: "custom", path: [...path], message, params: { fr } })
    if (country === FRANCE && commune === undefined) {
      fault(["birthPlace", "commune"], "The commune of birth is needed", "La commune de naissance manque")
    }
    if (country !== FRANCE && commune !== undefined) {
      fault(["birthPlace", "commune"], "Born abroad: no commune", "Née à l'étranger : pas de commune")
    }
    if (typeof commune === "object" && birthDate === undefined) {
      fault(["birthDate"], "The year of birth is needed with a commune's name", "L'année de naissance manque")
    }
  })
