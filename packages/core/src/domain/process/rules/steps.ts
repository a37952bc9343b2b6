import { field, type PlainDate, type Role } from "../../../kernel/index.ts"
import type { MediationState } from "../stream.ts"
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
    fr: "Un acte ne peut pas être daté d'avant la demande de médiation.",
    en: "An act cannot be dated before the mediation was asked for.",
  },
} as const

/** @internal Why a step about a party may be refused. */
export const partyRefusals = {
  UnknownParty: {
    fr: "Cette personne ou institution n'est pas partie à la médiation.",
    en: "This person or institution is not a party of the mediation.",
  },
  PartyWithdrew: {
    fr: "Cette partie s'est retirée de la médiation.",
    en: "This party has withdrawn from the mediation.",
  },
} as const

/** @internal Why a step that a mediator takes may be refused. */
export const mediatorRefusals = {
  NoMediator: {
    fr: "Aucun médiateur n'est désigné : en désigner un d'abord.",
    en: "No mediator is assigned: assign one first.",
  },
} as const

/** @internal Whether the facts allow a step on a day; the reason when they do not. */
export const stepFault = (
  state: MediationState,
  act: Act,
  on: PlainDate,
  today: PlainDate,
): keyof typeof stepRefusals | undefined => {
  if (state.opened === null) return "UnknownMediation"
  if (!stageAllows(state, act)) return "NotAtThisStage"
  if (on > today) return "NotYet"
  return on < state.opened.on ? "BeforeTheRequest" : undefined
}

/** @internal Whether all of these are parties that have not withdrawn; the reason when they are not. */
export const partyFault = (
  state: MediationState,
  ids: ReadonlyArray<string>,
): keyof typeof partyRefusals | undefined => {
  const parties = ids.map((id) => state.parties.find((party) => party.id === id))
  if (parties.includes(undefined)) return "UnknownParty"
  return parties.some((party) => party?.withdrawnOn !== null) ? "PartyWithdrew" : undefined
}
