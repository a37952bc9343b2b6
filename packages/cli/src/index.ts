/**
 * The traitdunion command: import, report, verify, deadlines, rebuild.
 *
 * @module
 */
export { type ExitCode, exitCodes } from "./exit.ts"
export type { Io, Output } from "./io.ts"
export { run } from "./run.ts"
