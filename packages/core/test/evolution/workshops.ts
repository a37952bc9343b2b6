import {
  column,
  definePlugin,
  defineProjection,
  defineQuery,
  defineStream,
  defineTable,
  type EventMeta,
  field,
  versions,
} from "@traitdunion/core"
import * as z from "zod"

// One plugin in three releases. What each wrote, the later ones must read; the earlier ones say that they cannot.

const summary = { fr: "Exemple" }
const id = field.id

interface State {
  readonly title: string | null
  readonly place: string | null
  readonly attendance: number
  readonly came: number
  readonly went: number
}
const nothing: State = { title: null, place: null, attendance: 0, came: 0, went: 0 }
const table = defineTable("workshop", { attendance: column.integer() }, { version: 1 })
const rowOf = (state: State) => (state.title === null ? null : { attendance: state.attendance })
const question = { summary, by: ["mediator"] as const, input: z.strictObject({ id }) }

const Planned1 = z.strictObject({ name: field.text() })
const Held1 = z.strictObject({ persons: field.persons })
const Moved1 = z.strictObject({ came: z.int(), went: z.int() })
const Remark1 = z.strictObject({ text: field.text() })

/** The first release. */
export const first = () => {
  const Workshop = defineStream("workshop", {
    Planned: Planned1,
    Held: Held1,
    Moved: Moved1,
    Remark: Remark1,
  }).evolve<State>(nothing, {
    Planned: (state, { name }) => ({ ...state, title: name }),
    Held: (state, { persons }) => ({ ...state, attendance: state.attendance + persons }),
    Moved: (state, { came, went }) => ({ ...state, came: state.came + came, went: state.went + went }),
    Remark: (state) => state,
  })
  const key = (input: { readonly id: string }) => input.id
  return definePlugin({
    id: "workshops",
    label: { fr: "Ateliers" },
    streams: [Workshop],
    tables: [table],
    projections: [defineProjection(Workshop, table, rowOf)],
    commands: {
      plan: Workshop.command({
        summary,
        by: ["mediator"],
        input: z.strictObject({ id, name: field.text() }),
        key,
        decide: ({ input, emit }) => emit("Planned", { name: input.name }),
      }),
      hold: Workshop.command({
        summary,
        by: ["mediator"],
        input: z.strictObject({ id, persons: field.persons }),
        key,
        decide: ({ input, emit }) => [emit("Held", { persons: input.persons }), emit("Remark", { text: "Fait" })],
      }),
      move: Workshop.command({
        summary,
        by: ["mediator"],
        input: z.strictObject({ id, came: z.int(), went: z.int() }),
        key,
        decide: ({ input: { came, went }, emit }) => emit("Moved", { came, went }),
      }),
    },
    queries: { get: defineQuery({ ...question, run: ({ input, read }) => read.state(Workshop, input.id) }) },
  })
}

/**
 * The third release (the second added `place`): a title has two versions behind it, attendance was renamed, moving was
 * split into coming and going, and remarks are gone.
 */
export const third = (seen?: (event: string, meta: EventMeta) => void) => {
  const Workshop = defineStream(
    "workshop",
    {
      Planned: versions(Planned1)
        .next(z.strictObject({ name: field.text(), place: z.nullable(field.text()) }), (data) => ({
          ...data,
          place: null,
        }))
        .next(z.strictObject({ title: field.text(), place: z.nullable(field.text()) }), ({ name, place }) => ({
          title: name,
          place,
        })),
      Attended: z.strictObject({ attendance: field.persons }),
      Came: z.strictObject({ persons: z.int() }),
      Went: z.strictObject({ persons: z.int() }),
    },
    {
      retired: {
        Held: { was: Held1, upcast: ({ persons }, emit) => [emit("Attended", { attendance: persons })] },
        Moved: {
          was: Moved1,
          upcast: ({ came, went }, emit) => [emit("Came", { persons: came }), emit("Went", { persons: went })],
        },
        Remark: { was: Remark1, upcast: () => [] },
      },
    },
  ).evolve<State>(nothing, {
    Planned: (state, { title, place }, meta) => {
      seen?.("Planned", meta)
      return { ...state, title, place }
    },
    Attended: (state, { attendance }) => ({ ...state, attendance: state.attendance + attendance }),
    Came: (state, { persons }) => ({ ...state, came: state.came + persons }),
    Went: (state, { persons }) => ({ ...state, went: state.went + persons }),
  })
  const key = (input: { readonly id: string }) => input.id
  return definePlugin({
    id: "workshops",
    label: { fr: "Ateliers" },
    streams: [Workshop],
    tables: [table],
    projections: [defineProjection(Workshop, table, rowOf)],
    commands: {
      plan: Workshop.command({
        summary,
        by: ["mediator"],
        input: z.strictObject({ id, title: field.text(), place: z.nullable(field.text()) }),
        key,
        decide: ({ input: { title, place }, emit }) => emit("Planned", { title, place }),
      }),
      attend: Workshop.command({
        summary,
        by: ["mediator"],
        input: z.strictObject({ id, attendance: field.persons }),
        key,
        decide: ({ input, emit }) => emit("Attended", { attendance: input.attendance }),
      }),
    },
    queries: {
      get: defineQuery({ ...question, run: ({ input, read }) => read.state(Workshop, input.id) }),
      past: defineQuery({
        ...question,
        run: async ({ input, read }) =>
          (await read.history(Workshop, input.id)).map(({ type, data }) => ({ type, data })),
      }),
      all: defineQuery({
        ...question,
        run: async ({ read }) => {
          const types: Array<string> = []
          for await (const { type } of read.journal()) types.push(type)
          return types
        },
      }),
    },
  })
}
