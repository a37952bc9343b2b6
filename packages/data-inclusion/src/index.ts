/**
 * The partner directory in the data·inclusion schema, version 1: read, check, write.
 *
 * @module
 */
export * from "./codes/index.ts"
export * from "./directory/index.ts"
export * from "./file/index.ts"
export type { DataInclusionService, DataInclusionStructure } from "./schema/index.ts"
export { thematiquesOf, themeOf, toThematiques, toThemes } from "./themes/index.ts"
