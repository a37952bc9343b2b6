export { housingAppeals, overIndebtednessOffer } from "./between-plugins.ts"
export {
  appealAdmissibility,
  deposit,
  gatherDocument,
  prepareOverIndebtedness,
  recordAdmissibility,
  recordRentDelays,
} from "./commands/deposit.ts"
export { closeOverIndebtedness, contestMeasures, enforceMeasures, orient, recordMeasures } from "./commands/measures.ts"
export { overIndebtedness, overIndebtednessProcedures } from "./queries.ts"
export { overIndebtednessDeadlines } from "./rules/deadlines.ts"
export {
  admissibilityConditions,
  type Effect,
  excludedDebts,
  mustNotDo,
  type RentDelays,
  whatChanges,
} from "./rules/effects.ts"
export { type FicpKind, ficpUntil } from "./rules/ficp.ts"
export { type OverIndebtednessLaw, overIndebtednessLaw } from "./rules/law.ts"
export { overIndebtednessRules } from "./rules/whole-file.ts"
export { missingDocuments, OverIndebtedness, type ProcedureState, stageOf } from "./stream.ts"
export { procedureRow, procedureTable } from "./tables.ts"
export {
  documents,
  type Orientation,
  orientationLabels,
  orientations,
  type ProcedureDocument,
  type ProcedureOutcome,
  type ProcedureStage,
  procedureOutcomes,
  procedureStages,
} from "./vocabulary.ts"
