import { definePlugin, defineQuery, defineReaders, defineWords } from "@traitdunion/core"
import * as z from "zod"
import { act, begin } from "./commands.ts"
import { __Pascal__ } from "./stream.ts"
import { again, files, row } from "./tables.ts"

const list = defineQuery({
  summary: { fr: "Lister les suivis", en: "List the files" },
  by: ["mediator", "lead"],
  input: z.strictObject({}),
  run: ({ read }) => read.rows(files, { orderBy: [["last", "desc"]] }),
})

const readers = defineReaders(__Pascal__, {
  label: { fr: "Qui a consigné un acte" },
  check: async ({ state, actor }) => state.knownTo.includes(actor.id),
})

const plugin = definePlugin({
  id: "__id__",
  label: { fr: "__label__" },
  streams: [__Pascal__],
  commands: { begin, act },
  queries: { list },
  readers: [readers],
  words: [defineWords(__Pascal__, { notes: { fr: "Ce que vous avez confié" } })],
  tables: [files],
  projections: [row],
  deadlines: [again],
})
type Inferred = typeof plugin
/** The plugin, under a name that keeps declarations short. */
export interface __Pascal__Plugin extends Inferred {}
export const __camel__: __Pascal__Plugin = plugin
