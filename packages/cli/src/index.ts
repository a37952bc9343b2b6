/**
 * The traitdunion command: import, report, deadlines, evidence, keys and people's rights.
 *
 * @module
 */
export { type ExitCode, exitCodes } from "./exit.ts"
export type { Input, Io, Output } from "./io.ts"
export { run } from "./run.ts"
