export { overIndebtednessDeadlines } from "./deadlines.ts"
export {
  appealAdmissibility,
  deposit,
  gatherDocument,
  prepareOverIndebtedness,
  recordAdmissibility,
} from "./deposit.ts"
export { admissibilityConditions, type Effect, excludedDebts, mustNotDo, whatChanges } from "./effects.ts"
export { type FicpKind, ficpUntil } from "./ficp.ts"
export { type OverIndebtednessLaw, overIndebtednessLaw } from "./law.ts"
export { closeOverIndebtedness, contestMeasures, enforceMeasures, orient, recordMeasures } from "./measures.ts"
export { missingDocuments, OverIndebtedness, type ProcedureState, stageOf } from "./procedure.ts"
export { overIndebtedness, overIndebtednessProcedures } from "./queries.ts"
export { overIndebtednessRules } from "./rules.ts"
export { procedureRow, procedureTable } from "./table.ts"
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
