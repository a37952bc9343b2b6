// The landlord's own database: its instance of Kysely, its tables, its migrations.
import { Kysely, MysqlDialect, PostgresDialect } from "kysely"
import { createPool } from "mysql2"
import { Pool } from "pg"

/** The two engines that the landlord's program runs on. */
export type Engine = "postgres" | "mysql"

/** What the landlord keeps for itself, in its own schema. Nothing of a mediation but its id stands here. */
export interface LandlordDatabase {
  readonly "landlord.tenant": { readonly id: string; readonly name: string }
  readonly "landlord.report": {
    readonly id: string
    readonly tenant: string
    readonly months: number
    readonly cents: number
    readonly mediation: string
  }
  readonly "landlord.appointment": {
    readonly id: string
    readonly report: string
    readonly minutes: number
  }
}

/** The landlord's instance, over a pool of its own. */
export const connect = (engine: Engine, url: string, connections = 10): Kysely<LandlordDatabase> => {
  if (engine === "mysql") {
    return new Kysely({ dialect: new MysqlDialect({ pool: createPool({ uri: url, connectionLimit: connections }) }) })
  }
  const pool = new Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 5000 })
  // A server that goes away ends connections that nobody uses at that moment. Unheard, that would end the process.
  pool.on("error", () => {})
  pool.on("connect", (client) => {
    client.on("error", () => {})
  })
  return new Kysely({ dialect: new PostgresDialect({ pool }) })
}
