export { logRefused, NoJournal, notWritten } from "./refused.ts"
export { isSystemError } from "./system-error.ts"
export { WrongUse, wrongUse } from "./wrong-use.ts"
