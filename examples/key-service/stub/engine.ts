// The part of the transit engine that the client uses, made from the public description of its protocol. It really
// encrypts, with keys that nothing but this program's memory holds.
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from "node:crypto"

const CIPHER = "aes-256-gcm"

/** What the engine refuses, in its own words; the protocol answers 400. */
export class Refused extends Error {}

/** A named key: its versions, the last of which encrypts. */
export interface TransitKey {
  readonly rotate: () => void
  readonly encrypt: (plaintext: Buffer, associated: Buffer) => string
  readonly decrypt: (ciphertext: string, associated: Buffer) => Buffer
}

export const transitKey = (): TransitKey => {
  const versions: KeyObject[] = []
  const rotate = (): void => {
    versions.push(createSecretKey(randomBytes(32)))
  }
  const version = (number: number): KeyObject => {
    const key = versions[number - 1]
    if (key === undefined) throw new Refused("invalid ciphertext: version is too new")
    return key
  }
  rotate()
  return {
    rotate,
    encrypt: (plaintext, associated) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv(CIPHER, version(versions.length), nonce).setAAD(associated)
      const sealed = Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
      return `vault:v${versions.length}:${sealed.toString("base64")}`
    },
    decrypt: (ciphertext, associated) => {
      const [, number, text = ""] = /^vault:v(\d+):(.+)$/.exec(ciphertext) ?? []
      const sealed = Buffer.from(text, "base64")
      if (sealed.toString("base64") !== text || sealed.length < 28) throw new Refused("invalid ciphertext")
      const decipher = createDecipheriv(CIPHER, version(Number(number)), sealed.subarray(0, 12), { authTagLength: 16 })
        .setAAD(associated)
        .setAuthTag(sealed.subarray(-16))
      const opened = decipher.update(sealed.subarray(12, -16))
      try {
        return Buffer.concat([opened, decipher.final()])
      } catch {
        throw new Refused("cipher: message authentication failed")
      }
    },
  }
}
