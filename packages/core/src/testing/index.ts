/**
 * What tests of plugins, embedders and adapters stand on. No test runner is needed.
 *
 * @module
 */
export { memoryStorage } from "./memory.ts"
