import { type Label, type NextStep, nextByDay } from "@traitdunion/core"
import type { EvictionDeadlineId } from "../../law/index.ts"
import type { ArrearsStage } from "../vocabulary.ts"
import { arrearsStage } from "./course.ts"
import { dueInArrears, isDone } from "./due.ts"
import type { ArrearsState } from "./facts.ts"

const steps: Readonly<Partial<Record<EvictionDeadlineId, Label>>> = {
  "aid-unpaid": {
    fr: "Regarder avec la personne si l'impayé compte pour l'aide au logement, et ce qui peut la maintenir",
    en: "Look whether the arrears count for the aid to housing",
  },
  clause: {
    fr: "Chercher avec la personne un plan ou une aide avant que la clause ne joue",
    en: "Look for a plan or an aid before the clause plays",
  },
  "assessment-offer": {
    fr: "Regarder si l'entretien du diagnostic est proposé ; sinon, le demander",
    en: "Look whether the assessment is offered",
  },
  "assessment-sent": {
    fr: "Regarder si le diagnostic est transmis au juge",
    en: "Look whether the assessment was sent",
  },
  "resume-rent": {
    fr: "Reprendre le loyer courant en entier avant l'audience : c'est le fait qui décide des délais",
    en: "Pay the current rent in full before the hearing: the fact that decides",
  },
  hearing: {
    fr: "Préparer l'audience avec la personne : demander les délais et la suspension de la clause",
    en: "Prepare the hearing: ask for delays and for the suspension of the clause",
  },
  "judge-delays": { fr: "Tenir l'échéancier du juge et le loyer courant", en: "Keep to the judge's schedule" },
  "commission-delays": {
    fr: "Tenir les délais de la commission et le loyer courant",
    en: "Keep to the commission's delays",
  },
  "commission-again": { fr: "Saisir la commission à nouveau", en: "Ask the commission again" },
  "clause-suspended": { fr: "Payer le loyer comme prévu jusqu'à ce jour", en: "Pay the rent until this day" },
  leave: {
    fr: "Demander des délais au juge de l'exécution, et regarder le recours DALO",
    en: "Ask the judge of enforcement for delays, and look at the DALO appeal",
  },
  "enforcement-delays": {
    fr: "Regarder un relogement, ou demander des délais à nouveau",
    en: "Look for a new home, or ask for delays again",
  },
  "eviction-possible": { fr: "Chercher une solution avant ce jour", en: "Look for a solution before this day" },
  "force-silence": { fr: "Regarder si le préfet a répondu", en: "Look whether the prefect answered" },
  belongings: { fr: "Reprendre ce qui est resté dans le logement", en: "Take back what was left" },
  "belongings-contest": { fr: "Contester, s'il y a lieu", en: "Contest, if there is reason to" },
  protocol: {
    fr: "Tenir le protocole ; avant sa fin, le faire prolonger ou signer le bail",
    en: "Keep to the protocol",
  },
  "new-lease": { fr: "Regarder si le nouveau bail est signé", en: "Look whether the new lease is signed" },
}

const meanwhile: Readonly<Record<ArrearsStage, Label | null>> = {
  arrears: {
    fr: "Écrire au bailleur avec la personne et proposer un plan tenable ; le loyer courant passe d'abord",
    en: "Write to the landlord and propose a plan; the current rent comes first",
  },
  ordered: null,
  summoned: null,
  delays: null,
  terminated: {
    fr: "Regarder le recours DALO, le protocole et les délais avec la personne",
    en: "Look at the DALO appeal, the protocol and the delays",
  },
  leave: null,
  force: null,
  protocol: null,
  settled: { fr: "Faire le point avec la personne, puis terminer le suivi", en: "Look back together, then close" },
  gone: { fr: "Faire le point avec la personne, puis terminer le suivi", en: "Look back together, then close" },
  closed: null,
}

/** @internal What to do in arrears, the most pressing first. */
export const nextInArrears = (state: ArrearsState): ReadonlyArray<NextStep> => {
  if (state.opened === null) return []
  const stage = arrearsStage(state.facts)
  if (stage === "closed") return []
  const waiting = dueInArrears(state).filter(({ id }) => !isDone(state, id))
  const other = meanwhile[stage]
  return [...nextByDay(waiting, steps), ...(other === null ? [] : [{ ...other, by: null }])]
}
