/**
 * What tests need: a storage in memory, and the suite that defines the storage port.
 *
 * @module
 */
export { type ConformanceCase, storageConformance, type TrialDatabase } from "./conformance/index.ts"
export { memoryStorage } from "./memory/storage.ts"
