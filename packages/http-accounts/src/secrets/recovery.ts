import { randomBytes } from "node:crypto"
import { hashOf } from "./token.ts"

const CODES = 10
const CODE_BYTES = 10
const GROUP = 4
// Crockford's alphabet: no I, L, O or U, which are misread on paper.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const BITS = 5

const spelled = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("")
  const letters = bits.match(/.{5}/g) ?? []
  return letters.map((five) => ALPHABET[Number.parseInt(five, 2)]).join("")
}

/** Ten codes of 80 bits for the day when the telephone is lost, as they are printed: `ABCD-EFGH-JKMN-PQRS`. */
export const newRecoveryCodes = (): ReadonlyArray<string> =>
  Array.from({ length: CODES }, () => {
    const letters = spelled(randomBytes(CODE_BYTES))
    return Array.from({ length: (CODE_BYTES * 8) / BITS / GROUP }, (_, at) =>
      letters.slice(at * GROUP, (at + 1) * GROUP),
    ).join("-")
  })

/** What the database keeps of a code, however it was typed: spaces, dashes, small letters, O for 0, I or L for 1. */
export const hashOfRecovery = (code: string): string =>
  hashOf(`recovery:${code.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1")}`)
