import { randomBytes, randomInt, scryptSync, timingSafeEqual } from "node:crypto"

const DIGITS = 6
// Slow on purpose: there are only a million codes to try.
const digestOf = (salt: string, code: string): string => scryptSync(code, salt, 32).toString("hex")

/** A code to send to the person, and what the mandate keeps of it. */
export interface RemoteCode {
  /** For the person alone: send it through the structure's own message service, and keep it nowhere. */
  readonly code: string
  /**
   * Give it to `proposeMandate`. Who has the journal and hours to try finds the code of six digits: what proves that the
   * person had it is the message service's own record, together with this.
   */
  readonly digest: string
}

/**
 * A code by which a person signs a mandate at a distance: they read it on their own telephone and tell it. It serves on
 * the day it was proposed, and lapses after a few wrong tries. Make and send it on the server: whoever helps the person
 * must not see it.
 *
 * @example
 * ```ts
 * import { remoteCode } from "@traitdunion/plugin-caf-relay"
 * const { code, digest } = remoteCode()
 * ```
 */
export const remoteCode = (): RemoteCode => {
  const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, "0")
  const salt = randomBytes(16).toString("hex")
  return { code, digest: `${salt}:${digestOf(salt, code)}` }
}

/** @internal The form of a digest. */
export const DIGEST = /^[0-9a-f]{32}:[0-9a-f]{64}$/

/** @internal Whether a code is the one behind a digest. */
export const isCodeOf = (code: string, digest: string): boolean => {
  const [salt = "", expected = ""] = digest.split(":")
  return timingSafeEqual(Buffer.from(digestOf(salt, code)), Buffer.from(expected))
}
