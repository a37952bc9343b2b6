import { type Cents, cents, defineParameter, type Parameter } from "@traitdunion/core"

/** What makes a bank customer fragile. */
export interface FragileCriteria {
  /** Irregularities or incidents in one month from which somebody is fragile at once. */
  readonly incidentsInOneMonth: number
  /** Months for which somebody is then fragile, at least. */
  readonly leastMonths: number
  /** Months in a row with irregularities or incidents. */
  readonly consecutiveMonths: number
  /** Months in a row in the file of cheque incidents (FCC). */
  readonly monthsInFcc: number
}

/** The criteria of financial fragility (CMF R312-4-3). The text gives no date from which they were read: 2022. */
export const fragileCriteria: Parameter<FragileCriteria> = defineParameter({
  id: "budget.fragile-criteria",
  label: { fr: "Critères de fragilité financière", en: "Criteria of financial fragility" },
  unit: "incidents and months",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2022-01-01",
      value: { incidentsInOneMonth: 5, leastMonths: 3, consecutiveMonths: 3, monthsInFcc: 3 },
      reference: { source: "Code monétaire et financier", reference: "art. R312-4-3" },
    },
  ],
})

/** What a personal microcredit may be: cents and months. */
export interface MicrocreditBounds {
  readonly least: Cents
  readonly most: Cents
  readonly leastMonths: number
  readonly mostMonths: number
}

/** The bounds of a personal microcredit (*microcrédit personnel*) since February 2022. Social accompaniment is compulsory. */
export const microcreditBounds: Parameter<MicrocreditBounds> = defineParameter({
  id: "budget.microcredit",
  label: { fr: "Bornes du microcrédit personnel", en: "Bounds of a personal microcredit" },
  unit: "cents and months",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2022-02-01",
      value: { least: cents(30_000), most: cents(800_000), leastMonths: 6, mostMonths: 84 },
      reference: { source: "Banque de France", reference: "microcrédit personnel" },
    },
  ],
})

/** What a bank may charge a customer of the fragile offer each month, in cents: revalued every year, to check. */
export const fragileOfferPrice: Parameter<Cents> = defineParameter({
  id: "budget.fragile-offer-price",
  label: { fr: "Prix mensuel maximal de l'offre spécifique", en: "Highest monthly price of the fragile offer" },
  unit: "cents/month",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2022-01-01",
      to: "2026-12-31",
      value: cents(300),
      reference: {
        source: "Code monétaire et financier",
        reference: "art. R312-4-3, prix revalorisé chaque année : à vérifier auprès de la banque",
      },
    },
  ],
})

/** The monthly cap of incident fees for fragile customers, in cents: read as a bank's own commitment. */
export const incidentFeeCap: Parameter<Cents> = defineParameter({
  id: "budget.incident-fee-cap",
  label: { fr: "Plafond mensuel des frais d'incidents, clientèle fragile", en: "Monthly cap of incident fees" },
  unit: "cents/month",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2022-01-01",
      to: "2026-12-31",
      value: cents(2500),
      reference: {
        source: "Engagement publié par un réseau bancaire",
        reference: "à vérifier auprès de la banque de la personne",
      },
    },
  ],
})

/** The delays of the right to an account, in working days (CMF L312-1). The wording read is old, and to be confirmed. */
export interface AccountRightDelays {
  /** For the Banque de France to name a bank. */
  readonly designationDays: number
  /** For the bank to open the account, once it has all documents. */
  readonly openingDays: number
  /** The notice before a bank closes the account, in months. */
  readonly closingNoticeMonths: number
}

/** The delays of the right to an account (*droit au compte*). */
export const accountRightDelays: Parameter<AccountRightDelays> = defineParameter({
  id: "budget.account-right",
  label: { fr: "Délais du droit au compte", en: "Delays of the right to an account" },
  unit: "working days and months",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2022-01-01",
      value: { designationDays: 1, openingDays: 3, closingNoticeMonths: 2 },
      reference: { source: "Code monétaire et financier", reference: "art. L312-1 (rédaction à confirmer)" },
    },
  ],
})
