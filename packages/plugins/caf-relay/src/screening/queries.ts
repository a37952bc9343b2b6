import { defineQuery, field, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { relays } from "../vocabulary.ts"
import { RightsScreening } from "./stream.ts"
import { screeningTable } from "./tables.ts"

/** The screenings of a person with the rights to look at, the oldest first. */
export const screenings = defineQuery({
  summary: { fr: "Lire les repérages d'une personne", en: "Read a person's screenings" },
  by: relays,
  input: z.strictObject({ person: field.id }),
  run: async ({ input, read }) => {
    const rows = await read.rows(screeningTable, {
      where: { person: { in: await recordsOf(read, input.person) } },
      orderBy: [["on", "asc"]],
    })
    const states = await read.states(
      RightsScreening,
      rows.map(({ key }) => key),
    )
    return rows.flatMap(({ key }) => {
      const recorded = states.get(key)?.recorded ?? null
      return recorded === null ? [] : [{ screening: key, ...recorded }]
    })
  },
})
