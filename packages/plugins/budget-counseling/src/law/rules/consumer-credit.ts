import { type Cents, cents, defineParameter, type Parameter } from "@traitdunion/core"

/** What the rules on consumer credit cover since their reform. */
export interface ConsumerCredit {
  /** Credits below this amount are in, too (*mini-crédits*). */
  readonly miniCreditBelow: Cents
  /** The highest amount. */
  readonly most: Cents
  /** Split or deferred payments up to so many months, even at a negligible charge, are in, too. */
  readonly splitPaymentMonths: number
}

/**
 * The reform of consumer credit in force since 20 November 2026: split payments, mini-credits, free credits and rental
 * with an option to buy come in, and the lender proposes a renegotiation before it enforces (Code de la consommation
 * L312-35-1). Contracts made before keep the former law, save some rules for open-ended credits.
 */
export const consumerCredit: Parameter<ConsumerCredit> = defineParameter({
  id: "budget.consumer-credit",
  label: { fr: "Champ du crédit à la consommation depuis la réforme", en: "Scope of consumer credit since its reform" },
  unit: "cents and months",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2026-11-20",
      value: { miniCreditBelow: cents(20_000), most: cents(10_000_000), splitPaymentMonths: 3 },
      reference: {
        source: "Ordonnances n° 2025-880 du 3 septembre 2025 et n° 2025-1154 du 2 décembre 2025",
        reference: "Code de la consommation, art. L312-35-1",
        url: "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000052982995",
      },
    },
  ],
})
