/**
 * The traitdunion command: import, report, verify, deadlines.
 *
 * @module
 */
export {}
