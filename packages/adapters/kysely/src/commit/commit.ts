import { type AnyTable, type CommitBatch, ConcurrencyConflict } from "@traitdunion/core"
import type { Decision } from "../connection.ts"
import type { Context } from "../context.ts"
import type { Statement } from "../dialect/index.ts"
import { standingOf, standingStatements } from "../journal/check.ts"
import { eventInserter } from "../journal/events.ts"
import { keyStatements } from "../keys/statements.ts"
import { rowAdder } from "../rows/add.ts"
import { rowWriter } from "../rows/write.ts"
import type { Session } from "../session.ts"
import { text } from "../text.ts"
import { type Accepted, BEHIND, judge, type Verdict } from "./judge.ts"
import { type Plan, planOf, type Tables } from "./plan.ts"
import { rebuiltStatements } from "./rebuilt.ts"

/** Ends a transaction in which there is nothing to write, without a trace. */
class Untouched extends Error {
  readonly verdicts: ReadonlyArray<Verdict>
  constructor(verdicts: ReadonlyArray<Verdict>) {
    super()
    this.verdicts = verdicts
  }
}

/** What several plans do to each table, one after the other. */
const together = <T>(
  plans: ReadonlyArray<Plan>,
  of: (plan: Plan) => ReadonlyMap<AnyTable, Iterable<T>>,
): ReadonlyMap<AnyTable, ReadonlyArray<T>> => {
  const all = new Map<AnyTable, Array<T>>()
  for (const plan of plans) {
    for (const [table, items] of of(plan)) {
      const list = all.get(table) ?? []
      all.set(table, list)
      list.push(...items)
    }
  }
  return all
}

/** The commit of batches of one structure: everything in one transaction. Answers what became of each. */
export const committer = (context: Context, structure: string, tables: Tables) => {
  const { connection, dialect, names } = context
  // First, because it makes the commits of a structure wait for each other on every engine alike.
  const lock: Statement = {
    sql: `update ${names.head} set position = position where structure_id = ?`,
    parameters: [structure],
  }
  const versionSql = `select max(version) as version from ${names.event} where structure_id = ? and stream = ?`
  const headSql = `update ${names.head} set position = ?, hash = ? where structure_id = ?`
  // A cluster compares what two nodes wrote, not what they locked: whoever commits has written the head.
  const touches: ReadonlyArray<Statement> = ["+ 1", "- 1"].map((change) => ({
    sql: `update ${names.head} set position = position ${change} where structure_id = ?`,
    parameters: [structure],
  }))
  const standing = standingStatements(context)
  const insertEvents = eventInserter(names)
  const keys = keyStatements(context)
  const adders = new Map([...tables.values()].map((table) => [table, rowAdder(dialect, names, table)]))
  const writers = new Map([...tables.values()].map((table) => [table, rowWriter(dialect, names, table)]))

  const writing = async (session: Session, accepted: Accepted): Promise<ReadonlyArray<Statement>> => {
    const { plans, events, head } = accepted
    const emptied = plans.flatMap((plan) => plan.emptied)
    const rows = together(plans, (plan) => plan.rows)
    const additions = together(plans, (plan) => plan.additions)
    const rebuilt: Array<Statement> = []
    for (const table of plans.flatMap((plan) => plan.rebuilt)) {
      rebuilt.push(...(await rebuiltStatements(context, session, structure, table)))
    }
    return [
      ...keys.put(structure, accepted.keys),
      ...insertEvents(structure, events),
      ...emptied.map((table) => ({
        sql: `delete from ${names.qualified(names.physical(table))} where structure_id = ?`,
        parameters: [structure],
      })),
      ...[...rows].flatMap(([table, changes]) => writers.get(table)?.(structure, new Map(changes)) ?? []),
      ...[...additions].flatMap(([table, added]) => adders.get(table)?.(structure, added) ?? []),
      ...rebuilt,
      ...(events.length > 0 ? [{ sql: headSql, parameters: [head.position, head.hash, structure] }] : touches),
    ]
  }

  /** A refusal with the version that a stream is really at, when it is behind what was expected. */
  const told = async (session: Session, verdict: Verdict): Promise<Verdict> => {
    if (verdict.ok || !(verdict.error instanceof ConcurrencyConflict) || verdict.error.actual !== BEHIND) return verdict
    const { stream, expected } = verdict.error
    const [behind] = await session.run(versionSql, [structure, stream])
    return { ok: false, error: new ConcurrencyConflict(stream, expected, Number(behind?.["version"] ?? 0)) }
  }

  return async (batches: ReadonlyArray<CommitBatch>): Promise<ReadonlyArray<Verdict>> => {
    const plans = batches.map((batch) => planOf(tables, batch))
    const asked = standing(structure, {
      expectations: plans.flatMap(({ expectations }) => expectations),
      commands: [...new Set(plans.flatMap(({ commands }) => commands))],
      tables: [...new Set(plans.flatMap(({ touched }) => touched.map(({ name }) => name)))],
    })
    const subjects = [...new Set(plans.flatMap(({ batch }) => (batch.keys ?? []).map(({ subject }) => subject)))]
    const decide = async (
      answers: ReadonlyArray<ReadonlyArray<Readonly<Record<string, unknown>>>>,
      session: Session,
    ): Promise<Decision<ReadonlyArray<Verdict>>> => {
      const found = standingOf(answers.slice(1, 1 + asked.length).flat())
      const texts = new Map(
        answers
          .slice(1 + asked.length)
          .flat()
          .map((row) => [text(row["subject"]), text(row["value"])]),
      )
      const { verdicts, accepted } = judge(plans, found, texts)
      const result: Array<Verdict> = []
      for (const verdict of verdicts) result.push(await told(session, verdict))
      if (accepted.plans.length === 0) throw new Untouched(result)
      return { write: await writing(session, accepted), result }
    }
    try {
      return await connection.settle([lock, ...asked, ...keys.standing(structure, subjects)], decide)
    } catch (error) {
      if (error instanceof Untouched) return error.verdicts
      throw error
    }
  }
}
