import type { Citation } from "../../../kernel/index.ts"
import { defineIndicator, defineTally, type TallyEntry } from "../../../plugin/index.ts"
import { registersCitation, themes } from "../../registers/index.ts"
import { Referral } from "./stream.ts"
import { referralTable } from "./tables.ts"

type Measure = "referred" | "accepted" | "answered" | "effective" | "followed"

/** The figures kept of the referrals, on the day of the referral, as they turn out later. */
export const referralTally = defineTally(Referral, {
  name: "referral",
  measures: {
    referred: { label: { fr: "Mises en relation nominatives", en: "Referrals of a person" } },
    answered: { label: { fr: "Réponses reçues", en: "Answers received" } },
    accepted: { label: { fr: "Acceptées", en: "Accepted" } },
    followed: { label: { fr: "Suivies", en: "Followed up" } },
    effective: { label: { fr: "Effectives", en: "Effective" } },
  },
  dimensions: {
    partner: { label: { fr: "Partenaire", en: "Partner" } },
    theme: { label: { fr: "Thème", en: "Theme" }, members: themes },
  },
  days: { table: referralTable, columns: ["referred_on"] },
  entries: ({ referred, answer, followed, cancelled }): ReadonlyArray<TallyEntry<Measure, "partner" | "theme">> =>
    referred === null || cancelled
      ? []
      : [
          {
            on: referred.on,
            of: {
              referred: 1,
              answered: answer === null ? 0 : 1,
              accepted: answer?.accepted === true ? 1 : 0,
              followed: followed === null ? 0 : 1,
              effective: followed?.effective === true ? 1 : 0,
            },
            by: { partner: referred.partner, theme: referred.theme },
          },
        ],
})

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
