import type { Label } from "./label.ts"

/** What a person can be looked up by while everything stays sealed. */
export const lookupKinds = {
  name: { fr: "Nom ou prénom", en: "Name" },
  "birth-date": { fr: "Date de naissance", en: "Birth date" },
  phone: { fr: "Téléphone", en: "Telephone" },
  email: { fr: "Courriel", en: "E-mail" },
} as const satisfies Record<string, Label>
/** The key of a kind, see {@link lookupKinds}. */
export type LookupKind = keyof typeof lookupKinds

/** How many words of a value can be looked up, the whole value among them. */
export const MAX_TERMS = 8

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")

const nameTerms = (text: string): ReadonlyArray<string> => {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
  // The words in order of the alphabet, so that "Exemple Camille" finds Camille Exemple.
  return [...new Set([words.toSorted().join(" "), ...words])].filter((term) => term !== "").slice(0, MAX_TERMS)
}

/** National form: `+33 4 68…` and `04 68…` are one number. */
const phoneTerm = (text: string): string =>
  text
    .replace(/\(0\)/g, "")
    .replace(/[^\d+]/g, "")
    .replace(/^(?:\+|00)33/, "0")

/**
 * The terms by which a value is found again: case, accents, spaces and the order of the words do not matter. A name is
 * found by all its words, or by any one of them.
 */
export const lookupTerms = (kind: LookupKind, text: string): ReadonlyArray<string> => {
  switch (kind) {
    case "name":
      return nameTerms(text)
    case "phone":
      return [phoneTerm(text)].filter((term) => term !== "")
    case "email":
      return [text.trim().toLowerCase()].filter((term) => term !== "")
    case "birth-date":
      return [text]
  }
}
