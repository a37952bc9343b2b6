export { Interrupted } from "./interrupted.ts"
export { NoPassphrase, notTheSame } from "./passphrase.ts"
export {
  fileExists,
  keptFile,
  listChanged,
  logRefused,
  NoJournal,
  notConfirmed,
  nothingHeld,
  notWritten,
  unknownMediation,
} from "./refused.ts"
export { isSystemError } from "./system-error.ts"
export { WrongUse, wrongUse } from "./wrong-use.ts"
