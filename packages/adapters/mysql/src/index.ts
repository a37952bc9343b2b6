/**
 * Storage on MySQL and MariaDB.
 *
 * @module
 */
export type { MysqlConnection, MysqlStorageOptions } from "./options.ts"
export { mysqlStorage } from "./storage.ts"
