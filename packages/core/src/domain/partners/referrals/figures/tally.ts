import { defineTally, type TallyEntry } from "../../../../plugin/index.ts"
import { themes } from "../../../registers/index.ts"
import { Referral } from "../stream.ts"
import { referralTable } from "../tables.ts"

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
