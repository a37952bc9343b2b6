export { type Health, type HealthCheck, type HealthCheckName, type HealthOptions, health } from "./health.ts"
export { observe } from "./observe.ts"
export type { Logger, Ports } from "./ports.ts"
export { type Observation, type ObservedCall, type ObservedEnd, observedStore, type Telemetry } from "./telemetry.ts"
