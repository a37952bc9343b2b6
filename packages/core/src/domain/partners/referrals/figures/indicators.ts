import type { Citation } from "../../../../kernel/index.ts"
import { defineIndicator } from "../../../../plugin/index.ts"
import { registersCitation } from "../../../registers/index.ts"
import { referralTally } from "./tally.ts"

const journal: Citation = { ...registersCitation, reference: "Mettre en relation avec un partenaire" }

const everywhere = ["partner", "theme"] as const

/** The indicators of the referrals. */
export const referralIndicators = [
  defineIndicator(referralTally, {
    id: "partners/referred",
    label: { fr: "Mises en relation nominatives", en: "Referrals of a person" },
    unit: "count",
    numerator: {
      measure: "referred",
      words: { fr: "Mises en relation d'une personne, non annulées", en: "Referrals of a person, not cancelled" },
    },
    by: everywhere,
    source: journal,
  }),
  defineIndicator(referralTally, {
    id: "partners/accepted",
    label: { fr: "Part de mises en relation acceptées", en: "Share accepted" },
    unit: "share",
    numerator: { measure: "accepted", words: { fr: "Acceptées par le partenaire", en: "Accepted by the partner" } },
    denominator: { measure: "answered", words: { fr: "Mises en relation qui ont reçu une réponse", en: "Answered" } },
    by: everywhere,
    source: journal,
  }),
  defineIndicator(referralTally, {
    id: "partners/effective",
    label: { fr: "Part de prises en charge effectives", en: "Share really taken up" },
    unit: "share",
    numerator: {
      measure: "effective",
      words: { fr: "Personnes réellement prises en charge", en: "Persons really taken up" },
    },
    denominator: {
      measure: "followed",
      words: { fr: "Mises en relation dont le suivi a été fait", en: "Referrals that were followed up" },
    },
    by: everywhere,
    source: journal,
  }),
] as const
