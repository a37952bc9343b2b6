// By its whole: before Node 24.7 it has no argon2, and a name that is not there would keep the package from loading.
import * as crypto from "node:crypto"
import pLimit from "p-limit"
import { AccountRefused } from "../refused.ts"

// OWASP's second recommended setting for argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB = 19 * 1024
const PASSES = 2
const LANES = 1
const SALT_BYTES = 16
const HASH_BYTES = 32

/** Passphrases are worked on two at a time; so many may wait, and the next is told to come back. */
const MAX_AT_ONCE = 2
const MAX_WAITING = 20

/** The least that a passphrase has, in characters. */
export const MIN_PASSPHRASE = 15
/** The most: hashing must not be a way to keep the server busy. */
export const MAX_PASSPHRASE = 256

const slots = pLimit(MAX_AT_ONCE)

const derive = (passphrase: string, nonce: Buffer): Promise<Buffer> => {
  if (slots.pendingCount >= MAX_WAITING) return Promise.reject(new AccountRefused("busy"))
  return slots(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        const asked = {
          message: passphrase.normalize("NFKC"),
          nonce,
          parallelism: LANES,
          tagLength: HASH_BYTES,
          memory: MEMORY_KIB,
          passes: PASSES,
        }
        crypto.argon2("argon2id", asked, (error, hash) => (error === null ? resolve(hash) : reject(error)))
      }),
  )
}

/** What is kept of a passphrase: `salt.hash`, in base64url. */
export const hashPassphrase = async (passphrase: string): Promise<string> => {
  const salt = crypto.randomBytes(SALT_BYTES)
  const hash = await derive(passphrase, salt)
  return `${salt.toString("base64url")}.${hash.toString("base64url")}`
}

// So that whoever has no account waits as long as who has one.
const NOBODY = `${Buffer.alloc(SALT_BYTES, 1).toString("base64url")}.${Buffer.alloc(HASH_BYTES).toString("base64url")}`

/** Whether a passphrase is the one that `kept` was made of. For nobody's (`undefined`) it takes as long, and is not. */
export const isPassphrase = async (passphrase: string, kept: string | undefined): Promise<boolean> => {
  const [salt = "", hash = ""] = (kept ?? NOBODY).split(".")
  const made = await derive(passphrase, Buffer.from(salt, "base64url"))
  const same = crypto.timingSafeEqual(made, Buffer.from(hash, "base64url"))
  return same && kept !== undefined
}
