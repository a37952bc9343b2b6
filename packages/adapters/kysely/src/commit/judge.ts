import {
  type CommitResult,
  ConcurrencyConflict,
  type JournalHead,
  type KeyWrite,
  linkEvents,
  StorageFailure,
  type StoredEvent,
} from "@traitdunion/core"
import type { Standing } from "../journal/check.ts"
import type { Plan } from "./plan.ts"

/** What becomes of a batch: what it answers, or why it is refused. */
export type Verdict =
  | { readonly ok: true; readonly result: CommitResult }
  | { readonly ok: false; readonly error: unknown }

/** What the accepted ones of several batches write together. */
export interface Accepted {
  readonly plans: ReadonlyArray<Plan>
  readonly events: ReadonlyArray<StoredEvent>
  readonly keys: ReadonlyArray<KeyWrite>
  readonly head: JournalHead
}

/** Stands for the version of a stream that is behind what was expected: how far behind was not asked for. */
export const BEHIND = -1

/**
 * Judge batches one after the other, each as if those before it had been committed already: by what stands in the
 * database and by what the accepted ones before it write.
 */
export const judge = (
  plans: ReadonlyArray<Plan>,
  standing: Standing,
  texts: ReadonlyMap<string, string>,
): { readonly verdicts: ReadonlyArray<Verdict>; readonly accepted: Accepted } => {
  if (standing.head === undefined) throw new StorageFailure("commit", "damaged")
  let head = standing.head
  const versions = new Map(standing.versions)
  const recorded = new Set(standing.recorded)
  const keys = new Map(texts)
  const accepted: Array<Plan> = []
  const events: Array<StoredEvent> = []
  const changed = new Map<string, KeyWrite>()

  const refusalOf = ({ batch, expectations, touched }: Plan): unknown => {
    for (const { stream, expected } of expectations) {
      const version = versions.get(stream)
      if ((version ?? 0) !== expected) return new ConcurrencyConflict(stream, expected, version ?? BEHIND)
    }
    if (batch.at !== undefined && batch.at !== head.position) {
      return new ConcurrencyConflict("journal", batch.at, head.position)
    }
    // Another version was rebuilt since we opened, and has taken the rows of ours away.
    if (touched.some(({ name, version }) => !standing.readTables.has(`${name} ${version}`))) {
      return new StorageFailure("commit", "newer")
    }
    const key = (batch.keys ?? []).find(({ subject, expected }) => (keys.get(subject) ?? null) !== expected)
    return key === undefined ? undefined : new ConcurrencyConflict(`key/${key.subject}`, 0, 0)
  }

  const verdicts = plans.map((plan): Verdict => {
    if (plan.commands.some((command) => recorded.has(command))) return { ok: true, result: { status: "duplicate" } }
    const error = refusalOf(plan)
    if (error !== undefined) return { ok: false, error }
    const linked = linkEvents(head, plan.batch)
    head = linked.head
    for (const { stream, expected, events } of plan.batch.writes) versions.set(stream, expected + events.length)
    for (const command of plan.commands) recorded.add(command)
    for (const write of plan.batch.keys ?? []) {
      if (write.expected !== write.value) changed.set(write.subject, write)
      keys.set(write.subject, write.value)
    }
    accepted.push(plan)
    events.push(...linked.events)
    return { ok: true, result: { status: "committed", head } }
  })
  return { verdicts, accepted: { plans: accepted, events, keys: [...changed.values()], head } }
}
