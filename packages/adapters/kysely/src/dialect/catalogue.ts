import type { SqlDialect } from "./dialect.ts"

type Catalogue = SqlDialect["catalogue"]

const marksOf = (names: ReadonlyArray<string>): string => names.map(() => "?").join(", ")

/** PostgreSQL. Columns of its catalogue are names, which compare with texts by a cast alone. */
export const postgresCatalogue: Catalogue = (names, schema) => {
  const where = schema === undefined ? "n.nspname = any (current_schemas(false))" : "n.nspname = ?"
  const tables = `select c.oid, c.relname::text as name from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${where} and c.relname in (${marksOf(names)})`
  return {
    sql:
      `with t as (${tables}) ` +
      `select t.name, 'column' as kind, a.attname::text as item, pg_catalog.format_type(a.atttypid, null) as type, ` +
      `case when a.attnotnull and not a.atthasdef and a.attidentity = '' then 1 else 0 end as required ` +
      `from t join pg_catalog.pg_attribute a on a.attrelid = t.oid where a.attnum > 0 and not a.attisdropped union all ` +
      `select t.name, 'unique', (select string_agg(a.attname::text, ',' order by k.n) from unnest(i.indkey::int2[]) with ordinality k (attnum, n) ` +
      `join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum), '', 0 ` +
      `from t join pg_catalog.pg_index i on i.indrelid = t.oid where i.indisunique and i.indpred is null`,
    parameters: schema === undefined ? names : [schema, ...names],
  }
}

/** MySQL and MariaDB. */
export const mysqlCatalogue: Catalogue = (names, schema) => {
  const where = `table_schema = ${schema === undefined ? "database()" : "?"} and table_name in (${marksOf(names)})`
  const parameters = schema === undefined ? names : [schema, ...names]
  return {
    sql:
      `select table_name as name, 'column' as kind, column_name as item, data_type as type, ` +
      `case when is_nullable = 'NO' and column_default is null and extra = '' then 1 else 0 end as required ` +
      `from information_schema.columns where ${where} union all ` +
      `select table_name, 'unique', group_concat(column_name order by seq_in_index), '', 0 ` +
      `from information_schema.statistics where non_unique = 0 and ${where} group by table_name, index_name`,
    parameters: [...parameters, ...parameters],
  }
}

/** SQLite. A primary key of one integer has no index of its own, and is not listed. */
export const sqliteCatalogue: Catalogue = (names, schema) => {
  const of = schema ?? "main"
  const tables = `select name from "${of}".sqlite_master where type = 'table' and name in (${marksOf(names)})`
  const parts = (kind: string): string => `pragma_${kind}, '${of}')`
  return {
    sql:
      `select t.name, 'column' as kind, c.name as item, lower(c.type) as type, ` +
      `case when c."notnull" = 1 and c.dflt_value is null then 1 else 0 end as required ` +
      `from (${tables}) t join ${parts("table_info(t.name")} c union all ` +
      `select t.name, 'unique', (select group_concat(k.name) from (select name from ${parts("index_info(i.name")} order by seqno) k), '', 0 ` +
      `from (${tables}) t join ${parts("index_list(t.name")} i where i."unique" = 1 and i.partial = 0`,
    parameters: [...names, ...names],
  }
}
