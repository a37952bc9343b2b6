import { randomBytes } from "node:crypto"
import { MASTER_KEY_BYTES } from "../wrapping/index.ts"

/**
 * A new master key: 32 random bytes as base64url, for the variable that {@link environmentKeys} reads. Keep a copy
 * outside the machine: without it, nothing that it wrapped opens again.
 *
 * @example
 * ```ts
 * import { generateKey } from "@traitdunion/keys"
 * console.log(`TRAITDUNION_KEY=${generateKey()}`)
 * ```
 */
export const generateKey = (): string => randomBytes(MASTER_KEY_BYTES).toString("base64url")
