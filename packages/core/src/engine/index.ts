export {
  type Acknowledgement,
  type Answered,
  type BatchError,
  type BatchItem,
  type CallOptions,
  type CommandOptions,
  type DryRun,
  parseInput,
  type Receipt,
} from "./command/index.ts"
export {
  type EventCount,
  type RotationProgress,
  surveyEvents,
  type UpgradeCheck,
  type VerifyOptions,
} from "./evidence/index.ts"
export { type Engine, openEngine, type StructureSettings } from "./open.ts"
export { type Consultation, eventsOf, makeRegistry, parseStored, splitStreamId } from "./registry/index.ts"
export { type RebuildProgress, type Rebuilt, readTally, type TableCheck } from "./tables/index.ts"
export type {
  ChangesOptions,
  Health,
  HealthCheck,
  HealthCheckName,
  HealthOptions,
  Logger,
  Observation,
  ObservedCall,
  ObservedEnd,
  Ports,
  Telemetry,
} from "./watch/index.ts"
