import { field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { stepRefusals } from "../../file/index.ts"
import { type ProcedureState, stageOf } from "../stream.ts"
import type { ProcedureStage } from "../vocabulary.ts"

/** @internal The fields of every step. */
export const step = { procedure: field.id, on: z.exactOptional(field.date) }
/** @internal Which procedure a step is of. */
export const key = ({ procedure }: { readonly procedure: string }): string => procedure

/** @internal Why a step is refused. */
export const refusals = {
  UnknownProcedure: { fr: "Cette procédure n'est pas engagée.", en: "There is no such procedure." },
  NotAtThisStage: {
    fr: "La procédure n'en est pas à cette étape : consigner d'abord ce qui précède.",
    en: "The procedure is not at this stage: record what comes before.",
  },
  BeforeTheLastStep: { fr: "Cette date précède l'étape d'avant.", en: "This day comes before the step before." },
  NotYet: stepRefusals.NotYet,
  LawNotKnown: {
    fr: "Les délais de cette date ne sont pas connus de l'outil : ils le sont à partir du 1er janvier 2022.",
    en: "The delays of that day are not known to the tool: they are from 1 January 2022 on.",
  },
} as const

/** The day of the last step. */
const lastDay = (state: ProcedureState): PlainDate | null =>
  [
    state.begun?.on,
    state.deposited?.on,
    state.admissibility?.notifiedOn,
    state.orientation?.on,
    state.notified?.notifiedOn,
    state.inForce?.on,
  ].reduce<PlainDate | null>((last, on) => (on !== undefined && (last === null || on > last) ? on : last), null)

/** @internal What stands against a step on a day, at one of the stages it belongs to. */
export const faultAt = (
  state: ProcedureState,
  at: ReadonlyArray<ProcedureStage>,
  on: PlainDate,
  today: PlainDate,
): keyof typeof refusals | undefined => {
  const stage = stageOf(state)
  if (stage === null) return "UnknownProcedure"
  if (!at.includes(stage)) return "NotAtThisStage"
  const last = lastDay(state)
  if (last !== null && on < last) return "BeforeTheLastStep"
  return on > today ? "NotYet" : undefined
}
