import { createHash, randomBytes, timingSafeEqual } from "node:crypto"

const TOKEN_BYTES = 32

/** A secret of 256 bits that goes to whoever shall show it again. The database keeps its hash alone. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString("base64url")

/** What the database keeps of a token. A token is random, so that a fast hash is enough. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url")

/** Whether two texts are the same, in a time that does not tell where they differ. */
export const sameText = (left: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(left)), Buffer.from(hashOf(right)))
