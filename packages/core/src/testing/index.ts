/**
 * What tests need: a storage in memory, and the suite that defines the storage port.
 *
 * @module
 */
export { memoryStorage } from "./memory/storage.ts"
