import type { CompiledQuery, DatabaseConnection, Dialect, Driver } from "kysely"

/** A statement as a driver gets it. */
export interface Statement {
  readonly sql: string
  readonly parameters: ReadonlyArray<unknown>
}

/** What a database was asked, and when to listen. */
export interface Ear {
  listening: boolean
  readonly heard: Map<string, Statement>
}

const listeningTo = (connection: DatabaseConnection, ear: Ear): DatabaseConnection => ({
  executeQuery: (query: CompiledQuery) => {
    if (ear.listening) ear.heard.set(query.sql, { sql: query.sql, parameters: query.parameters })
    return connection.executeQuery(query)
  },
  streamQuery: (query, size) => connection.streamQuery(query, size),
})

/** A dialect whose statements are heard. */
export const heardBy = (dialect: Dialect, ear: Ear): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createDriver: (): Driver => {
    const driver = dialect.createDriver()
    const inner = new WeakMap<DatabaseConnection, DatabaseConnection>()
    const own = (connection: DatabaseConnection): DatabaseConnection => inner.get(connection) ?? connection
    return {
      init: () => driver.init(),
      acquireConnection: async () => {
        const connection = await driver.acquireConnection()
        const listening = listeningTo(connection, ear)
        inner.set(listening, connection)
        return listening
      },
      beginTransaction: (connection, settings) => driver.beginTransaction(own(connection), settings),
      commitTransaction: (connection) => driver.commitTransaction(own(connection)),
      rollbackTransaction: (connection) => driver.rollbackTransaction(own(connection)),
      releaseConnection: (connection) => driver.releaseConnection(own(connection)),
      destroy: () => driver.destroy(),
    }
  },
})
