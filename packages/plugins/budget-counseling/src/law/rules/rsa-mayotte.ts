import { type Cents, defineParameter, euros, type Parameter } from "@traitdunion/core"
import { acceptsAmount, type RsaScale } from "./rsa.ts"

const SOURCE = "Montant forfaitaire du RSA à Mayotte pour une personne"
const value = (from: string, to: string, amount: string, reference: string) => ({
  from,
  to,
  value: euros(amount),
  reference: { source: SOURCE, reference },
})

/**
 * The flat amount of the RSA for one person in Mayotte, set by a decree of its own, in cents a month. Only the amounts
 * that were read are here: between them, and from April 2026 on, it is not known.
 */
export const rsaBaseMayotte: Parameter<Cents> = defineParameter({
  id: "budget.rsa-base-mayotte",
  label: { fr: "Montant forfaitaire du RSA à Mayotte pour une personne", en: "Flat amount of the RSA in Mayotte" },
  unit: "cents/month",
  checkedOn: "2026-12-01",
  accepts: acceptsAmount,
  values: [
    value("2014-01-01", "2014-08-31", "249,66", "montant au 1er janvier 2014"),
    value("2014-09-01", "2014-12-31", "254,65", "montant au 1er septembre 2014"),
    value("2017-04-01", "2017-08-31", "268,39", "décret n° 2017-742, montant au 1er avril 2017"),
    value("2017-09-01", "2018-03-31", "272,74", "décret n° 2017-742, montant au 1er septembre 2017"),
    value("2022-04-01", "2022-06-30", "287,76", "montant au 1er avril 2022"),
    value("2024-04-01", "2025-03-31", "317,86", "montant au 1er avril 2024"),
    value("2025-04-01", "2026-03-31", "323,26", "montant au 1er avril 2025"),
  ],
})

/** How the RSA grows with the household in Mayotte: less for many children, and no increase for a parent alone. */
export const rsaScaleMayotte: Parameter<RsaScale> = defineParameter({
  id: "budget.rsa-scale-mayotte",
  label: { fr: "Échelle du RSA à Mayotte selon le foyer", en: "How the RSA grows with the household in Mayotte" },
  unit: "hundred-thousandths of the one-person amount",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2014-01-01",
      value: {
        first: 100_000,
        second: 50_000,
        further: 30_000,
        fromThirdChild: 10_000,
        manyChildrenFrom: 4,
        isolatedParent: null,
        isolatedParentPerChild: 0,
      },
      reference: {
        source: "Échelle du RSA à Mayotte",
        reference: "50 %, 30 %, et 10 % par enfant au-delà du troisième ; pas de majoration pour isolement",
      },
    },
  ],
})
