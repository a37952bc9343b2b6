import type { StoragePool } from "@traitdunion/core"
import type { Pool } from "mysql2"

/** What a pool of the driver counts by. It tells it in no other way: its events leave out those that waited. */
interface Counted {
  readonly _allConnections?: { readonly length: number }
  readonly _freeConnections?: { readonly length: number }
  readonly _connectionQueue?: { readonly length: number }
}

/** How the connections of a pool are used now. */
export const poolState = (pool: Pool | undefined, max: number): StoragePool => {
  const counted = (pool ?? {}) as unknown as Counted
  const [all, idle] = [counted._allConnections?.length ?? 0, counted._freeConnections?.length ?? 0]
  return { max, used: all - idle, idle, waiting: counted._connectionQueue?.length ?? 0 }
}
