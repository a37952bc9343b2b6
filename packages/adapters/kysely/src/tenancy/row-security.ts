import { StorageFailure } from "@traitdunion/core"
import type { Context } from "../context.ts"
import type { TableShape } from "../dialect/index.ts"
import type { Names } from "../names.ts"
import type { Session } from "../session.ts"
import { text } from "../text.ts"
import { OF_STRUCTURES, standing } from "./catalogue.ts"

/** What a connection says of itself: the structure it works for. */
const CARRIED = "current_setting('traitdunion.structure', true)"
const POLICY = '"tdu_structure"'

/** Who was admitted to which structure. */
const tenantShape = ({ bare }: Names): TableShape => ({
  name: bare.tenant,
  columns: [
    { name: "structure_id", type: "name" },
    { name: "role", type: "name" },
  ],
  primaryKey: ["structure_id", "role"],
  indexes: [],
})

/** Whoever connects, or a role whose rights it has. Roles that are gone are nobody. */
const IS_ONE_OF_OURS =
  "exists (select 1 from pg_catalog.pg_roles r where r.rolname = role and pg_catalog.pg_has_role(r.oid, 'usage'))"

/** Rows of the structure that the connection carries, for whoever was admitted to it: asked once a statement. */
const condition = ({ tenant }: Names): string =>
  `structure_id = ${CARRIED} and exists (select 1 from ${tenant} where structure_id = ${CARRIED} and ${IS_ONE_OF_OURS})`

/** How a database stands under row security. */
export interface Secured {
  /** Tables of ours that are not under it yet, and whether each is a partition. */
  readonly open: ReadonlyMap<string, boolean>
  /** Who connects was admitted to the structure. */
  readonly admitted: boolean
}

const openTables = async ({ names }: Context, session: Session): Promise<ReadonlyMap<string, boolean>> => {
  const { sql, parameters } = standing(names)
  const rows = await session.run(
    "select c.relname as name, case when c.relispartition then 1 else 0 end as part " +
      "from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace " +
      `where ${sql} and ${OF_STRUCTURES} and c.relname <> ? and not (c.relrowsecurity and c.relforcerowsecurity ` +
      "and (c.relispartition or exists (select 1 from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname = 'tdu_structure'))) " +
      "order by c.relname",
    [...parameters, names.bare.tenant],
  )
  return new Map(rows.map((row) => [text(row["name"]), Number(row["part"]) === 1]))
}

/** See whether row security holds for a structure on this connection. Fails as `unguarded` when it cannot. */
export const look = async (context: Context, session: Session, structure: string): Promise<Secured> => {
  const { connection, dialect, names } = context
  if (connection.embedded) await session.run("select set_config('traitdunion.structure', ?, true)", [structure])
  const [who] = await session.run(
    `select case when rolsuper or rolbypassrls then 1 else 0 end as above, ${CARRIED} as carried ` +
      "from pg_catalog.pg_roles where rolname = current_user",
    [],
  )
  if (Number(who?.["above"]) !== 0 || who?.["carried"] !== structure) throw new StorageFailure("open", "unguarded")
  const open = await openTables(context, session)
  const there = dialect.existing([names.bare.tenant], names.schema)
  const known = (await session.run(there.sql, there.parameters)).length > 0
  const admitted = known
    ? await session.run(`select 1 as one from ${names.tenant} where structure_id = ? and ${IS_ONE_OF_OURS}`, [
        structure,
      ])
    : []
  return { open, admitted: admitted.length > 0 }
}

/**
 * Put the tables that are open under row security, let in the roles that were admitted before to those that are new, and
 * admit whoever does so to the structure. For the owner of the tables.
 */
export const admit = async (context: Context, session: Session, structure: string): Promise<void> => {
  const { dialect, names } = context
  for (const sql of dialect.createTable(tenantShape(names), names.schema)) await session.run(sql, [])
  // Its owner, who admits others, sees all of it: so it is enabled there and not forced.
  await session.run(`alter table ${names.tenant} enable row level security`, [])
  await session.run(`drop policy if exists ${POLICY} on ${names.tenant}`, [])
  await session.run(`create policy ${POLICY} on ${names.tenant} for select using (${IS_ONE_OF_OURS})`, [])
  await session.run(
    dialect.insertMissing(names.tenant, "(structure_id, role) select cast(? as text), cast(current_user as text)"),
    [structure],
  )
  const others = await session.run(
    `select distinct r.rolname as role from ${names.tenant} t join pg_catalog.pg_roles r on r.rolname = t.role ` +
      "where r.rolname <> current_user",
    [],
  )
  for (const [name, part] of await openTables(context, session)) {
    const table = names.qualified(name)
    await session.run(`alter table ${table} enable row level security, force row level security`, [])
    // Nobody asks a partition by itself: without a policy it shows nothing.
    if (part) continue
    await session.run(`drop policy if exists ${POLICY} on ${table}`, [])
    await session.run(
      `create policy ${POLICY} on ${table} using (${condition(names)}) with check (${condition(names)})`,
      [],
    )
    for (const row of others) {
      await session.run(`grant select, insert, update, delete on ${table} to "${text(row["role"])}"`, [])
    }
  }
}
