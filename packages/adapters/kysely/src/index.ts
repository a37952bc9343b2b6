/**
 * Storage on any Kysely instance that you already have.
 *
 * @module
 */
export type { Dialect } from "./dialect.ts"
export { type KyselyStorageOptions, kyselyStorage } from "./storage.ts"
