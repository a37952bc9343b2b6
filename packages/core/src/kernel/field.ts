import * as z from "zod"
import { isPlainDate, type PlainDate } from "./date.ts"
import { inWords } from "./in-words.ts"
import { keyOf } from "./key-of.ts"
import { lazily } from "./lazily.ts"
import { type Cents, cents } from "./money.ts"
import { findPersonalData, personalDataKinds } from "./personal-data.ts"
import { naming } from "./reference.ts"
import { type IdKind, kindOfId } from "./typed-id.ts"

const NOT_A_DAY = "Not a day of the calendar: write YYYY-MM-DD"
// One look at the text, and not a pattern first: calculations by the thousand begin with it.
const date = lazily(() => {
  const schema = z.string().refine(isPlainDate, {
    error: NOT_A_DAY,
    abort: true,
    params: { fr: "Cette date n'existe pas au calendrier" },
  })
  z.globalRegistry.add(schema, { format: "date" })
  return schema as unknown as z.ZodType<PlainDate, string>
})

const id = lazily(() =>
  z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, {
    error: inWords({
      fr: "Un identifiant est attendu : 1 à 64 lettres, chiffres, . _ : ou -",
      en: "Not an identifier: 1 to 64 of A-Z a-z 0-9 . _ : -",
    }),
  }),
)

/** An id that does not say of itself that it names something else. */
const idOf = (...kinds: ReadonlyArray<IdKind>) =>
  id().refine((text) => kinds.includes(kindOfId(text) ?? (kinds[0] as IdKind)), {
    error: `This id says that it names something else than ${kinds.join(" or ")}`,
    params: { fr: "Cet identifiant dit de lui-même qu'il désigne autre chose" },
  })

const amount = lazily((): z.ZodType<Cents, number> => z.int().transform((value) => cents(value)))

const anonymous = (max: number): z.ZodType<string, string> =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .superRefine((text, context) => {
      for (const { kind } of findPersonalData(text)) {
        context.addIssue({
          code: "custom",
          message: `Holds personal data (${kind}); this text must not identify anybody: see maskPersonalData`,
          params: {
            fr: `Contient une donnée personnelle (${personalDataKinds[kind].fr}) ; la retirer : ce texte ne doit identifier personne`,
          },
        })
      }
    })

const several = <S extends z.core.$ZodType<string>>(item: S, { min = 0, max = 20 } = {}) =>
  z.readonly(z.array(item).min(min).max(max)).refine((items) => new Set(items).size === items.length, {
    error: "The same twice",
    params: { fr: "Deux fois la même valeur" },
  })

const person = lazily(() => naming(idOf("person"), "person"))

const institution = lazily(() => naming(idOf("institution"), "institution"))

const party = lazily(() => naming(idOf("person", "institution"), "party"))

const mediation = lazily(() => naming(idOf("mediation"), "mediation"))

const minutes = lazily(() => z.int().min(0).max(1440))

const persons = lazily(() => z.int().min(1).max(10_000))

const language = lazily(() =>
  z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
    error: inWords({
      fr: "Une langue est attendue, comme fr ou pt-BR",
      en: "Not a BCP 47 language tag such as fr or pt-BR",
    }),
  }),
)

const commune = lazily(() =>
  z.string().regex(/^(?:\d{5}|2[AB]\d{3})$/, {
    error: inWords({
      fr: "Le code INSEE de la commune est attendu, comme 66136",
      en: "Not an INSEE code of a commune, such as 66136",
    }),
  }),
)

const qpv = lazily(() =>
  z.string().regex(/^Q[0-9A-Z]{3,15}$/, {
    error: inWords({
      fr: "Le code du quartier prioritaire est attendu, comme QN00101M",
      en: "Not a code of a priority neighbourhood, such as QN00101M",
    }),
  }),
)

const email = lazily(() =>
  z.email({
    pattern: z.regexes.unicodeEmail,
    error: inWords({
      fr: "Une adresse électronique est attendue, comme prenom@exemple.fr",
      en: "Not an e-mail address, such as prenom@exemple.fr",
    }),
  }),
)

/**
 * Building blocks for the schemas of inputs and events. Each refuses rather than guesses.
 *
 * @example
 * ```ts
 * import { field } from "@traitdunion/core"
 * import * as z from "zod"
 * const workshop = z.strictObject({ title: field.text(80), on: field.date, persons: field.persons })
 * ```
 */
export const field = {
  /** An opaque identifier: 1 to 64 letters, digits, `-`, `_`, `.` or `:`. Never a name. */
  get id() {
    return id()
  },
  /** The id of a person. What takes one is for those alone who have a reason to act for that person. */
  get person() {
    return person()
  },
  /** The id of an institution. */
  get institution() {
    return institution()
  },
  /** The id of a party: of a person or of an institution. */
  get party() {
    return party()
  },
  /** The id of a mediation. What takes one is for its team alone. */
  get mediation() {
    return mediation()
  },
  /** The id of a thing of a stream, by the name of the stream: `field.of("budget-file")`. */
  of: (stream: string): z.ZodString => naming(id(), stream),
  /** A civil date `YYYY-MM-DD` that exists. */
  get date() {
    return date()
  },
  /** An amount in whole cents. */
  get cents() {
    return amount()
  },
  /** A duration in whole minutes, up to one day. */
  get minutes() {
    return minutes()
  },
  /** A number of people, at least one, up to what one act can gather. */
  get persons() {
    return persons()
  },
  /** A language, as a BCP 47 tag such as `fr`, `ar` or `pt-BR`. */
  get language() {
    return language()
  },
  /** A commune by its INSEE code (not its postal code), such as `66136`. */
  get commune() {
    return commune()
  },
  /** A priority neighbourhood (*quartier prioritaire*, QPV) by its code, such as `QN00101M`; overseas forms vary. */
  get qpv() {
    return qpv()
  },
  /** An e-mail address, with accents in it or without. */
  get email() {
    return email()
  },
  /** Several texts, such as keys of a table or ids, none of them twice; 0 to 20 unless it is said. */
  several,
  /** A key of a table of labels, such as `registerLabels`. */
  keyOf,
  /** A short text that is no one's personal data, such as a title. */
  text: (max = 200): z.ZodString => z.string().trim().min(1).max(max),
  /**
   * A free text that must not identify anybody: refused when it holds a phone number, an e-mail address, a social
   * security number, a benefit file number or an IBAN.
   */
  anonymousText: (max = 2000): z.ZodType<string, string> => anonymous(max),
}
