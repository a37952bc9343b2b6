import { defineQuery, field, InvalidInput, type MovedDay, type ReadContext, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import type { DaloDeadlineId } from "../law/index.ts"
import { evictions, overIndebtedness } from "./between-plugins.ts"
import { appealStage, deadlinesOf } from "./rules/course.ts"
import { factSchema } from "./rules/facts.ts"
import { refusalCanBeHeld } from "./rules/offers.ts"
import { Appeal } from "./stream.ts"
import { appealTable } from "./tables.ts"
import { appealStages, counsellors } from "./vocabulary.ts"

/** A deadline that a correction moves; `null` where there is none. */
export interface MovedDeadline extends MovedDay<DaloDeadlineId> {}

/** What others know of the person that bears on an appeal; empty where nobody follows it, or not for this reader. */
const besideOf = async (read: ReadContext, holder: string) => ({
  evictions: await read.state(evictions, holder),
  overIndebtedness: await read.state(overIndebtedness, holder),
})

/** An appeal with where it stands, every deadline explained, and what to do next; `null` when there is none. */
export const appeal = defineQuery({
  summary: { fr: "Lire un dossier DALO ou DAHO", en: "Read an appeal" },
  by: counsellors,
  input: z.strictObject({ appeal: field.id }),
  run: async ({ input, read }) => {
    const state = await read.state(Appeal, input.appeal)
    const { opened, facts, housing } = state
    if (opened === null) return null
    return {
      appeal: input.appeal,
      ...opened,
      facts,
      housing,
      stage: appealStage({ ...opened, facts }),
      deadlines: deadlinesOf(state),
      next: Appeal.next(state),
      refusalHeld: refusalCanBeHeld(facts),
      beside: await besideOf(read, opened.holder),
    }
  },
})

/** The appeals, the oldest first: all, those at a stage, or those of a person. */
export const appeals = defineQuery({
  summary: { fr: "Lister les dossiers DALO et DAHO", en: "List the appeals" },
  by: [...counsellors, "director"],
  input: z.strictObject({ stage: z.exactOptional(field.keyOf(appealStages)), holder: z.exactOptional(field.id) }),
  run: async ({ input, read }) => {
    const { holder, ...asked } = input
    const where = holder === undefined ? asked : { ...asked, holder: { in: await recordsOf(read, holder) } }
    const rows = await read.rows(appealTable, { where, orderBy: [["opened_on", "asc"]] })
    return rows.map(({ key, holder: heldBy, procedure, departement, stage, opened_on }) => ({
      appeal: key,
      holder: heldBy,
      procedure,
      departement,
      stage,
      openedOn: opened_on,
    }))
  },
})

/**
 * The grounds that facts of other plugins open for a person: a court's decision of eviction (CCH L441-2-3 II, as soon as
 * there is one). `null` where no plugin follows evictions: then nobody knows.
 */
export const openedGrounds = defineQuery({
  summary: { fr: "Voir les motifs DALO que d'autres dossiers ouvrent", en: "See which grounds other files open" },
  by: counsellors,
  input: z.strictObject({ person: field.id }),
  run: async ({ input: { person }, read, today }) => {
    if (read.offered(evictions) !== "met") return null
    const decided = (await read.state(evictions, person)).flatMap(({ procedure, decidedOn }) =>
      decidedOn === null || decidedOn > today ? [] : [{ ground: "eviction" as const, since: decidedOn, procedure }],
    )
    return decided.toSorted((one, other) => (one.since < other.since ? -1 : 1))
  },
})

/** What correcting a fact would move, before it is done. Refuses a correction that `correctFact` would refuse. */
export const correctionEffects = defineQuery({
  summary: { fr: "Voir ce que changerait une correction", en: "See what a correction would change" },
  by: counsellors,
  input: z.strictObject({ appeal: field.id, index: z.int().min(0), fact: factSchema }),
  run: async ({ input: { appeal: key, index, fact }, read, today }): Promise<ReadonlyArray<MovedDeadline>> => {
    const state = await read.state(Appeal, key)
    const effects = Appeal.effects(state, { correct: index, fact }, today)
    if ("moved" in effects) return effects.moved
    const { fault } = effects
    const path = fault === "UnknownFact" || fault === "UnknownAppeal" ? "index" : "fact"
    throw new InvalidInput("correctionEffects", [{ path: [path], code: "custom", ...Appeal.refusals[fault] }])
  },
})
