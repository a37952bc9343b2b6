import type { PlainDate } from "@traitdunion/core"
import type { BudgetFileState } from "./stream.ts"

/** @internal Who keeps files. */
export const counsellors = ["mediator", "lead"] as const

/** @internal Why a step of a file is refused. */
export const stepRefusals = {
  UnknownFile: {
    fr: "Ce dossier budgétaire n'existe pas : l'ouvrir d'abord.",
    en: "There is no such budget file: open it first.",
  },
  FileClosed: { fr: "Ce dossier budgétaire est clos.", en: "This budget file is closed." },
  BeforeTheFile: { fr: "Cette date précède l'ouverture du dossier.", en: "This day comes before the file was opened." },
  NotYet: { fr: "Ce qui est à venir ne se consigne pas encore.", en: "What is still to come is not recorded yet." },
} as const

/** @internal What stands against a step of a file on a day. */
export const stepFault = (
  { opened, closed }: BudgetFileState,
  on: PlainDate,
  today: PlainDate,
): keyof typeof stepRefusals | undefined => {
  if (opened === null) return "UnknownFile"
  if (closed !== null) return "FileClosed"
  if (on < opened.on) return "BeforeTheFile"
  return on > today ? "NotYet" : undefined
}
