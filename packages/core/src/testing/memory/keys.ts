import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto"
import { type Keys, KeyUnavailable } from "../../kernel/index.ts"

/**
 * A key holder for tests and trials: its key is made of a text, so that whoever opens the same data again has it. It
 * protects nothing; `@traitdunion/keys` has key holders that do.
 *
 * @example
 * ```ts
 * import { openMediation } from "@traitdunion/core"
 * import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
 * await using mediation = await openMediation({
 *   structure: "association-exemple",
 *   storage: memoryStorage(),
 *   ports: { keys: memoryKeys() },
 * })
 * ```
 */
export const memoryKeys = (text = "for tests only"): Keys => {
  const master = createHash("sha256").update(text).digest()
  const bound = (structure: string, subject: string): Buffer => Buffer.from(JSON.stringify([structure, subject]))
  return {
    name: "memory",
    wrap: async (key, { structure, subject }) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv("aes-256-gcm", master, nonce, { authTagLength: 16 })
      cipher.setAAD(bound(structure, subject))
      return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString("base64url")
    },
    unwrap: async (wrapped, { structure, subject }) => {
      try {
        const bytes = Buffer.from(wrapped, "base64url")
        const decipher = createDecipheriv("aes-256-gcm", master, bytes.subarray(0, 12), { authTagLength: 16 })
        decipher.setAAD(bound(structure, subject))
        decipher.setAuthTag(bytes.subarray(-16))
        return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
      } catch {
        throw new KeyUnavailable("not-opened")
      }
    },
  }
}
