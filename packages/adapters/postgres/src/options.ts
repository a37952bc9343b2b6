import type { ConnectionOptions } from "node:tls"

/** Where the server is, when it is not said by an address. */
export interface PostgresConnection {
  readonly host: string
  /** 5432 by default. */
  readonly port?: number
  readonly database: string
  readonly user: string
  /** The password, or where to read it each time a connection is made. */
  readonly password?: string | (() => string | Promise<string>)
}

/** Which server, and how it is used. */
export interface PostgresStorageOptions {
  /** `postgres://user:password@host:port/database`, or its parts. Keep passwords out of the code. */
  readonly connection: string | PostgresConnection
  /**
   * Encrypt the connection: `true`, or with what the server is known by (`ca`), or we are (`cert`, `key`). The server's
   * certificate is always verified. Left out, the address decides (`?sslmode=verify-full`).
   */
  readonly tls?: true | Pick<ConnectionOptions, "ca" | "cert" | "key" | "servername" | "passphrase">
  /** The schema that holds the tables, which must exist. The connection's own by default. */
  readonly schema?: string
  /** What the names of all tables begin with. `tdu_` by default. */
  readonly prefix?: string
  /**
   * A second lock: row-level security on every table, so that even a statement without its `where` sees and writes one
   * structure alone. Each structure then has connections of its own. Who connects must not bypass it (superuser,
   * `BYPASSRLS`); others than the owner of the tables are admitted by `tenantSql`. `false` by default.
   */
  readonly rowSecurity?: boolean
  /** Divide the tables of a new database into so many partitions by structure: 2 to 64. None by default. */
  readonly partitions?: number
  /** How many connections at the most, for each structure under row security. 10 by default. */
  readonly connections?: number
  /** How long to wait for a connection, in milliseconds. 5000 by default. */
  readonly connectTimeoutMs?: number
  /** How long an unused connection is kept, in milliseconds. 30,000 by default. */
  readonly idleTimeoutMs?: number
  /** How long a statement may take, in milliseconds. 30,000 by default; 0 for no limit. */
  readonly statementTimeoutMs?: number
  /** How long to wait for somebody else's commit, in milliseconds. 10,000 by default; 0 for no limit. */
  readonly lockTimeoutMs?: number
  /** How many times a commit is tried again that the server gave up for others' sake (deadlock). 5 by default. */
  readonly retries?: number
  /**
   * Whether the server keeps statements prepared. `true` by default; turn it off behind a pooler that lends a connection
   * for a transaction alone and does not know prepared statements.
   */
  readonly prepare?: boolean
  /** Never write: opening fails as `read-only` when something would have to be created. */
  readonly readOnly?: boolean
  /** How the connections are called on the server. `traitdunion` by default. */
  readonly applicationName?: string
}
