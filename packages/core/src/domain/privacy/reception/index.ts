export { hasReceived } from "./rules.ts"
export { Reception, type ReceptionEntry, type ReceptionState } from "./stream.ts"
export { type ReceptionReason, receptionReasons } from "./vocabulary.ts"
