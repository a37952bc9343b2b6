import type { Label } from "./label.ts"
import { detectors } from "./person-mention-patterns.ts"
import { findPersonalData } from "./personal-data.ts"
import { readable } from "./readable.ts"

/** How a text can speak of a person, as mediators are told. */
export const personMentions = {
  number: { fr: "un numéro ou une adresse de quelqu'un", en: "a number or an address of somebody" },
  name: { fr: "le nom d'une personne", en: "somebody's name" },
  relative: { fr: "une famille ou un proche désigné par un nom", en: "a family or a relative by name" },
  birth: { fr: "une naissance", en: "a birth" },
  dwelling: { fr: "un logement précis", en: "one dwelling" },
  home: { fr: "le domicile de quelqu'un", en: "somebody's home" },
} as const satisfies Record<string, Label>
/** The key of a mention, see {@link personMentions}. */
export type PersonMention = keyof typeof personMentions

/**
 * How a French text speaks of a person: a number, a name with a title, a family or a relative by name, a birth, one
 * dwelling, somebody's home. Answers each kind once and never the words; none when it speaks of places alone. It errs
 * on the side of asking, and does not know first names: a name on its own passes.
 *
 * @example
 * ```ts
 * import { findPersonMentions } from "@traitdunion/core"
 * findPersonMentions("Lampadaire éteint devant le 12 rue des Exemples") // []
 * findPersonMentions("Tapage chez Mme Exemple, apt 12") // ["name", "dwelling", "home"]
 * ```
 */
export const findPersonMentions = (text: string): ReadonlyArray<PersonMention> => {
  const plain = readable(text).text.normalize("NFC").replace(/\s+/gu, " ").replaceAll("’", "'")
  const found = detectors()
    .filter(([, pattern]) => pattern.test(plain))
    .map(([mention]) => mention)
  return findPersonalData(text).length > 0 ? ["number", ...found] : found
}
