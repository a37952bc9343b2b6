import * as z from "zod"
import { field, type PlainDate, type Role } from "../../../kernel/index.ts"
import type { ActivityState } from "../../registers/index.ts"
import type { IssueState } from "../stream.ts"

/** @internal Who carries issues. */
export const by: ReadonlyArray<Role> = ["mediator", "lead", "director"]
/** @internal When it happened; today when nothing is said. */
export const on = z.exactOptional(field.date)
/** @internal The activities in which it was heard. */
export const activities = z._default(z.readonly(z.array(field.id).max(100)), [])

/** @internal Why nothing is recorded ahead. */
export const NotYet = {
  fr: "Un fait ne peut pas être daté d'un jour à venir.",
  en: "A fact cannot be dated in the future.",
}
/** @internal Why any step may be refused. */
export const stepRefusals = {
  UnknownIssue: {
    fr: "Cette attente n'est pas consignée : vérifier son identifiant ou la soulever d'abord.",
    en: "There is no such issue: check its id, or raise it first.",
  },
  AlreadyClosed: { fr: "Cette attente est close.", en: "This issue is closed." },
  NotYet,
  BeforeRaised: {
    fr: "Un fait ne peut pas être daté d'avant que l'attente ait été soulevée.",
    en: "A fact cannot be dated before the issue was raised.",
  },
} as const
/** @internal Why an activity is not taken as the origin of an issue. */
export const activityRefusals = {
  UnknownActivity: {
    fr: "Un des actes n'est pas consigné, ou est annulé.",
    en: "One of the activities is not recorded, or was cancelled.",
  },
  ActivityOfMediation: {
    fr: "Un des actes relève d'une médiation : une attente collective ne mène à aucune personne. Retirer cet acte.",
    en: "One of the activities belongs to a mediation; an issue leads to no person. Leave that activity out.",
  },
} as const

/** @internal Whether the facts allow a step on a day; the reason when they do not. */
export const stepFault = (
  state: IssueState,
  day: PlainDate,
  today: PlainDate,
): keyof typeof stepRefusals | undefined => {
  if (state.raised === null) return "UnknownIssue"
  if (state.closed !== null) return "AlreadyClosed"
  if (day > today) return "NotYet"
  return day < state.raised.on ? "BeforeRaised" : undefined
}

/** @internal Whether all of these activities may be named; the reason when they may not. */
export const activityFault = (
  all: ReadonlyArray<readonly [string, ActivityState]>,
): keyof typeof activityRefusals | undefined => {
  if (all.some(([, { data, cancelled }]) => data === null || cancelled)) return "UnknownActivity"
  return all.some(([, { data }]) => data?.mediation !== undefined) ? "ActivityOfMediation" : undefined
}
