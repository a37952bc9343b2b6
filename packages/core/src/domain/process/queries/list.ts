import * as z from "zod"
import { field, type PlainDate } from "../../../kernel/index.ts"
import { defineQuery } from "../../../plugin/index.ts"
import { boundMediations } from "../rules/bound.ts"
import { type Stage, stageOf, stages } from "../rules/stages.ts"
import { leadsPole } from "../rules/team.ts"
import { MediationStream } from "../stream.ts"
import { mediationTable, mediationTeamTable } from "../tables.ts"

/** A mediation in a list. */
export interface MediationSummary {
  readonly mediation: string
  readonly stage: Stage
  readonly mediator: string | null
  readonly register: string
  readonly openedOn: PlainDate
  readonly outcome: string | null
  readonly parties: number
}

/** @internal Those that the actor has a part in: their own team's, and a lead's whole pole. Whoever answers for all sees all. */
export const list = defineQuery({
  summary: { fr: "Lister les médiations", en: "List mediations" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({
    stage: z.exactOptional(field.keyOf(stages)),
    mediator: z.exactOptional(field.id),
  }),
  run: async ({ input, read, actor }): Promise<ReadonlyArray<MediationSummary>> => {
    const rows = await read.rows(mediationTable, {
      where: input,
      orderBy: [
        ["opened_on", "asc"],
        ["key", "asc"],
      ],
    })
    const own = new Set(
      (await read.rows(mediationTeamTable, { where: { member: actor.id } })).map(({ mediation }) => mediation),
    )
    const all = actor.roles.some((role) => role === "director" || role === "auditor")
    const bound = await boundMediations(read, actor)
    return rows
      .filter(({ key }) => !bound.has(key))
      .filter(({ key, pole }) => all || own.has(key) || leadsPole(actor, pole))
      .map(({ key, opened_on, closed_on: _, pole: __, ...rest }) => ({ mediation: key, openedOn: opened_on, ...rest }))
  },
})

/** @internal */
export const get = defineQuery({
  summary: { fr: "Lire une médiation", en: "Read a mediation" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({ mediation: field.id }),
  run: async ({ input, read }) => {
    const state = await read.state(MediationStream, input.mediation)
    if (state.opened === null) return null
    const version = await read.version(MediationStream, input.mediation)
    return { mediation: input.mediation, version, stage: stageOf(state), ...state }
  },
})
