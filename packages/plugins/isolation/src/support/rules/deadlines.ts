import { defineDeadline } from "@traitdunion/core"
import { IsolationSupport } from "../stream.ts"
import { askAgainDue, contactDue, dangerDue, firstContactDue } from "./due.ts"

const agreed = { source: "Convenu avec la personne" } as const

/** @internal What falls due in a support: days that somebody chose, and the day of a danger. */
export const supportDeadlines = [
  defineDeadline(IsolationSupport, {
    id: "isolation/danger",
    label: { fr: "Danger constaté : agir et dire la suite", en: "Danger noticed: act, and say what was done" },
    citation: { source: "Code pénal", reference: "art. 223-6, 434-3, 434-1, 226-14" },
    due: dangerDue,
  }),
  defineDeadline(IsolationSupport, {
    id: "isolation/first-contact",
    label: { fr: "Premier contact", en: "First contact" },
    citation: { source: "Aller vers", reference: "jour choisi à l'ouverture" },
    due: firstContactDue,
  }),
  defineDeadline(IsolationSupport, {
    id: "isolation/contact",
    label: { fr: "Appel ou visite convenu", en: "Call or visit as agreed" },
    citation: { ...agreed, reference: "rythme des appels et visites" },
    due: contactDue,
  }),
  defineDeadline(IsolationSupport, {
    id: "isolation/ask-again",
    label: { fr: "La personne peut être recontactée à partir de ce jour", en: "May be asked again from this day" },
    citation: { ...agreed, reference: "jour donné par la personne" },
    due: askAgainDue,
  }),
]
