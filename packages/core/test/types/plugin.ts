// Read by the type checker alone: each `@ts-expect-error` must be an error, every other line must compile.
import {
  block,
  type Cents,
  column,
  defineDeadline,
  defineExchange,
  definePlugin,
  defineProjection,
  defineQuery,
  defineRule,
  defineStream,
  defineTable,
  defineWords,
  field,
  type PlainDate,
  pass,
  personal,
  principles,
  type Sealed,
  sealed,
} from "@traitdunion/core"
import * as z from "zod"

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const is = <_T extends true>(): void => {}
const summary = { fr: "Exemple" }
const id = z.strictObject({ id: field.id })

interface FileState {
  readonly status: "open" | "closed"
  readonly total: Cents | null
}
const File = defineStream("file", {
  Opened: z.strictObject({ total: field.cents }),
  Closed: z.strictObject({ on: field.date }),
}).evolve<FileState>(
  { status: "closed", total: null },
  {
    Opened: (_, { total }) => {
      is<Equal<typeof total, Cents>>()
      return { status: "open", total }
    },
    Closed: (state) => ({ ...state, status: "closed" }),
  },
)
const Other = defineStream("other", { Seen: z.strictObject({}) }).evolve<{ readonly seen: number }>(
  { seen: 0 },
  { Seen: (state) => ({ seen: state.seen + 1 }) },
)

// A fold is missing.
// @ts-expect-error
defineStream("x", { A: z.strictObject({}), B: z.strictObject({}) }).evolve<object>({}, { A: (state) => state })
// A fold makes another state.
// @ts-expect-error
defineStream("x", { A: z.strictObject({}) }).evolve<{ readonly n: number }>({ n: 0 }, { A: () => ({ n: "0" }) })

const open = File.command({
  summary,
  by: ["mediator"],
  input: z.strictObject({ id: field.id, total: field.cents, name: personal(field.text(), "identity") }),
  key: (input) => input.id,
  subject: (input) => input.id,
  needs: { others: { stream: Other, keys: ({ input, state }) => (state.status === "open" ? [] : [input.id]) } },
  refusals: { AlreadyOpen: { fr: "Déjà ouvert.", en: "Already open." } },
  decide: ({ input, state, facts, today, emit, refuse }) => {
    is<Equal<typeof input.name, Sealed<string>>>()
    is<Equal<typeof today, PlainDate>>()
    is<Equal<ReturnType<typeof facts.others.of>, { readonly seen: number }>>()
    // A fact that was not asked for.
    // @ts-expect-error
    facts.people
    return state.status === "open" ? refuse("AlreadyOpen") : emit("Opened", { total: input.total })
  },
})

const base = { summary, by: ["mediator"] as const, input: id, key: (input: { readonly id: string }) => input.id }
// An event that the stream does not have.
// @ts-expect-error
File.command({ ...base, decide: ({ emit }) => emit("Reopened", {}) })
// An event with the wrong data.
// @ts-expect-error
File.command({ ...base, decide: ({ emit }) => emit("Closed", { on: 3 }) })
// An event of another stream.
// @ts-expect-error
File.command({ ...base, decide: () => ({ type: "other.Seen", data: {} }) })
// A refusal that was not declared.
// @ts-expect-error
File.command({ ...base, refusals: { No: { fr: "non", en: "no" } }, decide: ({ refuse }) => refuse("Other") })
// A refusal without its words in French.
// @ts-expect-error
File.command({ ...base, refusals: { No: { en: "no" } }, decide: ({ refuse }) => refuse("No") })
// A role that does not exist.
// @ts-expect-error
File.command({ ...base, by: ["chief"], decide: () => [] })
// A command that does not say who may run it.
// @ts-expect-error
File.command({ summary, input: id, key: (input) => input.id, decide: () => [] })
// A key that is not a text.
// @ts-expect-error
File.command({ summary, by: ["mediator"], input: id, key: () => 3, decide: () => [] })
// Clear text where an event wants it sealed.
const Named = defineStream("named", { Told: z.strictObject({ name: sealed<string>() }) }).evolve<object>(
  {},
  { Told: (s) => s },
)
// @ts-expect-error
Named.command({ ...base, decide: ({ emit }) => emit("Told", { name: "Camille Exemple" }) })

export const rule = defineRule({
  id: "test/rule",
  label: summary,
  principle: principles.freeConsent,
  on: [open],
  needs: { others: { stream: Other, keys: ({ input }) => [input.id] } },
  check: ({ input, state, facts, actor }) => {
    is<Equal<typeof input.total, Cents>>()
    is<Equal<typeof state, FileState>>()
    void actor.roles
    return facts.others.of(input.id).seen > 0 ? pass : block({ fr: "Non.", en: "No." })
  },
})
const onOpen = { id: "t/r", label: summary, principle: principles.autonomy, on: [open] } as const
// A fact that was not asked for.
// @ts-expect-error
defineRule({ ...onOpen, check: ({ facts }) => facts.others })
// A principle that is only a word.
// @ts-expect-error
defineRule({ ...onOpen, principle: "autonomy", check: () => pass })
// A verdict without words.
// @ts-expect-error
defineRule({ ...onOpen, check: () => block("no") })

const files = defineTable("file", { status: column.text<"open" | "closed">(), total: column.nullable(column.cents()) })
export const projection = defineProjection(File, files, (state) => ({ status: state.status, total: state.total }))
// A row that lacks a column.
// @ts-expect-error
defineProjection(File, files, (state) => ({ status: state.status }))
// A value of another type.
// @ts-expect-error
defineProjection(File, files, (state) => ({ status: 1, total: state.total }))

// A column that every table has already.
// @ts-expect-error
defineTable("file", { key: column.text() })

const citation = { source: "Exemple fictif" }
export const deadline = defineDeadline(File, { id: "file/x", label: summary, citation, due: () => null })
// A deadline that is not a civil date.
// @ts-expect-error
defineDeadline(File, { id: "file/x", label: summary, citation, due: () => new Date() })

const one = defineQuery({
  summary,
  by: ["mediator"],
  input: id,
  run: async ({ input, read }) => {
    const [row] = await read.rows(files, { where: { key: input.id, status: { in: ["open"] } }, limit: 1 })
    is<
      Equal<
        typeof row extends infer R | undefined ? (R extends { readonly total: infer T } ? T : never) : never,
        Cents | null
      >
    >()
    // A column that does not exist.
    // @ts-expect-error
    await read.rows(files, { where: { colour: "red" } })
    return row?.status ?? null
  },
})
export const plugin = definePlugin({
  id: "files",
  label: summary,
  streams: [File, Other],
  commands: { open },
  queries: { one },
})
// A query that takes a command's name.
// @ts-expect-error
definePlugin({ id: "files", label: summary, streams: [File], commands: { open }, queries: { open: one } })

const close = File.command({
  summary,
  by: ["mediator"],
  input: z.strictObject({ id: field.id, on: field.date }),
  key: (input) => input.id,
  decide: ({ input: { on }, emit }) => emit("Closed", { on }),
})
const exchange = {
  summary,
  by: ["mediator"],
  input: id,
  gather: async () => ({ recipient: "agency", parts: {} }),
  send: async () => ({ day: "2026-05-04" }),
} as const
defineExchange({
  ...exchange,
  asking: { command: open, input: ({ input }) => ({ id: input.id, total: 1, name: "x" }) },
  answering: { command: close, input: (sent, { input }) => ({ id: input.id, on: sent.day }) },
  tell: (sent, [event]) => {
    is<Equal<typeof sent, { day: string }>>()
    return event?.type === "file.Closed" ? event.data.on : null
  },
})
defineExchange({
  ...exchange,
  asking: {
    command: open,
    // What the command does not take.
    // @ts-expect-error
    input: () => ({ colour: "red" }),
  },
  answering: {
    command: close,
    // A day that is none.
    // @ts-expect-error
    input: () => ({ id: "f-1", on: 4 }),
  },
  tell: () => null,
})
// A unit that is none.
// @ts-expect-error
defineWords(File, { total: { fr: "Total", unit: "francs" } })
