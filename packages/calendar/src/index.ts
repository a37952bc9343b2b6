/**
 * Points of service and deadlines as iCalendar.
 *
 * @module
 */
export {}
