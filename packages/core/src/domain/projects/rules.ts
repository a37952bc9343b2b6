import * as z from "zod"
import { field, lazily, type PlainDate, type Role } from "../../kernel/index.ts"
import type { Facts } from "../../plugin/index.ts"
import type { MediationState } from "../process/index.ts"
import type { ActivityState } from "../registers/index.ts"
import type { ProjectState } from "./stream.ts"
import type { ProjectStatus } from "./vocabulary.ts"

/** @internal Who accompanies projects. */
export const by: ReadonlyArray<Role> = ["mediator", "lead", "director"]

/** @internal When it happened; today when nothing is said. */
export const on = lazily(() => z.exactOptional(field.date))

/** @internal Things by their ids; none when nothing is said. */
export const ids = lazily(() => z._default(z.readonly(z.array(field.id).max(100)), []))

/** @internal Why nothing is recorded ahead. */
export const NotYet = {
  fr: "Un fait ne peut pas être daté d'un jour à venir.",
  en: "A fact cannot be dated in the future.",
}

/** @internal Why any step may be refused. */
export const stepRefusals = {
  UnknownProject: {
    fr: "Ce projet n'est pas consigné : vérifier son identifiant ou le proposer d'abord.",
    en: "There is no such project: check its id, or propose it first.",
  },
  AlreadyClosed: { fr: "Ce projet est terminé.", en: "This project is closed." },
  NotYet,
  BeforeProposed: {
    fr: "Un fait ne peut pas être daté d'avant que le projet ait été proposé.",
    en: "A fact cannot be dated before the project was proposed.",
  },
} as const

/** @internal Why individual work is not linked. */
export const linkRefusals = {
  UnknownMediation: { fr: "Une des médiations n'existe pas.", en: "One of the mediations does not exist." },
  UnknownActivity: {
    fr: "Un des actes n'est pas consigné, ou est annulé.",
    en: "One of the activities is not recorded, or was cancelled.",
  },
} as const

/** @internal Whether the facts allow a step on a day; the reason when they do not. */
export const stepFault = (
  state: ProjectState,
  day: PlainDate,
  today: PlainDate,
): keyof typeof stepRefusals | undefined => {
  if (state.proposed === null) return "UnknownProject"
  if (state.closed !== null) return "AlreadyClosed"
  if (day > today) return "NotYet"
  return day < state.proposed.on ? "BeforeProposed" : undefined
}

/** @internal Whether all that is linked was recorded; the reason when it was not. */
export const linkFault = (facts: {
  readonly mediations: Facts<MediationState>
  readonly activities: Facts<ActivityState>
}): keyof typeof linkRefusals | undefined => {
  if (facts.mediations.all.some(([, { opened }]) => opened === null)) return "UnknownMediation"
  return facts.activities.all.some(([, { data, cancelled }]) => data === null || cancelled)
    ? "UnknownActivity"
    : undefined
}

/** Where a project stands. */
export const projectStatusOf = (state: ProjectState): ProjectStatus => {
  if (state.closed !== null) return "closed"
  return state.startedOn === null ? "proposed" : "started"
}
