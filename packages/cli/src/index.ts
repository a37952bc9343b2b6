/**
 * The traitdunion command: import, report, deadlines, evidence, keys and people's rights.
 *
 * @module
 */

export { type ConfiguredStorage, defineConfig, type TraitdunionConfig } from "./config/index.ts"
export { type ExitCode, exitCodes } from "./exit.ts"
export type { Input, Io, Output } from "./io.ts"
export { run } from "./run.ts"
