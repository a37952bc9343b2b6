import { lazily } from "./lazily.ts"

/** Node's cryptography, loaded at its first use: it would be a tenth of what importing the core takes. */
export const nodeCrypto = lazily(() => process.getBuiltinModule("node:crypto"))
