export { type KeyOptions, keysOf } from "./holder.ts"
export { firstPassphrase, nextPassphrase, passphrase } from "./passphrase.ts"
