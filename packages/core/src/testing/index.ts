/**
 * The kit of whoever writes a plugin or an adapter: a world to try a plugin in, decisions told as given, when and then,
 * checks of what a plugin must not lack, of its being determined and of its old journals, a storage in memory, and the
 * suite that defines the storage port.
 *
 * @module
 */
export {
  type Beneath,
  type ConformanceCase,
  type ConformanceReport,
  conformanceReport,
  storageConformance,
  type TrialDatabase,
} from "./conformance/index.ts"
export { type Circumstances, confided, type Decision, type Given, given } from "./decision.ts"
export { memoryKeys } from "./memory/keys.ts"
export { memoryStorage } from "./memory/storage.ts"
export { type KeptEvent, keepJournal, oldJournalProblems } from "./old-journal.ts"
export { pluginProblems } from "./plugin.ts"
export { determinismProblems } from "./replay/index.ts"
export { invented, type TrialStage } from "./under-way.ts"
export { outcome, type TestWorld, testWorld } from "./world.ts"
