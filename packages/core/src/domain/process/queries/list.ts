import * as z from "zod"
import { type Actor, field, type Label, type PlainDate } from "../../../kernel/index.ts"
import { defineQuery, type Page, pageFields, pageOf, type ReadContext } from "../../../plugin/index.ts"
import { boundMediations } from "../rules/bound.ts"
import { type Stage, stageOf, stages } from "../rules/stages.ts"
import { leadsPole } from "../rules/team.ts"
import { MediationStream } from "../stream.ts"
import { mediationTable, mediationTeamTable } from "../tables.ts"
import { outcomes } from "../vocabulary.ts"

/** A mediation in a list. */
export interface MediationSummary {
  readonly mediation: string
  readonly stage: Stage
  readonly mediator: string | null
  readonly register: string
  readonly openedOn: PlainDate
  readonly outcome: string | null
  readonly parties: number
  readonly labels: { readonly stage: string; readonly outcome: string | null }
}

/** @internal The mediations that an actor may see in lists, by their day and id. */
export const mediationsOf = async (
  read: ReadContext,
  actor: Actor,
  where: { readonly stage?: Stage; readonly mediator?: string; readonly key?: { readonly in: ReadonlyArray<string> } },
): Promise<ReadonlyArray<MediationSummary>> => {
  const rows = await read.rows(mediationTable, {
    where,
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
    .map(({ key, opened_on, closed_on: _, pole: __, ...rest }) => ({
      mediation: key,
      openedOn: opened_on,
      ...rest,
      labels: {
        stage: stages[rest.stage].label.fr,
        outcome: rest.outcome === null ? null : (outcomeLabels[rest.outcome]?.fr ?? null),
      },
    }))
}

const outcomeLabels: Readonly<Record<string, Label>> = outcomes

/** The place of a mediation in a list. */
const placeOf = ({ openedOn, mediation }: MediationSummary): string => `${openedOn}~${mediation}`

/** @internal Those that the actor has a part in: their own team's, and a lead's whole pole. Whoever answers for all sees all. */
export const list = defineQuery({
  summary: { fr: "Lister les médiations", en: "List mediations" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({
    stage: z.exactOptional(field.keyOf(stages)),
    mediator: z.exactOptional(field.id),
    ...pageFields(),
  }),
  run: async ({ input: { cursor, limit, ...where }, read, actor }): Promise<Page<MediationSummary>> =>
    pageOf(await mediationsOf(read, actor, where), placeOf, {
      ...(cursor === undefined ? {} : { cursor }),
      ...(limit === undefined ? {} : { limit }),
    }),
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
