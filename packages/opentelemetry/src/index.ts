/**
 * Spans and metrics of Trait d'union by OpenTelemetry.
 *
 * @module
 */
export { type PoolWatchOptions, watchPool } from "./pools.ts"
export { type OpenTelemetryOptions, openTelemetry } from "./telemetry.ts"
