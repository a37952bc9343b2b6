export type { ConsentPlugin } from "./plugin.ts"
export { type ConsentGap, consentGap, consentsTo, lastAnswer } from "./rules.ts"
export {
  type ConsentBy,
  type ConsentEntry,
  ConsentLedger,
  type ConsentState,
  consentBy,
  consentTextHash,
} from "./stream.ts"
export {
  type Channel,
  type ConsentMeans,
  type ConsentPurpose,
  channels,
  consentMeans,
  consentPurpose,
  type OwnWish,
  ownWishes,
} from "./vocabulary.ts"
