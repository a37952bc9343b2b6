import { type Cents, defineParameter, euros, type Parameter } from "@traitdunion/core"

const value = (from: string, to: string, amount: string, reference: string) => ({
  from,
  to,
  value: euros(amount),
  reference: { source: "Montant forfaitaire du RSA pour une personne", reference },
})

/**
 * The flat amount of the RSA for one person, in cents a month. It moves on 1 April, while the wage brackets move on
 * 1 January. It is the floor of every seizure of wages (Code du travail L3252-3) and of every account (CPCE L162-2).
 */
export const rsaBase: Parameter<Cents> = defineParameter({
  id: "budget.rsa-base",
  label: { fr: "Montant forfaitaire du RSA pour une personne", en: "Flat amount of the RSA for one person" },
  unit: "cents/month",
  checkedOn: "2026-11-23",
  values: [
    value("2022-07-01", "2023-03-31", "598,54", "loi n° 2022-1158, art. 9"),
    value("2023-04-01", "2024-03-31", "607,75", "décret n° 2023-340"),
    value("2024-04-01", "2025-03-31", "635,71", "décret n° 2024-396"),
    value("2025-04-01", "2026-03-31", "646,52", "décret n° 2025-293"),
    // Revised every 1 April: what holds after is not known yet.
    value("2026-04-01", "2027-03-31", "651,69", "décret n° 2026-220 du 30 mars 2026"),
  ],
})

/** Shares of the one-person amount that a household adds up, in hundred-thousandths so that all arithmetic is whole. */
export interface RsaScale {
  readonly first: number
  readonly second: number
  readonly further: number
  /** Each child or dependant under 25 from the third one on; the partner is not counted among them. */
  readonly fromThirdChild: number
  /** A parent alone with the increase, before any child. */
  readonly isolatedParent: number
  readonly isolatedParentPerChild: number
}

/** How the RSA grows with the household (CASF R262-1). */
export const rsaScale: Parameter<RsaScale> = defineParameter({
  id: "budget.rsa-scale",
  label: { fr: "Échelle du RSA selon le foyer", en: "How the RSA grows with the household" },
  unit: "hundred-thousandths of the one-person amount",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2022-07-01",
      to: "2027-03-31",
      value: {
        first: 100_000,
        second: 50_000,
        further: 30_000,
        fromThirdChild: 40_000,
        isolatedParent: 128_412,
        isolatedParentPerChild: 42_804,
      },
      reference: {
        source: "Code de l'action sociale et des familles",
        reference: "art. R262-1 (échelle aussi au CSS, art. D843-1)",
      },
    },
  ],
})

/** What is taken off for housing, for one person, two, and three or more. */
export interface HousingDeduction {
  readonly one: number
  readonly two: number
  readonly threeOrMore: number
}

/**
 * The housing deduction (*forfait logement*) of a household with a housing benefit, or housed free or as owner: a share
 * of the amount for one, two or three persons (CASF R262-9, R262-10).
 */
export const rsaHousingDeduction: Parameter<HousingDeduction> = defineParameter({
  id: "budget.rsa-housing-deduction",
  label: { fr: "Forfait logement déduit du RSA", en: "Housing deduction of the RSA" },
  unit: "hundred-thousandths of the amount for as many persons, three at most",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2022-07-01",
      to: "2027-03-31",
      value: { one: 12_000, two: 16_000, threeOrMore: 16_500 },
      reference: { source: "Code de l'action sociale et des familles", reference: "art. R262-9 et R262-10" },
    },
  ],
})
