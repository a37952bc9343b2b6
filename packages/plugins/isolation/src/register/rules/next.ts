import type { CourseDue, Label, NextStep } from "@traitdunion/core"
import type { RegisterStage } from "../vocabulary.ts"
import { answerDue, registerStage, removalDue } from "./course.ts"
import type { RegisterState } from "./facts.ts"

/** What falls due in a referral to the register. */
export type RegisterDue = "register-answer" | "register-removal"

/** @internal Everything that falls due. */
export const dueIn = (state: RegisterState): ReadonlyArray<CourseDue<RegisterDue>> => {
  const [answer, removal] = [answerDue(state), removalDue(state)]
  return [
    ...(answer === null ? [] : [{ id: "register-answer" as const, lastSafeDay: answer }]),
    ...(removal === null ? [] : [{ id: "register-removal" as const, lastSafeDay: removal }]),
  ]
}

const first: Readonly<Record<RegisterStage, Label | null>> = {
  opened: { fr: "Expliquer le registre à la personne", en: "Explain the register to the person" },
  told: { fr: "Lui demander si elle est d'accord, sans la presser", en: "Ask whether they agree" },
  agreed: { fr: "Envoyer la lettre à la mairie", en: "Send the letter to the town hall" },
  sent: {
    fr: "Le maire répond à la personne : sans réponse à ce jour, relancer la mairie",
    en: "The mayor answers the person: remind the town hall if nothing came by this day",
  },
  acknowledged: {
    fr: "Lui rappeler qu'elle peut lire, corriger ou retirer son inscription",
    en: "Recall that they may read, correct or withdraw it",
  },
  objected: null,
  closed: null,
}
const remove: Label = { fr: "Demander à la mairie de la retirer du registre", en: "Ask the town hall to take them off" }

/** @internal What to do next, by the facts alone. */
export const nextInRegister = (state: RegisterState): ReadonlyArray<NextStep> => {
  if (state.opened === null) return []
  const removal = removalDue(state)
  if (removal !== null) return [{ ...remove, by: removal }]
  const label = first[registerStage(state.facts)]
  return label === null ? [] : [{ ...label, by: answerDue(state) }]
}
