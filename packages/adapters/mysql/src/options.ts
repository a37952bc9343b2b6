import type { ConnectionOptions } from "node:tls"

/** Where the server is, when it is not said by an address. */
export interface MysqlConnection {
  readonly host: string
  /** 3306 by default. */
  readonly port?: number
  readonly database: string
  readonly user: string
  readonly password?: string
}

/** Which server, and how it is used. */
export interface MysqlStorageOptions {
  /** `mysql://user:password@host:port/database`, or its parts. Keep passwords out of the code. */
  readonly connection: string | MysqlConnection
  /**
   * Encrypt the connection: `true`, or with what the server is known by (`ca`), or we are (`cert`, `key`). The server's
   * certificate is always verified, for the host's name: an address of numbers is not enough.
   */
  readonly tls?: true | Pick<ConnectionOptions, "ca" | "cert" | "key" | "passphrase">
  /** What the names of all tables begin with. `tdu_` by default. */
  readonly prefix?: string
  /** How many connections at the most. 10 by default. */
  readonly connections?: number
  /** How long to wait for a connection, in milliseconds. 5000 by default. */
  readonly connectTimeoutMs?: number
  /** How long an unused connection is kept, in milliseconds. 30,000 by default. */
  readonly idleTimeoutMs?: number
  /** How long a statement may take, in milliseconds; on MySQL, how long a read may. 30,000 by default; 0 for no limit. */
  readonly statementTimeoutMs?: number
  /** How long to wait for somebody else's commit, in milliseconds, to the second. 10,000 by default. */
  readonly lockTimeoutMs?: number
  /** How many times a commit is tried again that the server gave up for others' sake (deadlock). 5 by default. */
  readonly retries?: number
  /** Never write: opening fails as `read-only` when something would have to be created. */
  readonly readOnly?: boolean
}
