import type { Kysely } from "kysely"
import type { KyselyDialect } from "./dialect/index.ts"

/** Any Kysely instance or transaction, whatever tables its type knows. */
export type AnyKysely = Pick<Kysely<unknown>, "isTransaction" | "getExecutor" | "destroy">

/** Where the journal and the read tables are kept. */
export interface KyselyStorageOptions {
  /**
   * The instance that you already have. Give a `Transaction`, and what is committed becomes part of it: nothing lasts
   * before you commit, and all of it goes when you roll back.
   */
  readonly db: AnyKysely
  /** The engine behind `db`. */
  readonly dialect: KyselyDialect
  /** What the names of all tables begin with. `tdu_` by default. */
  readonly prefix?: string
  /** The schema that holds the tables, which must exist. The connection's own by default. */
  readonly schema?: string
  /**
   * Whether the connections of `db` take several statements at once and answer them in order, as those of `pg` made with
   * `pipeline: true` do: a commit then takes two trips to the server. `false` by default.
   */
  readonly pipelined?: boolean
  /**
   * On PostgreSQL, a second lock: the server itself shows and takes rows of one structure alone, whatever a statement
   * says. The connection carries `traitdunion.structure`; in a transaction of yours it is set here.
   */
  readonly rowSecurity?: boolean
  /** On PostgreSQL, into how many partitions by structure the tables of a new database are divided: 2 to 64. */
  readonly partitions?: number
  /** Destroy `db` when the last store that was opened here is closed. `false` by default: it stays yours. */
  readonly own?: boolean
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

/** An option that would become part of an SQL name. Throws when it cannot be one. */
export const checkedName = (what: string, name: string, most: number): string => {
  if (NAME.test(name) && name.length <= most) return name
  throw new Error(`${what} "${name}" must be 1 to ${most} of A-Z a-z 0-9 _, and not begin with a digit`)
}

const MOST_PARTITIONS = 64

/** The options that PostgreSQL alone understands. Throws for another engine, or a number of partitions that cannot be. */
export const checkedLayout = ({ dialect, rowSecurity, partitions }: KyselyStorageOptions): Layout => {
  if (dialect !== "postgres" && (rowSecurity === true || partitions !== undefined)) {
    throw new Error(`Row security and partitions are PostgreSQL's: ${dialect} has none here`)
  }
  if (partitions !== undefined && !(Number.isInteger(partitions) && partitions >= 2 && partitions <= MOST_PARTITIONS)) {
    throw new Error(`There can be 2 to ${MOST_PARTITIONS} partitions, not ${partitions}`)
  }
  return { rowSecurity: rowSecurity ?? false, partitions }
}

/** How the tables are laid out and locked. */
export interface Layout {
  readonly rowSecurity: boolean
  readonly partitions: number | undefined
}
