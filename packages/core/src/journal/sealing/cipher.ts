import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto"
import { SealBroken, type Sealed } from "../../kernel/index.ts"
import { joined } from "../chain.ts"

/** How values are sealed: AES-256-GCM with a random 96-bit nonce and a 128-bit tag. */
const CIPHER = "aes-256-gcm"
const NONCE = 12
const TAG = 16

/** An envelope before its text: all of this is authenticated with the text. */
export type Heading = Omit<Sealed<unknown>, "text" | "cipher" | "~sealed">

const authenticated = (structure: string, { subject, category, stream, field, lookup, holds }: Heading): Buffer =>
  Buffer.from(
    joined(["traitdunion/sealed/1", structure, subject, category, stream, field, lookup ?? "", ...(holds ?? [])]),
  )

/** Seal a value under its heading with the data key of its subject. */
export const seal = (structure: string, heading: Heading, value: unknown, key: KeyObject): Sealed<unknown> => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG })
  cipher.setAAD(authenticated(structure, heading))
  const words = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()])
  const text = Buffer.concat([nonce, words, cipher.getAuthTag()]).toString("base64url")
  return { "~sealed": 1, ...heading, cipher: CIPHER, text }
}

/** Open an envelope. Throws {@link SealBroken} when anything of it is not as it was sealed. */
export const open = (structure: string, envelope: Sealed<unknown>, key: KeyObject): unknown => {
  try {
    const bytes = Buffer.from(envelope.text, "base64url")
    if (bytes.length < NONCE + TAG) throw new Error("Too short")
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
    decipher.setAAD(authenticated(structure, envelope))
    decipher.setAuthTag(bytes.subarray(-TAG))
    const words = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()])
    return JSON.parse(words.toString("utf8"))
  } catch {
    // The cause stays out: it could show a part of what was decrypted.
    throw new SealBroken(envelope.stream)
  }
}

/** What stays of an envelope once its person was erased. */
export const erased = (envelope: Sealed<unknown>): Sealed<unknown> => ({ ...envelope, cipher: "erased", text: "" })
