export { closeFile, openFile } from "./commands.ts"
export { file, files } from "./queries.ts"
export { counsellors, stepFault, stepRefusals } from "./rules.ts"
export { BudgetFile, type BudgetFileState, type OpenedFile } from "./stream.ts"
export { fileRow, fileTable } from "./tables.ts"
export {
  type ContactMode,
  contactModes,
  type EmploymentStatus,
  type EntryChannel,
  employmentStatuses,
  entryChannels,
  type FileOutcome,
  fileOutcomes,
  type HouseholdType,
  type HousingStatus,
  householdTypes,
  housingStatuses,
  type Motive,
  motives,
  type Support,
  supports,
} from "./vocabulary.ts"
