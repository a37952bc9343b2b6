export { note, type Purpose, type SignedIn } from "./complete.ts"
export { askDirectory, byDirectory, type Directory } from "./directory.ts"
export {
  addPasskey,
  askPasskey,
  askRegistration,
  byPasskey,
  type PasskeyAsked,
  type PasskeyShown,
  type RegistrationAsked,
} from "./passkeys.ts"
export {
  askCodeSetup,
  byPassphrase,
  type CodeSetup,
  makeRecoveryCodes,
  type PassphraseShown,
  setPassphrase,
} from "./passphrase.ts"
