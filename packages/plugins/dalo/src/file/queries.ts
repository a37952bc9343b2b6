import { defineQuery, field, InvalidInput, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import type { DaloDeadline, DaloDeadlineId } from "../law/index.ts"
import { Appeal } from "./appeal.ts"
import { counsellors } from "./commands.ts"
import { appealStage, courseFault, deadlinesOf } from "./course.ts"
import { factSchema } from "./facts.ts"
import { refusalCanBeHeld } from "./offers.ts"
import { appealTable } from "./table.ts"
import { appealStages } from "./vocabulary.ts"

/** An appeal with where it stands and every deadline explained; `null` when there is none. */
export const appeal = defineQuery({
  summary: { fr: "Lire un dossier DALO ou DAHO", en: "Read an appeal" },
  by: counsellors,
  input: z.strictObject({ appeal: field.id }),
  run: async ({ input, read }) => {
    const { opened, facts, housing } = await read.state(Appeal, input.appeal)
    if (opened === null) return null
    const course = { ...opened, facts }
    return {
      appeal: input.appeal,
      ...opened,
      facts,
      housing,
      stage: appealStage(course),
      deadlines: deadlinesOf(course),
      refusalHeld: refusalCanBeHeld(facts),
    }
  },
})

/** The appeals, the oldest first: all, those at a stage, or those of a person. */
export const appeals = defineQuery({
  summary: { fr: "Lister les dossiers DALO et DAHO", en: "List the appeals" },
  by: [...counsellors, "director"],
  input: z.strictObject({ stage: z.exactOptional(field.keyOf(appealStages)), holder: z.exactOptional(field.id) }),
  run: async ({ input, read }) => {
    const rows = await read.rows(appealTable, { where: { ...input }, orderBy: [["opened_on", "asc"]] })
    return rows.map(({ key, holder, procedure, departement, stage, opened_on }) => ({
      appeal: key,
      holder,
      procedure,
      departement,
      stage,
      openedOn: opened_on,
    }))
  },
})

/** A deadline that a correction moves; `null` where there is none. */
export interface MovedDeadline {
  readonly id: DaloDeadlineId
  readonly before: PlainDate | null
  readonly after: PlainDate | null
}

const moved = (
  before: ReadonlyArray<DaloDeadline>,
  after: ReadonlyArray<DaloDeadline>,
): ReadonlyArray<MovedDeadline> => {
  const days = (all: ReadonlyArray<DaloDeadline>) => new Map(all.map(({ id, lastSafeDay }) => [id, lastSafeDay]))
  const [old, now] = [days(before), days(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const change = { id, before: old.get(id) ?? null, after: now.get(id) ?? null }
    return change.before === change.after ? [] : [change]
  })
}

/** What correcting a fact would move, before it is done. Refuses a correction that `correctFact` would refuse. */
export const correctionEffects = defineQuery({
  summary: { fr: "Voir ce que changerait une correction", en: "See what a correction would change" },
  by: counsellors,
  input: z.strictObject({ appeal: field.id, index: z.int().min(0), fact: factSchema }),
  run: async ({ input: { appeal: key, index, fact }, read }): Promise<ReadonlyArray<MovedDeadline>> => {
    const { opened, facts } = await read.state(Appeal, key)
    if (opened === null || facts[index]?.fact !== fact.fact) {
      const fr = "Aucun fait de cette nature n'est à cette place"
      throw new InvalidInput("correctionEffects", [
        { path: ["index"], code: "custom", fr, en: "No such fact stands there" },
      ])
    }
    const course = { ...opened, facts: facts.with(index, fact) }
    if (courseFault(course) !== undefined) {
      const fr = "Cette date contredit un autre fait du dossier"
      throw new InvalidInput("correctionEffects", [
        { path: ["fact"], code: "custom", fr, en: "It contradicts another fact" },
      ])
    }
    return moved(deadlinesOf({ ...opened, facts }), deadlinesOf(course))
  },
})
