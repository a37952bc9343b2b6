import type { CommitBatch, NewEvent, RowChange, StreamWrite } from "../../journal/index.ts"
import type { Instant, PlainDate, Sealed } from "../../kernel/index.ts"
import { type AnyTable, column, defineTable } from "../../plugin/index.ts"

/** A read table with a column of every type. */
export const probe: AnyTable = defineTable("probe", {
  label: column.indexed(column.text()),
  amount: column.integer(),
  done: column.boolean(),
  on: column.indexed(column.nullable(column.date())),
  at: column.nullable(column.instant()),
  words: column.nullable(column.sealed<string>()),
  count: column.nullable(column.integer()),
})

/** A whole row of {@link probe}, with some of its columns said. */
export const probeRow = (columns: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  label: "Écoute",
  amount: 1,
  done: false,
  on: "2026-03-14" as PlainDate,
  at: null,
  words: null,
  count: null,
  ...columns,
})

/** A sealed envelope, as the engine makes them. */
export const envelope: Sealed<string> = {
  "~sealed": 1,
  subject: "person-1",
  category: "narrative",
  stream: "probe/é \u0000 🕊️",
  field: "notes.0",
  cipher: "aes-256-gcm",
  text: "bm9uY2VuY2Vub25jZQ",
}

let ids = 0
const nextId = (): string => {
  ids += 1
  return `event-${ids}`
}

/** An event of a command; its data says which it is. */
export const event = (commandId: string, data: unknown = {}): NewEvent => ({
  id: nextId(),
  commandId,
  type: "probe.Noted",
  data: JSON.stringify(data),
  meta: JSON.stringify({ at: "2026-03-14T09:30:00.000Z" as Instant, actor: "mediator-1" }),
})

/** A batch from the parts that matter to a case. */
export const batch = (parts: Partial<CommitBatch>): CommitBatch => ({ writes: [], guards: [], rows: [], ...parts })

/** `count` events of one command on one stream. */
export const write = (stream: string, expected: number, commandId: string, count = 1): StreamWrite => ({
  stream,
  expected,
  events: Array.from({ length: count }, (_, index) => event(commandId, { n: expected + index + 1 })),
})

/** A commit of one command on one stream. */
export const oneWrite = (stream: string, expected: number, commandId: string, count = 1): CommitBatch =>
  batch({ writes: [write(stream, expected, commandId, count)] })

/** A change of the {@link probe} table; `null` removes. */
export const probeChange = (key: string, columns: Readonly<Record<string, unknown>> | null = {}): RowChange => ({
  table: "probe",
  key,
  row: columns === null ? null : probeRow(columns),
})

/** 1, 2, 3… up to `count`. */
export const upTo = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index + 1)
