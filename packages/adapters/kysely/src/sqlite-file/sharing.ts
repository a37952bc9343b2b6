import { setImmediate } from "node:timers/promises"
import { CompiledQuery, type DatabaseConnection, type SqliteDatabase, SqliteDialect, SqliteDriver } from "kysely"
import { keepingStatements } from "./statements.ts"
import { waitingForLock } from "./waiting.ts"

/** How long commits may follow each other before the rest of the process gets its turn. */
const BREATH_MS = 10

/** An open SQLite file, by whatever driver: what Kysely wants of one, and how it stands. */
export interface SqliteFile extends SqliteDatabase {
  readonly open: boolean
  readonly inTransaction: boolean
  readonly pragma: (text: string) => unknown
}

/** Kysely's driver, made to share the file: it waits for locks without holding up the process. */
class SharingDriver extends SqliteDriver {
  readonly #database: SqliteFile
  readonly #timeoutMs: number
  #connection: DatabaseConnection | undefined
  #breathed = performance.now()

  constructor(database: SqliteFile, timeoutMs: number) {
    super({ database: keepingStatements(database) })
    this.#database = database
    this.#timeoutMs = timeoutMs
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= this.#waiting(await super.acquireConnection())
    return this.#connection
  }

  /** The write lock at once: what a transaction reads can then not be outdated when it writes. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    // The driver is synchronous: a loop of commits would let no timer and no other connection of this process run.
    if (performance.now() - this.#breathed > BREATH_MS) {
      await setImmediate()
      this.#breathed = performance.now()
    }
    await connection.executeQuery(CompiledQuery.raw("begin immediate"))
  }

  #waiting(connection: DatabaseConnection): DatabaseConnection {
    const mayRepeat = (): boolean => this.#database.open && !this.#database.inTransaction
    return {
      executeQuery: (query) => waitingForLock(() => connection.executeQuery(query), this.#timeoutMs, mayRepeat),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    }
  }
}

/** SQLite for a file that other connections and programs use too. */
export class SharingDialect extends SqliteDialect {
  readonly #database: SqliteFile
  readonly #timeoutMs: number

  constructor(database: SqliteFile, timeoutMs: number) {
    super({ database })
    this.#database = database
    this.#timeoutMs = timeoutMs
  }

  override createDriver(): SharingDriver {
    return new SharingDriver(this.#database, this.#timeoutMs)
  }
}
