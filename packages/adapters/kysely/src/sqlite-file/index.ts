export type { SqliteFile } from "./sharing.ts"
export { connectSqliteFile, type SqliteFileDriver, type SqliteFileOptions, sqliteFileStorage } from "./storage.ts"
