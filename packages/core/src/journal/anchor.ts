import type { KeyObject } from "node:crypto"
import * as z from "zod"
import { type Instant, InvalidInput, issuesOf, lazily, nodeCrypto } from "../kernel/index.ts"
import { joined } from "./chain.ts"

/**
 * Where the journal stood at a moment, signed. Kept elsewhere (a mail to the board, a printed page), it shows later
 * whether the end of the journal was cut off, or the whole of it replaced.
 */
export interface Anchor {
  readonly structure: string
  readonly position: number
  readonly hash: string
  readonly at: Instant
  /** The structure's Ed25519 public key, base64url. */
  readonly publicKey: string
  /** Ed25519, base64url. */
  readonly signature: string
}

const anchorSchema = lazily(() =>
  z.strictObject({
    structure: z.string(),
    position: z.int().min(0),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    at: z.string(),
    publicKey: z.string(),
    signature: z.string(),
  }),
)

/** An anchor that comes from a file or a mail. Throws {@link InvalidInput}. */
export const parseAnchor = (anchor: unknown): Anchor => {
  const parsed = anchorSchema().safeParse(anchor, { reportInput: true })
  if (!parsed.success) throw new InvalidInput("anchor", issuesOf(parsed.error))
  return parsed.data as Anchor
}

// RFC 8410: what stands before the 32 bytes of an Ed25519 key.
const PRIVATE_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex")
const PUBLIC_PREFIX = Buffer.from("302a300506032b6570032100", "hex")

const privateKey = (seed: Uint8Array): KeyObject =>
  nodeCrypto().createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: "der", type: "pkcs8" })

const signed = ({ structure, position, hash, at }: Omit<Anchor, "publicKey" | "signature">): Buffer =>
  Buffer.from(joined(["traitdunion/anchor/1", structure, String(position), hash, at]))

/** The public key that goes with a seed, base64url. */
export const anchorPublicKey = (seed: Uint8Array): string =>
  nodeCrypto()
    .createPublicKey(privateKey(seed))
    .export({ format: "der", type: "spki" })
    .subarray(PUBLIC_PREFIX.length)
    .toString("base64url")

/** Sign where a journal stands. */
export const makeAnchor = (seed: Uint8Array, head: Omit<Anchor, "publicKey" | "signature">): Anchor => ({
  ...head,
  publicKey: anchorPublicKey(seed),
  signature: nodeCrypto().sign(null, signed(head), privateKey(seed)).toString("base64url"),
})

/**
 * Whether an anchor was signed with a public key: that of the structure, which whoever keeps anchors should note once.
 *
 * @example
 * ```ts
 * import { type Anchor, verifyAnchor } from "@traitdunion/core"
 * const isOurs = (anchor: Anchor, notedKey: string): boolean => verifyAnchor(anchor, notedKey)
 * ```
 */
export const verifyAnchor = (anchor: Anchor, publicKey: string): boolean => {
  if (anchor.publicKey !== publicKey) return false
  try {
    const key = nodeCrypto().createPublicKey({
      key: Buffer.concat([PUBLIC_PREFIX, Buffer.from(publicKey, "base64url")]),
      format: "der",
      type: "spki",
    })
    return nodeCrypto().verify(null, signed(anchor), key, Buffer.from(anchor.signature, "base64url"))
  } catch {
    return false
  }
}
