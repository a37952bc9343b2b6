import { defineQuery, field } from "@traitdunion/core"
import * as z from "zod"
import { housingTeam } from "../vocabulary.ts"
import { BuildingVisit } from "./stream.ts"
import { buildingTable } from "./tables.ts"

/** The collective visit of a building, with what was put right since; `null` when there is none. */
export const buildingVisit = defineQuery({
  summary: { fr: "Lire la visite collective d'un immeuble", en: "Read the visit of a building" },
  by: [...housingTeam, "director"],
  input: z.strictObject({ visit: field.of("housing-building-visit") }),
  run: async ({ input, read }) => {
    const { visited, repaired } = await read.state(BuildingVisit, input.visit)
    return visited === null ? null : { visit: input.visit, ...visited, repaired }
  },
})

/** The collective visits of buildings, the latest first: all, or those of a landlord's. */
export const buildingVisits = defineQuery({
  summary: { fr: "Lister les visites collectives d'immeubles", en: "List the visits of buildings" },
  by: [...housingTeam, "director"],
  input: z.strictObject({ institution: z.exactOptional(field.institution) }),
  run: async ({ input, read }) => {
    const rows = await read.rows(buildingTable, { where: input, orderBy: [["on", "desc"]] })
    return rows.map(({ key, institution, on, found, repaired }) => ({ visit: key, institution, on, found, repaired }))
  },
})
