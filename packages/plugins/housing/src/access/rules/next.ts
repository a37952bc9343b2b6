import { type Label, type NextStep, nextByDay } from "@traitdunion/core"
import type { AccessStage } from "../vocabulary.ts"
import { type AccessDueId, accessStage, dueInAccess } from "./course.ts"
import type { AccessState } from "./facts.ts"

const steps: Readonly<Partial<Record<AccessDueId, Label>>> = {
  "request-renewal": { fr: "Renouveler la demande de logement social", en: "Renew the request for social housing" },
  "visit-1": { fr: "Visite à un mois : compteurs, assurance, aide au logement", en: "Visit at one month" },
  "visit-3": { fr: "Visite à trois mois : loyer, voisinage, équipement", en: "Visit at three months" },
  "visit-12": { fr: "Visite à douze mois : faire le point", en: "Visit at twelve months" },
}

const meanwhile: Readonly<Record<AccessStage, Label | null>> = {
  preparing: { fr: "Préparer la demande et réunir les pièces avec la personne", en: "Prepare the request together" },
  waiting: null,
  offered: { fr: "Regarder le logement proposé avec la personne, et répondre", en: "Look at the dwelling, and answer" },
  signing: {
    fr: "Demander la garantie avant de signer, lire le bail, préparer l'emménagement",
    en: "Ask for the guarantee before signing, read the lease, prepare the move",
  },
  "first-year": null,
  closed: null,
}

/** @internal What to do in an access, the most pressing first. */
export const nextInAccess = (state: AccessState): ReadonlyArray<NextStep> => {
  if (state.opened === null) return []
  const other = meanwhile[accessStage(state.facts)]
  return [...nextByDay(dueInAccess(state), steps), ...(other === null ? [] : [{ ...other, by: null }])]
}
