import { MASTER_KEY_BYTES } from "../wrapping/index.ts"

const HEX = /^[0-9a-f]{64}$/i

/**
 * The 32 bytes of a key written as base64url, base64 or hexadecimal; `undefined` for anything else. The spellings
 * cannot be taken for one another: hexadecimal has 64 characters, the others 43, or 44 with the final `=`.
 */
export const decodeKey = (text: string): Buffer | undefined => {
  if (HEX.test(text)) return Buffer.from(text, "hex")
  const plain = text.replace(/=$/, "").replaceAll("+", "-").replaceAll("/", "_")
  const bytes = Buffer.from(plain, "base64url")
  // Decoding skips what it does not know: what comes back must be what came.
  return bytes.length === MASTER_KEY_BYTES && bytes.toString("base64url") === plain ? bytes : undefined
}
