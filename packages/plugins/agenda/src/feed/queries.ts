import { addDays, defineQuery, field, modalities } from "@traitdunion/core"
import * as z from "zod"
import { appointmentTable } from "../appointment/index.ts"
import { digestOf, feedSecret } from "./commands.ts"
import { feedTable } from "./tables.ts"

const BEFORE = -30
const AFTER = 366

/** One's own feeds, or everybody's for the director: never their secrets. */
export const feeds = defineQuery({
  summary: { fr: "Lister les adresses d'agenda ouvertes", en: "List the feeds that are open" },
  by: ["mediator", "director"],
  input: z.strictObject({ mediator: z.exactOptional(field.id) }),
  run: async ({ input, read, actor }) => {
    const mediator = actor.roles.includes("director") ? input.mediator : actor.id
    const rows = await read.rows(feedTable, mediator === undefined ? {} : { where: { mediator } })
    return rows.map(({ key, mediator: of }) => ({ feed: key, mediator: of }))
  },
})

/**
 * What a feed answers to whoever has its secret: days, hours and ways of meeting, and nobody's name, place or reason.
 * `null` for a secret that opens nothing. For the server that serves the feed, and nobody else.
 */
export const feed = defineQuery({
  summary: { fr: "Lire un agenda par son adresse secrète", en: "Read a feed by its secret" },
  by: ["system"],
  input: z.strictObject({ secret: feedSecret }),
  run: async ({ input, read, today }) => {
    const [found] = await read.rows(feedTable, { where: { digest: digestOf(input.secret) }, limit: 1 })
    if (found === undefined) return null
    const rows = await read.rows(appointmentTable, {
      where: { mediator: found.mediator, on: { from: addDays(today, BEFORE), to: addDays(today, AFTER) } },
      orderBy: [["on", "asc"]],
    })
    return {
      feed: found.key,
      mediator: found.mediator,
      appointments: rows.flatMap(({ key, on, at, minutes, modality, ended }) =>
        ended === null || ended === "honoured"
          ? [{ id: key, on, at, minutes, label: `Rendez-vous : ${modalities[modality].fr}` }]
          : [],
      ),
    }
  },
})
