/**
 * The partner directory in the data·inclusion schema, version 1: read, check, write.
 *
 * @module
 */
export {}
