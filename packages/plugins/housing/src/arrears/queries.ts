import {
  defineQuery,
  enteredFor,
  field,
  InvalidInput,
  type MovedDay,
  recordsOf,
  valueIfKnown,
  withEntered,
} from "@traitdunion/core"
import * as z from "zod"
import { type EvictionDeadlineId, fslAnswer, truceDays, winterTruce } from "../law/index.ts"
import { housingTeam } from "../vocabulary.ts"
import { besideArrears } from "./between-plugins.ts"
import { arrearsStage, calendarOf, fslAskedOn } from "./rules/course.ts"
import { dueInArrears } from "./rules/due.ts"
import { plainFact } from "./rules/facts.ts"
import { fslAnswerBy } from "./rules/fsl.ts"
import { offersOf } from "./rules/offers.ts"
import { pointsOf, stayingOffence } from "./rules/points.ts"
import { Arrears } from "./stream.ts"
import { arrearsTable } from "./tables.ts"
import { arrearsStages } from "./vocabulary.ts"

/** A day that a correction moves; `null` where there is none. */
export interface MovedEvictionDay extends MovedDay<EvictionDeadlineId> {}

/**
 * A file of arrears with where it stands, every day explained, what is not known, what to look at before the judge (the rent
 * that is paid again first), what can be offered and what excludes what, and what to do next; `null` when there is none.
 */
export const arrears = defineQuery({
  summary: { fr: "Lire un dossier d'impayé de loyer", en: "Read a file of arrears" },
  by: housingTeam,
  input: z.strictObject({ arrears: field.of("housing-arrears") }),
  run: async ({ input, read, today }) => {
    const state = await read.state(Arrears, input.arrears)
    const { opened, facts, dwelling, words } = state
    if (opened === null) return null
    const beside = await besideArrears(read, opened.holder, today)
    const fsl = fslAnswerBy(fslAskedOn(facts), withEntered(fslAnswer, await enteredFor(read, [fslAnswer])))
    return {
      arrears: input.arrears,
      ...opened,
      facts,
      dwelling,
      words,
      stage: arrearsStage(facts),
      deadlines: [...dueInArrears(state), ...fsl.deadlines],
      notKnown: [...calendarOf(state).notKnown, ...fsl.notKnown],
      points: pointsOf(state),
      offers: offersOf(opened, facts, beside),
      staying: stayingOffence(state),
      truce: valueIfKnown(truceDays, today) === null ? null : winterTruce(today),
      next: Arrears.next(state),
    }
  },
})

/** The files of arrears, the oldest first: all, those at a stage, or those of a person. */
export const arrearsFiles = defineQuery({
  summary: { fr: "Lister les dossiers d'impayé de loyer", en: "List the files of arrears" },
  by: [...housingTeam, "director"],
  input: z.strictObject({ stage: z.exactOptional(field.keyOf(arrearsStages)), holder: z.exactOptional(field.person) }),
  run: async ({ input, read }) => {
    const { holder, ...asked } = input
    const where = holder === undefined ? asked : { ...asked, holder: { in: await recordsOf(read, holder) } }
    const rows = await read.rows(arrearsTable, { where, orderBy: [["opened_on", "asc"]] })
    return rows.map(({ key, holder: heldBy, landlord, stage, opened_on }) => ({
      arrears: key,
      holder: heldBy,
      landlord,
      stage,
      openedOn: opened_on,
    }))
  },
})

/** What correcting a fact would move, before it is done. Refuses a correction that `correctArrears` would refuse. */
export const arrearsCorrectionEffects = defineQuery({
  summary: { fr: "Voir ce que changerait une correction de l'impayé", en: "See what a correction would change" },
  by: housingTeam,
  input: z.strictObject({ arrears: field.of("housing-arrears"), index: z.int().min(0), fact: plainFact }),
  run: async ({ input: { arrears: key, index, fact }, read, today }): Promise<ReadonlyArray<MovedEvictionDay>> => {
    const state = await read.state(Arrears, key)
    const effects = Arrears.effects(state, { correct: index, fact }, today)
    if ("moved" in effects) return effects.moved
    const { fault } = effects
    const path = fault === "UnknownFact" || fault === "UnknownArrears" ? "index" : "fact"
    throw new InvalidInput("arrearsCorrectionEffects", [{ path: [path], code: "custom", ...Arrears.refusals[fault] }])
  },
})
