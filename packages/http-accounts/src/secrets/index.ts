export { codeAddress, newCodeSecret, periodOfCode } from "./code.ts"
export { hashPassphrase, isPassphrase, MAX_PASSPHRASE, MIN_PASSPHRASE } from "./passphrase.ts"
export { hashOfRecovery, newRecoveryCodes } from "./recovery.ts"
export { hashOf, newToken, sameText } from "./token.ts"
