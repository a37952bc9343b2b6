/** A server of one's own, on a free port of this machine. */
export interface DatabaseServer extends AsyncDisposable {
  readonly port: number
  /** Where to connect as its superuser, to a database of a name. */
  readonly url: (database?: string) => string
  /** Stop it as a power cut would, without a word to anybody. */
  readonly kill: () => Promise<void>
  /** Start it again on the same data. */
  readonly restart: () => Promise<void>
}

/** Run SQL in a database, as its superuser. */
export type RunSql = (url: string, sql: string) => Promise<ReadonlyArray<Readonly<Record<string, unknown>>>>

/** A server with as many new databases as are asked for. */
export interface Databases extends AsyncDisposable {
  readonly server: DatabaseServer
  readonly fresh: () => Promise<{ readonly url: string; readonly drop: () => Promise<void> }>
  readonly run: RunSql
}

/** Make new databases on a server: `dropping` is the SQL that takes one away, whoever is connected to it. */
export const databasesOn = (server: DatabaseServer, run: RunSql, dropping: (name: string) => string): Databases => {
  let made = 0
  return {
    server,
    run,
    fresh: async () => {
      made += 1
      const name = `trial_${made}`
      await run(server.url(), `create database ${name}`)
      return {
        url: server.url(name),
        drop: async () => {
          await run(server.url(), dropping(name))
        },
      }
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}
