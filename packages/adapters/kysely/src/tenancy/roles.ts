import { dialects } from "../dialect/index.ts"
import { type Names, namesOf } from "../names.ts"

/** A role of PostgreSQL and where the tables are. */
interface RoleOptions {
  /** The role, which must exist. */
  readonly role: string
  /** As the storage was given them. */
  readonly schema?: string
  readonly prefix?: string
}

/** Whom to admit to a structure. */
export interface TenantOptions extends RoleOptions {
  readonly structure: string
}

/** Who reads the figures of all structures. */
export interface OperatorOptions extends RoleOptions {}

const ROLE = /^[^"?'\\\0$]{1,63}$/

const checkedRole = (role: string): string => {
  if (ROLE.test(role)) return role
  throw new Error("The role must be 1 to 63 characters, without quotes, ?, $ or backslash")
}

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** A statement for each table that stands under the prefix, chosen by a condition on its name; not for partitions. */
const forEach = ({ schema, prefix }: Names, where: string, statements: ReadonlyArray<string>, args: string): string =>
  `do $tdu$ declare t record; begin for t in select c.oid::regclass as name, c.relname as bare, c.relrowsecurity as secured ` +
  "from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace " +
  `where n.nspname ${schema === undefined ? "= any (current_schemas(false))" : `= ${literal(schema)}`} ` +
  `and c.relkind in ('r', 'p') and not c.relispartition and starts_with(c.relname, ${literal(prefix)}) and ${where} loop ` +
  `${statements.map((statement) => `${statement.replaceAll("%args", args)};`).join(" ")} end loop; end $tdu$`

const named = ({ role, schema, prefix }: RoleOptions) => ({
  names: namesOf(dialects.postgres, prefix ?? "tdu_", schema),
  role: checkedRole(role),
  usage: schema === undefined ? [] : [`grant usage on schema "${schema}" to "${role}"`],
})

/** How long a structure's role may hold what the others wait for, unless it is told otherwise. */
const LIMITS = { statement_timeout: "10min", lock_timeout: "30s", idle_in_transaction_session_timeout: "2min" } as const

/** The limits of a role's sessions. Whoever may not change the role is told that they are not set, and the rest stands. */
const limited = (role: string): string => {
  const statements = Object.entries(LIMITS).map(
    ([name, value]) => `execute ${literal(`alter role "${role}" set ${name} = '${value}'`)};`,
  )
  return (
    `do $tdu$ begin ${statements.join(" ")} exception when insufficient_privilege then ` +
    `raise warning 'The time limits of the role are not set: whoever made it may set them.'; end $tdu$`
  )
}

/**
 * The statements that admit a role to one structure under row security: it may read and write that structure's rows and
 * no others, whatever it says or runs. Its sessions wait, work and stay idle for a bounded time, so that one that was left
 * open keeps nobody out. Run them as the owner of the tables, once the structure's database was opened; again does no harm.
 * To take it back, delete its row of the table of tenants.
 *
 * @example
 * ```ts
 * import { tenantSql } from "@traitdunion/adapter-kysely"
 * for (const statement of tenantSql({ structure: "association-exemple", role: "association_exemple" })) {
 *   console.log(`${statement};`)
 * }
 * ```
 */
export const tenantSql = (options: TenantOptions): ReadonlyArray<string> => {
  const { names, role, usage } = named(options)
  const to = literal(role)
  return [
    ...usage,
    `insert into ${names.tenant} (structure_id, role) values (${literal(options.structure)}, ${to}) on conflict do nothing`,
    `grant select on ${names.version}, ${names.tenant} to "${role}"`,
    forEach(
      names,
      `c.relname not in (${literal(names.bare.version)}, ${literal(names.bare.tenant)}) and exists ` +
        "(select 1 from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attname = 'structure_id')",
      ["execute format('grant select, insert, update, delete on %s to %I', t.name, %args)"],
      to,
    ),
    // Whoever destroys a key has its table cleaned of it, which is a right of its own since PostgreSQL 17.
    `do $tdu$ begin if current_setting('server_version_num')::int >= 170000 then execute ` +
      `${literal(`grant maintain on ${names.key} to "${role}"`)}; end if; end $tdu$`,
    limited(role),
  ]
}

/**
 * The statements that let a role read the figures of all structures, and which structures and read tables there are:
 * no event, no key, no list, and nothing to write. Figures are exact there; `networkReport` hides small cells. Run them
 * as the owner of the tables, and again when an upgrade brought new figures.
 *
 * @example
 * ```ts
 * import { networkOperatorSql } from "@traitdunion/adapter-kysely"
 * for (const statement of networkOperatorSql({ role: "network_operator" })) console.log(`${statement};`)
 * ```
 */
export const networkOperatorSql = (options: OperatorOptions): ReadonlyArray<string> => {
  const { names, role, usage } = named(options)
  const { bare } = names
  return [
    ...usage,
    `grant select on ${names.version}, ${names.readTable} to "${role}"`,
    `grant select (structure_id) on ${names.head} to "${role}"`,
    forEach(
      names,
      `starts_with(c.relname, ${literal(`${names.prefix}tally_`)})`,
      ["execute format('grant select on %s to %I', t.name, %args)"],
      literal(role),
    ),
    forEach(
      names,
      `c.relrowsecurity and (starts_with(c.relname, ${literal(`${names.prefix}tally_`)}) ` +
        `or c.relname in (${literal(bare.head)}, ${literal(bare.readTable)}))`,
      [
        "execute format('drop policy if exists %I on %s', left('tdu_operator_' || %args, 63), t.name)",
        "execute format('create policy %I on %s for select to %I using (true)', left('tdu_operator_' || %args, 63), t.name, %args)",
      ],
      literal(role),
    ),
  ]
}
