/**
 * Activity logs of the field, in CSV or XLSX, into the registers.
 *
 * @module
 */
export {}
