/**
 * What tests need: a storage in memory, the suite that defines the storage port, and what a plugin must not lack.
 *
 * @module
 */
export { type ConformanceCase, storageConformance, type TrialDatabase } from "./conformance/index.ts"
export { memoryKeys } from "./memory/keys.ts"
export { memoryStorage } from "./memory/storage.ts"
export { pluginProblems } from "./plugin.ts"
