import { type Parsed, read, unread } from "./parsed.ts"

const INSEE_CODE = /^(?:\d{2}|2[AB])\d{3}$/

/** A commune's INSEE code, five characters. Four digits are refused: a lost zero is not guessed back. */
export const parseCommune = (text: string): Parsed<string> => {
  const code = text.trim().toUpperCase()
  if (INSEE_CODE.test(code)) return read(code)
  return unread(
    "Ce n'est pas un code INSEE de commune (cinq caractères, par exemple 66136) : il n'est pas repris.",
    "Not the INSEE code of a commune (five characters): left out.",
  )
}
