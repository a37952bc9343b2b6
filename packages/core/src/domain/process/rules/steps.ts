import { field, type PlainDate, type Role } from "../../../kernel/index.ts"
import type { MediationState } from "../stream.ts"
import { daysOf } from "./days.ts"
import { type Act, stageAllows } from "./stages.ts"

/** @internal Who conducts mediations. Nobody else decides anything in one. */
export const conductors: ReadonlyArray<Role> = ["mediator", "lead"]

/** @internal Which mediation, in the input of every command but the first. */
export const mediation = field.mediation

/** @internal Why any step may be refused. */
export const stepRefusals = {
  UnknownMediation: {
    fr: "Cette médiation n'existe pas : vérifier son identifiant ou l'ouvrir.",
    en: "There is no such mediation: check its id, or open it.",
  },
  NotAtThisStage: {
    fr: "Cette étape n'est pas possible à ce stade de la médiation.",
    en: "This step is not possible at this stage of the mediation.",
  },
  NotYet: {
    fr: "Un acte ne peut pas être daté d'un jour à venir.",
    en: "An act cannot be dated in the future.",
  },
  BeforeTheRequest: {
    fr: "La médiation a été demandée le {day} : un acte ne peut pas être daté d'avant.",
    en: "The mediation was asked for on {day}: an act cannot be dated before.",
  },
  TooEarly: {
    fr: "Cette étape ne peut pas être datée d'avant le {day} : la médiation n'y était pas encore arrivée. Corriger la date, ou consigner d'abord ce qui a eu lieu avant.",
    en: "This step cannot be dated before {day}: the mediation had not come to it. Correct the day, or record first what took place before.",
  },
  BeforeTheLastFact: {
    fr: "Le dernier fait consigné est du {day} : cette étape ne peut pas être datée d'avant.",
    en: "The last fact recorded is of {day}: this step cannot be dated before.",
  },
} as const

/** @internal Why a step about a party may be refused. */
export const partyRefusals = {
  UnknownParty: {
    fr: "Cette personne ou institution n'est pas partie à la médiation.",
    en: "This person or institution is not a party of the mediation.",
  },
  PartyWithdrew: {
    fr: "Cette partie s'est retirée de la médiation le {day}.",
    en: "This party withdrew from the mediation on {day}.",
  },
} as const

/** @internal Why a step that a mediator takes may be refused. */
export const mediatorRefusals = {
  NoMediator: {
    fr: "Aucun médiateur n'est désigné : en désigner un d'abord.",
    en: "No mediator is assigned: assign one first.",
  },
} as const

/** @internal Why a step is refused: a code, and the day that stands in the way. */
export interface StepFault<out Code extends string> {
  readonly code: Code
  readonly details: { readonly day?: PlainDate }
}
const fault = <const Code extends string>(code: Code, day?: PlainDate): StepFault<Code> => ({
  code,
  details: day === undefined ? {} : { day },
})

/** Written down when there is time for it: what counts is the stage on the day that they took place. */
const byTheirDay: ReadonlySet<Act> = new Set([
  "act",
  "agree",
  "followUp",
  "inform",
  "interview",
  "meet",
  "propose",
  "shuttle",
  "withdrawParty",
])
/** They change what may follow: nothing that was recorded may come after them. */
const afterAll: ReadonlySet<Act> = new Set([
  "close",
  "decline",
  "handOver",
  "redirect",
  "resume",
  "suspend",
  "withdrawMediator",
])

/** @internal Whether the facts allow a step on a day; the reason when they do not. */
export const stepFault = (
  state: MediationState,
  act: Act,
  on: PlainDate,
  today: PlainDate,
): StepFault<keyof typeof stepRefusals> | undefined => {
  if (state.opened === null) return fault("UnknownMediation")
  if (state.closed !== null || !(byTheirDay.has(act) || stageAllows(state, act))) return fault("NotAtThisStage")
  const allows = (day: PlainDate): boolean => stageAllows(state, act, day)
  const days = daysOf(state)
  if (on > today) return allows(today) ? fault("NotYet", today) : fault("NotAtThisStage")
  if (on < state.opened.on) return fault("BeforeTheRequest", state.opened.on)
  const last = days.at(-1)
  if (afterAll.has(act) && last !== undefined && on < last) return fault("BeforeTheLastFact", last)
  if (allows(on)) return undefined
  const first = days.find((day) => day > on && allows(day))
  return first === undefined ? fault("NotAtThisStage") : fault("TooEarly", first)
}

/** @internal Whether all of these are parties that had not withdrawn by a day; the reason when they are not. */
export const partyFault = (
  state: MediationState,
  ids: ReadonlyArray<string>,
  on: PlainDate,
): StepFault<keyof typeof partyRefusals> | undefined => {
  const parties = ids.map((id) => state.parties.find((party) => party.id === id))
  if (parties.includes(undefined)) return fault("UnknownParty")
  const left = parties.flatMap((party) => party?.withdrawnOn ?? []).find((day) => day <= on)
  return left === undefined ? undefined : fault("PartyWithdrew", left)
}

/** @internal Whether a mediator was in charge on a day: the one who is, or the one who withdrew later. */
export const hadMediator = ({ mediator, mediatorWithdrewOn }: MediationState, on: PlainDate): boolean =>
  mediator !== null || (mediatorWithdrewOn !== null && on < mediatorWithdrewOn)
