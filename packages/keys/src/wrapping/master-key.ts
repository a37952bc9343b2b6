import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto"

/** The length of a master key, in bytes: AES-256's. */
export const MASTER_KEY_BYTES = 32

/** A master key with the id by which wrapped texts name it. Node prints nothing of a `KeyObject`. */
export interface MasterKey {
  readonly id: string
  readonly key: KeyObject
}

/**
 * The id is derived from the key (HKDF, RFC 5869), so that the same key has the same id wherever it is kept, and a key
 * cannot stand under another's id. It tells nothing of the key.
 */
export const masterKey = (bytes: Uint8Array): MasterKey => {
  const id = hkdfSync("sha256", bytes, "", "traitdunion key id", 9)
  return { id: Buffer.from(id).toString("base64url"), key: createSecretKey(bytes) }
}
