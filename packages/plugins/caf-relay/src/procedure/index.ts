export { cafProcedureOffer } from "./between-plugins.ts"
export { cancelProcedureFact, correctProcedure, recordProcedure } from "./commands/facts.ts"
export { openProcedure } from "./commands/opening.ts"
export { correctOpenedRight, recordOpenedRight } from "./commands/rights.ts"
export { procedure, procedures } from "./queries.ts"
export { cafProcedureStage } from "./rules/course.ts"
export { procedureDeadlines } from "./rules/deadlines.ts"
export type {
  CafProcedureFact,
  CafProcedureFactOf,
  CafProcedureState,
  CafProcedureStep,
  CafProcedureWork,
  OnlineWork,
  OpenedProcedure,
} from "./rules/facts.ts"
export { last, lastCheck } from "./rules/last.ts"
export { mandateCitation, noMandate, underMandate, withThePerson } from "./rules/mandate.ts"
export { CafProcedure } from "./stream.ts"
export { procedureRow, procedureTable } from "./tables.ts"
export * from "./vocabulary.ts"
