import type { Label } from "./label.ts"
import { readable } from "./readable.ts"

/** What a person can be looked up by while everything stays sealed. */
export const lookupKinds = {
  name: { fr: "Nom ou prénom", en: "Name" },
  "birth-date": { fr: "Date de naissance", en: "Birth date" },
  phone: { fr: "Téléphone", en: "Telephone" },
  email: { fr: "Courriel", en: "E-mail" },
} as const satisfies Record<string, Label>
/** The key of a kind, see {@link lookupKinds}. */
export type LookupKind = keyof typeof lookupKinds

/** How many terms a value is kept under, by kind: the words of a name, the numbers of a telephone field. */
export const maxTerms = { name: 16, "birth-date": 1, phone: 4, email: 1 } as const satisfies Record<LookupKind, number>

// Letters that no decomposition makes plain.
const PLAIN: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŧ: "t",
  ŋ: "n",
}

const plain = (text: string): string =>
  readable(text)
    .text.normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[œæßøłđðþħıŧŋ]/g, (letter) => PLAIN[letter] ?? letter)

const wordsOf = (text: string): ReadonlyArray<string> => [...new Set(plain(text).match(/[\p{L}\p{N}]+/gu) ?? [])]

/** A number as it is dialled in its own country: `06 12…`, `+33 6 12…` and `612…` are one, `0692…` and `+262 692…` too. */
const number = (text: string): string => {
  const dialled = text
    .replace(/\(0\)/g, "")
    .replace(/[^\d+]/g, "")
    .replace(/^00/, "+")
  const national = dialled.replace(/^\+(?:33|262|59[046]|508)0?/, "").replace(/^0(?=\d{9}$)/, "")
  return national.startsWith("+") || national.length >= 9 ? national : dialled
}

const BETWEEN_NUMBERS = /[/;,|\n]|\b(?:ou|et|puis)\b|(?<=(?<![\d+ .-])0(?:[ .-]?\d){9})[ -]+(?=0\d|\+)/iu

/** The numbers of a telephone field: several may stand in one cell. */
const numbersOf = (text: string): ReadonlyArray<string> => {
  const parts = readable(text)
    .text.split(BETWEEN_NUMBERS)
    .map(number)
    .filter((part) => part.length >= 4)
  return [...new Set(parts)]
}

/**
 * The terms that a value is found under: case, accents, spaces and marks do not matter. A name is found by any of its
 * words, a telephone field by any of its numbers.
 */
export const lookupTerms = (kind: LookupKind, text: string): ReadonlyArray<string> => {
  switch (kind) {
    case "name":
      return wordsOf(text).slice(0, maxTerms.name)
    case "phone":
      return numbersOf(text).slice(0, maxTerms.phone)
    case "email":
      return [readable(text).text.trim().toLowerCase().normalize("NFC")].filter((term) => term !== "")
    case "birth-date":
      return [text]
  }
}

/**
 * What is looked for when somebody types a value: all of these terms at once. Short particles (*le*, *de*, *d'*) are
 * left out beside a longer word, for they are found in half the names.
 */
export const searchedTerms = (kind: LookupKind, text: string): ReadonlyArray<string> => {
  const terms = lookupTerms(kind, text)
  const telling = kind === "name" ? terms.filter((term) => term.length > 2) : terms
  return telling.length === 0 ? terms : telling
}
