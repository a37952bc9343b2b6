export { cafProcedures, rightsProcedureOffer } from "./between-plugins.ts"
export { cancelStep, correctStep, recordStep } from "./commands/facts.ts"
export { openProcedure } from "./commands/opening.ts"
export { recordWord } from "./commands/word.ts"
export { procedure, procedures, proceduresOf } from "./queries.ts"
export { onlineNotRefused, relayNotRefused } from "./rules/agreed.ts"
export { askedAgain, onlineUnderMandate, withThePerson } from "./rules/conduct.ts"
export { countedOnce } from "./rules/counted-once.ts"
export { procedureDeadlines } from "./rules/deadlines.ts"
export type { RightsDue } from "./rules/due.ts"
export { type EffectiveRight, effectiveRight } from "./rules/effective.ts"
export type {
  OpenedRightsProcedure,
  RightsFact,
  RightsFactOf,
  RightsFactStep,
  RightsProcedureState,
  RightsWork,
} from "./rules/facts.ts"
export { last } from "./rules/last.ts"
export { type KnownPiece, piecesOf } from "./rules/pieces.ts"
export { rightsStage } from "./rules/stage.ts"
export { RightsProcedure } from "./stream.ts"
export { rightsProcedureRow, rightsProcedureTable } from "./tables.ts"
export * from "./vocabulary.ts"
