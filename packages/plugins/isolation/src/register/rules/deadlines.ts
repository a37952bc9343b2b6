import { defineDeadline, inCode } from "@traitdunion/core"
import { RegisterReferral } from "../stream.ts"
import { answerDue, removalDue } from "./course.ts"

/** @internal What falls due in a referral to the register. */
export const registerDeadlines = [
  defineDeadline(RegisterReferral, {
    id: "isolation/register-answer",
    label: { fr: "Réponse du maire à la personne", en: "The mayor answers the person" },
    citation: inCode("social-action", "art. L121-6-1 et R121-2 et suivants : 8 jours"),
    due: answerDue,
  }),
  defineDeadline(RegisterReferral, {
    id: "isolation/register-removal",
    label: { fr: "Demander le retrait du registre", en: "Ask for the removal from the register" },
    citation: inCode("social-action", "art. L121-6-1 : sauf opposition"),
    due: removalDue,
  }),
]
