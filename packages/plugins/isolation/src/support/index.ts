export { contactOffer, wishes } from "./between-plugins.ts"
export { cancelSupportFact, correctSupport, recordSupport } from "./commands/facts.ts"
export { openSupport } from "./commands/opening.ts"
export { nameCircle, recordEffect } from "./commands/words.ts"
export { support, supports } from "./queries.ts"
export { askedAgain, refusalRespected, wayAgreed } from "./rules/conduct.ts"
export { supportDeadlines } from "./rules/deadlines.ts"
export type { SupportDue } from "./rules/due.ts"
export type {
  OpenedSupport,
  SupportFact,
  SupportFactOf,
  SupportState,
  SupportStep,
} from "./rules/facts.ts"
export { last, supportStage } from "./rules/last.ts"
export { noContactAroundARefusal, noFileAroundARefusal } from "./rules/one-refusal.ts"
export { type ContactAllowed, contactAllowed } from "./rules/refusal.ts"
export { IsolationSupport } from "./stream.ts"
export { supportRow, supportTable } from "./tables.ts"
export * from "./vocabulary.ts"
