export { invalid } from "./invalid.ts"
export { keysOf } from "./keys.ts"
export { MASTER_KEY_BYTES, type MasterKey, masterKey } from "./master-key.ts"
export { open, seal } from "./sealing.ts"
