import { readable } from "@traitdunion/core"

/** A word or a mark, in small letters without accents, and where it stands in the text as it was written. */
export interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

// Letters of other alphabets that are drawn like Latin ones.
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."аеорсухіјѕԁԛԝһ"].map((letter, index) => [letter, [..."aeopcyxijsdqwh"][index] ?? letter])),
  ...Object.fromEntries([..."αονρτκιε"].map((letter, index) => [letter, [..."aovptkie"][index] ?? letter])),
  œ: "oe",
  æ: "ae",
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ß: "ss",
}
const APOSTROPHE = /['’‘‛`´ʼ′]/u
const MARK = /[.,;:!?()[\]"«»“”…/]/u
const LETTER = /[\p{L}\p{N}]/u

const plain = (character: string): string => {
  const lower = character.toLowerCase()
  const known = LOOKALIKES[lower]
  if (known !== undefined) return known
  const folded = lower.normalize("NFKD").replace(/\p{M}/gu, "")
  return [...folded].map((letter) => LOOKALIKES[letter] ?? letter).join("")
}

/** The words and marks of a text. An apostrophe stays with the word before it: `n'`, `qu'`. */
export const tokensOf = (written: string): ReadonlyArray<Token> => {
  const { text, startAt, endAt } = readable(written)
  const tokens: Token[] = []
  let [word, from] = ["", 0]
  const close = (to: number): void => {
    if (word !== "") tokens.push({ word, start: startAt(from), end: endAt(to) })
    word = ""
  }
  let at = 0
  for (const character of text) {
    const next = at + character.length
    if (LETTER.test(character)) {
      if (word === "") from = at
      word += plain(character)
    } else if (/\p{M}/u.test(character)) {
      // An accent that composes with nothing.
    } else if (APOSTROPHE.test(character)) {
      // « aujourd'hui », « prud'hommes » are one word.
      if (!/^(?:aujourd|prud|quelqu)$/.test(word)) {
        if (word !== "") word += "'"
        close(next)
      }
    } else {
      close(at)
      if (MARK.test(character)) tokens.push({ word: character, start: startAt(at), end: endAt(next) })
    }
    at = next
  }
  close(at)
  return tokens
}

const ABBREVIATION = /^(?:[a-z]|mme|mmes|mlle|mr|dr|me|art|cf|etc|st|ste|av|bd|tel|no)$/

/** The sentences of a text. A full stop after an abbreviation ends none. */
export const sentencesOf = (written: string): ReadonlyArray<ReadonlyArray<Token>> => {
  const sentences: Token[][] = [[]]
  let before = ""
  for (const token of tokensOf(written)) {
    const sentence = sentences.at(-1) ?? []
    const ends = /[;!?…]/u.test(token.word) || (token.word === "." && !ABBREVIATION.test(before))
    if (token.word !== ".") sentence.push(token)
    if (ends && sentence.length > 0) sentences.push([])
    before = token.word
  }
  return sentences.filter((sentence) => sentence.some(({ word }) => LETTER.test(word)))
}
