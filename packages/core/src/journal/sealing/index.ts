export { erased, open, seal } from "./cipher.ts"
export { HeldKeys, KeyRing, STRUCTURE_KEYS } from "./key-ring.ts"
export { type KeyState, keyEntry, keyText } from "./key-text.ts"
export { plainIn, replacePlain, replaceSealed, sealedIn } from "./walk.ts"
