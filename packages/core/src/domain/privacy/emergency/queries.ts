import * as z from "zod"
import type { PlainDate } from "../../../kernel/index.ts"
import { defineQuery } from "../../../plugin/index.ts"
import { Emergency } from "./stream.ts"
import { emergencyTable } from "./tables.ts"

/** An access that was taken in an emergency. */
export interface EmergencyAccess {
  /** `mediation.<id>` or `person.<id>`. */
  readonly to: string
  readonly actor: string
  readonly on: PlainDate
  readonly reason: string
  readonly reviewedBy: string | null
}

/** The accesses that were taken in an emergency: first those that nobody has looked at. */
export const emergencies = defineQuery({
  summary: { fr: "Voir les accès pris en urgence", en: "See the accesses taken in an emergency" },
  by: ["director", "auditor"],
  input: z.strictObject({}),
  run: async ({ read }): Promise<ReadonlyArray<EmergencyAccess>> => {
    const rows = await read.rows(emergencyTable, {
      orderBy: [
        ["to_review", "desc"],
        ["last_on", "desc"],
      ],
    })
    const keys = rows.map(({ key }) => key)
    const states = await read.states(Emergency, keys)
    const all = keys.flatMap((to) => (states.get(to)?.entries ?? []).map((entry) => ({ to, ...entry })))
    return all.toSorted((a, b) => Number(a.reviewedBy !== null) - Number(b.reviewedBy !== null))
  },
})
