/**
 * Points of service, deadlines and appointments as iCalendar.
 *
 * @module
 */
export * from "./appointments/index.ts"
export * from "./deadlines/index.ts"
export * from "./points/index.ts"
