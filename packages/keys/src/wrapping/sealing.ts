// AES-256-GCM, as NIST SP 800-38D has it: a random nonce of 96 bits, a tag of 128. One master key may seal 2^32 times
// with random nonces; a structure has a few thousand persons.
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto"

const CIPHER = "aes-256-gcm"
const NONCE = 12
const TAG = 16

/** What the sealed bytes are bound to. JSON, so that no two lists of parts give the same bytes. */
const bound = (to: ReadonlyArray<string>): Buffer => Buffer.from(JSON.stringify(to))

/** The nonce, the sealed bytes and the tag, as base64url. */
export const seal = (key: KeyObject, bytes: Uint8Array, to: ReadonlyArray<string>): string => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAAD(bound(to))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]).toString("base64url")
}

/** The bytes of {@link seal}; `undefined` when the text, the key or what it is bound to is another. */
export const open = (key: KeyObject, text: string, to: ReadonlyArray<string>): Buffer | undefined => {
  const sealed = Buffer.from(text, "base64url")
  // Decoding skips what is not base64url: only the one spelling that sealing gives is taken.
  if (sealed.toString("base64url") !== text || sealed.length < NONCE + TAG) return undefined
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(bound(to))
    .setAuthTag(sealed.subarray(sealed.length - TAG))
  const opened = decipher.update(sealed.subarray(NONCE, sealed.length - TAG))
  try {
    return Buffer.concat([opened, decipher.final()])
  } catch {
    return undefined
  }
}
