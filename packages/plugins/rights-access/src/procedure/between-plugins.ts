import { defineAsk, defineOffer, field, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { effectiveRight } from "./rules/effective.ts"
import { last } from "./rules/last.ts"
import { rightsStage } from "./rules/stage.ts"
import { RightsProcedure } from "./stream.ts"
import { rightsProcedureTable } from "./tables.ts"

/** What other plugins may know of a person's procedures, as far as whoever asks may read them. */
export const rightsProcedureOffer = defineOffer(RightsProcedure, {
  name: "rights/procedure",
  version: 1,
  label: { fr: "Démarches d'une personne", en: "A person's procedures" },
  answer: z.strictObject({
    procedure: field.id,
    theme: z.string(),
    counter: z.string(),
    stage: z.string(),
    openedOn: field.date,
    effectiveOn: z.nullable(field.date),
    closedOn: z.nullable(field.date),
  }),
  find: async (person, read) => {
    const rows = await read.rows(rightsProcedureTable, { where: { holder: { in: await recordsOf(read, person) } } })
    return rows.map(({ key }) => key)
  },
  tells: (state, procedure) =>
    state.opened === null
      ? null
      : {
          procedure,
          theme: state.opened.theme,
          counter: state.opened.counter,
          stage: rightsStage(state.facts),
          openedOn: state.opened.on,
          effectiveOn: effectiveRight(state)?.on ?? null,
          closedOn: last(state.facts, "closed")?.on ?? null,
        },
})

/** The procedures that a CAF relay follows for a person: one kind among those of all counters. */
export const cafProcedures = defineAsk({
  offer: "caf/procedure",
  version: 1,
  answer: z.strictObject({
    procedure: field.id,
    kind: z.string(),
    stage: z.string(),
    openedOn: field.date,
    effectiveOn: z.nullable(field.date),
    closedOn: z.nullable(field.date),
  }),
})
