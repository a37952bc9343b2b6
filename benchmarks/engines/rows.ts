/** A row as a driver tells it. */
export type Row = Readonly<Record<string, unknown>>

/** A raw driver: statements with `?`, each prepared once. */
export interface RawConnection {
  readonly run: (sql: string, parameters?: ReadonlyArray<unknown>) => Promise<ReadonlyArray<Row>>
  readonly close: () => Promise<void>
}

/** How an engine writes what is not the same everywhere. */
export interface RawWords {
  readonly quote: (name: string) => string
  readonly begin: string
  /** The names of the tables that the library made. */
  readonly tables: string
  /** What follows the values of an insertion that adds amounts to the row that is there. */
  readonly adding: (table: string, amounts: ReadonlyArray<string>) => string
}

/** The rows that one command left, by table: what the raw driver writes again. */
export interface Sample {
  readonly event: Row
  /** Rows of lists, one of each. */
  readonly lists: ReadonlyArray<readonly [table: string, row: Row]>
  /** Rows of figures, to which amounts are added. */
  readonly figures: ReadonlyArray<readonly [table: string, rows: ReadonlyArray<Row>]>
}

const OWN = /^tdu_(schema|journal_head|journal_event|read_table|subject_key)$/

/** Look at what the first command of a structure left in the database. */
export const sampleOf = async (db: RawConnection, words: RawWords, structure: string): Promise<Sample> => {
  const of = async (table: string): Promise<ReadonlyArray<Row>> =>
    db.run(`select * from ${words.quote(table)} where structure_id = ?`, [structure])
  const lists: Array<readonly [string, Row]> = []
  const figures: Array<readonly [string, ReadonlyArray<Row>]> = []
  for (const row of await db.run(words.tables)) {
    const table = String(row["name"])
    if (OWN.test(table)) continue
    const rows = await of(table)
    if (rows[0] === undefined) continue
    if (table.startsWith("tdu_tally_")) figures.push([table, rows])
    else lists.push([table, rows[0]])
  }
  const [event] = await of("tdu_journal_event")
  if (event === undefined || lists.length === 0 || figures.length === 0) throw new Error("The command left no rows")
  return { event, lists, figures }
}

/** A client that writes the same rows in one durable transaction a command, and nothing else. */
export const rawWriter = (db: RawConnection, words: RawWords, sample: Sample, structure: string) => {
  const { quote } = words
  const insert = (table: string, row: Row, count = 1): string => {
    const names = Object.keys(row)
    const values = `(${names.map(() => "?").join(", ")})`
    return `insert into ${quote(table)} (${names.map(quote).join(", ")}) values ${Array<string>(count).fill(values).join(", ")}`
  }
  const valuesOf = (row: Row, changed: Row = {}): ReadonlyArray<unknown> =>
    Object.values({ ...row, structure_id: structure, ...changed })
  const eventSql = insert("tdu_journal_event", sample.event)
  const lists = sample.lists.map(([table, row]) => ({ sql: insert(table, row), row }))
  const figures = sample.figures.map(([table, rows]) => {
    const [first = {}] = rows
    const amounts = Object.keys(first).filter(
      (name) => !["structure_id", "key", "month", "perimeter", "dimension", "member"].includes(name),
    )
    return {
      sql: insert(table, first, rows.length) + words.adding(table, amounts),
      parameters: rows.flatMap((row) => valuesOf(row)),
    }
  })
  const lockSql = `update ${quote("tdu_journal_head")} set position = position + 1, hash = ? where structure_id = ?`
  const positionSql = `select position from ${quote("tdu_journal_head")} where structure_id = ?`
  return async (id: string): Promise<void> => {
    await db.run(words.begin)
    await db.run(lockSql, [sample.event["hash"], structure])
    const [head] = await db.run(positionSql, [structure])
    const key = `raw-${id}`
    await db.run(
      eventSql,
      valuesOf(sample.event, { position: head?.["position"], stream: `activity/${key}`, id: key, command_id: key }),
    )
    for (const { sql, row } of lists) await db.run(sql, valuesOf(row, { key }))
    for (const { sql, parameters } of figures) await db.run(sql, parameters)
    await db.run("commit")
  }
}
