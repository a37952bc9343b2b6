/**
 * Storage in the database behind any Kysely instance.
 *
 * @module
 */
export { errorReason, type KyselyDialect } from "./dialect/index.ts"
export type { AnyKysely, KyselyStorageOptions } from "./options.ts"
export { type OwnedStorage, ownedStorage } from "./owned.ts"
export {
  type Bounds,
  checkAddress,
  checkBounds,
  checkLimits,
  type ServerLimits,
  silentAfterMs,
} from "./server-options.ts"
export {
  connectSqliteFile,
  type SqliteFile,
  type SqliteFileDriver,
  type SqliteFileOptions,
  sqliteFileStorage,
} from "./sqlite-file/index.ts"
export { kyselyStorage } from "./storage.ts"
export { networkOperatorSql, type OperatorOptions, type TenantOptions, tenantSql } from "./tenancy/index.ts"
export type { TryingAgain } from "./trying-again.ts"
