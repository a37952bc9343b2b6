import {
  column,
  defineAsk,
  defineOffer,
  definePlugin,
  defineProjection,
  defineQuery,
  defineStream,
  defineTable,
  field,
} from "@traitdunion/core"
import * as z from "zod"

/** The decision of a court, as small as a plugin can follow it. */
const Eviction = defineStream("eviction", {
  Decided: z.strictObject({ person: field.id, on: field.date }),
}).evolve<{ readonly person: string; readonly on: string } | null>(null, { Decided: (_, data) => data })

const evictionTable = defineTable("eviction", { person: column.indexed(column.text()) })

const recordDecision = Eviction.command({
  summary: { fr: "Consigner la décision d'expulsion" },
  by: ["mediator"],
  input: z.strictObject({ procedure: field.id, person: field.id, on: field.date }),
  key: ({ procedure }) => procedure,
  decide: ({ input: { person, on }, emit }) => emit("Decided", { person, on }),
})

// #region offer
const evictionOffer = defineOffer(Eviction, {
  name: "housing/eviction",
  version: 1,
  label: { fr: "Procédures d'expulsion d'une personne" },
  answer: z.strictObject({ procedure: field.id, decidedOn: z.nullable(field.date) }),
  find: async (person, read) => (await read.rows(evictionTable, { where: { person } })).map(({ key }) => key),
  tells: (state, procedure) => (state === null ? null : { procedure, decidedOn: state.on }),
})
// #endregion

/** The plugin `housing` of this example. */
export const evictions = definePlugin({
  id: "housing",
  label: { fr: "Expulsions" },
  streams: [Eviction],
  commands: { recordDecision },
  tables: [evictionTable],
  projections: [
    defineProjection(Eviction, evictionTable, (state) => (state === null ? null : { person: state.person })),
  ],
  offers: [evictionOffer],
})

// #region ask
const evictionsOf = defineAsk({
  offer: "housing/eviction",
  version: 1,
  answer: z.strictObject({ procedure: field.id, decidedOn: z.nullable(field.date) }),
})

/** Whether a court has decided against somebody; `null` where no plugin follows evictions. */
const isThreatened = defineQuery({
  summary: { fr: "Voir si une expulsion est décidée" },
  by: ["mediator"],
  input: z.strictObject({ person: field.id }),
  run: async ({ input, read }) =>
    read.offered(evictionsOf) === "met"
      ? (await read.state(evictionsOf, input.person)).some(({ decidedOn }) => decidedOn !== null)
      : null,
})

/** A plugin that asks. */
export const shelters = definePlugin({
  id: "shelters",
  label: { fr: "Hébergement" },
  queries: { isThreatened },
  asks: [evictionsOf],
})
// #endregion
