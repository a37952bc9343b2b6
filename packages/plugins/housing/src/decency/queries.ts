import { defineQuery, field, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { decencyPoints, energyClasses } from "../law/index.ts"
import { housingTeam } from "../vocabulary.ts"
import { claimAnswerBy, decencyStage, dueInDecency } from "./rules/course.ts"
import { HousingDecency } from "./stream.ts"
import { decencyTable } from "./tables.ts"
import { decencyStages } from "./vocabulary.ts"

/** A claim about a dwelling with where it stands, by when the landlord answers, and what to do next; `null` without one. */
export const decency = defineQuery({
  summary: { fr: "Lire un dossier de logement non décent", en: "Read a claim about a dwelling" },
  by: housingTeam,
  input: z.strictObject({ decency: field.of("housing-decency") }),
  run: async ({ input, read }) => {
    const state = await read.state(HousingDecency, input.decency)
    const { opened, facts, words } = state
    if (opened === null) return null
    return {
      decency: input.decency,
      ...opened,
      facts,
      words,
      stage: decencyStage(facts),
      answerBy: claimAnswerBy(facts),
      deadlines: dueInDecency(state),
      next: HousingDecency.next(state),
    }
  },
})

/** The claims about dwellings, the oldest first: all, those at a stage, or those of a person. */
export const decencyFiles = defineQuery({
  summary: { fr: "Lister les dossiers de logement non décent", en: "List the claims about dwellings" },
  by: [...housingTeam, "director"],
  input: z.strictObject({ stage: z.exactOptional(field.keyOf(decencyStages)), holder: z.exactOptional(field.person) }),
  run: async ({ input, read }) => {
    const { holder, ...asked } = input
    const where = holder === undefined ? asked : { ...asked, holder: { in: await recordsOf(read, holder) } }
    const rows = await read.rows(decencyTable, { where, orderBy: [["opened_on", "asc"]] })
    return rows.map(({ key, holder: heldBy, stage, opened_on }) => ({
      decency: key,
      holder: heldBy,
      stage,
      openedOn: opened_on,
    }))
  },
})

const measure = z.exactOptional(z.int().min(0).max(10_000_000))

/** Look whether a dwelling meets what a decent one must, as far as it was measured. Nothing of it is kept. */
export const decencyCheck = defineQuery({
  summary: { fr: "Regarder si un logement est décent", en: "Look whether a dwelling is decent" },
  by: housingTeam,
  input: z.strictObject({
    on: z.exactOptional(field.date),
    overseas: z.exactOptional(z.boolean()),
    mainRoomDm2: measure,
    heightCm: measure,
    volumeDm3: measure,
    energyClass: z.exactOptional(field.keyOf(energyClasses)),
    kwh: measure,
  }),
  run: async ({ input: { on, ...dwelling }, today }) => decencyPoints({ on: on ?? today, ...dwelling }),
})
