/**
 * Points of service and deadlines as iCalendar.
 *
 * @module
 */
export * from "./deadlines/index.ts"
export * from "./points/index.ts"
