import type { PlainDate, Role } from "../../kernel/index.ts"
import type { PracticeState } from "./stream.ts"

/** @internal Who records a mediator's practice. */
export const by: ReadonlyArray<Role> = ["mediator", "lead", "director"]

/** @internal Why a record may be refused. */
export const dayRefusals = {
  EndsBeforeItBegins: { fr: "La validité finirait avant de commencer.", en: "It would expire before it begins." },
  NotYet: { fr: "Une séance à venir ne compte pas encore.", en: "What is still to come does not count yet." },
} as const

/** The first day on which a qualification of a mediator expires; `null` when none does. */
export const firstExpiry = ({ qualifications }: PracticeState): PlainDate | null =>
  qualifications.flatMap(({ expiresOn }) => expiresOn ?? []).toSorted()[0] ?? null
