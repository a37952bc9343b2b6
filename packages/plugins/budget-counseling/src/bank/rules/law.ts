import { type Cents, cents, defineParameter, inCode, type Parameter } from "@traitdunion/core"
import * as z from "zod"

const checkedOn = "2026-12-01"
const amount: z.ZodType<Cents, unknown> = z.int().min(0).max(100_000).transform(cents)

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
  checkedOn,
  values: [
    {
      from: "2022-01-01",
      value: { incidentsInOneMonth: 5, leastMonths: 3, consecutiveMonths: 3, monthsInFcc: 3 },
      reference: inCode("monetary", "art. R312-4-3"),
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
  checkedOn,
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
  checkedOn,
  accepts: amount,
  values: [
    {
      from: "2022-01-01",
      to: "2026-12-31",
      value: cents(300),
      reference: inCode("monetary", "art. R312-4-3, prix revalorisé chaque année : à vérifier auprès de la banque"),
    },
  ],
})

/** The monthly cap of incident fees for fragile customers without the offer, in cents: the banks' own commitment. */
export const incidentFeeCap: Parameter<Cents> = defineParameter({
  id: "budget.incident-fee-cap",
  label: { fr: "Plafond mensuel des frais d'incidents, clientèle fragile", en: "Monthly cap of incident fees" },
  unit: "cents/month",
  checkedOn,
  accepts: amount,
  values: [
    {
      from: "2022-01-01",
      value: cents(2500),
      reference: {
        source: "Engagement publié des réseaux bancaires",
        reference: "à vérifier auprès de la banque de la personne",
      },
    },
  ],
})

/** The caps of intervention fees of every person, in cents. */
export interface InterventionFeeCaps {
  readonly operation: Cents
  readonly month: Cents
}

/** The caps of intervention fees for every natural person (*commissions d'intervention*, CMF L312-1-3). */
export const interventionFeeCaps: Parameter<InterventionFeeCaps> = defineParameter({
  id: "budget.intervention-fee-caps",
  label: { fr: "Plafonds des commissions d'intervention", en: "Caps of intervention fees" },
  unit: "cents",
  checkedOn,
  values: [
    {
      from: "2014-01-01",
      value: { operation: cents(800), month: cents(8000) },
      reference: inCode("monetary", "art. L312-1-3"),
    },
  ],
})

/** The caps of a holder of the fragile offer, in cents. */
export interface OfferFeeCaps extends InterventionFeeCaps {
  /** The nine named fees together. */
  readonly feesMonth: Cents
  readonly feesYear: Cents
}

/** The caps of fees of whoever holds the fragile offer (*offre spécifique*), as the public sheet told them in 2024. */
export const offerFeeCaps: Parameter<OfferFeeCaps> = defineParameter({
  id: "budget.offer-fee-caps",
  label: { fr: "Plafonds des frais avec l'offre spécifique", en: "Caps of fees with the fragile offer" },
  unit: "cents",
  checkedOn,
  values: [
    {
      from: "2024-01-01",
      value: { operation: cents(400), month: cents(2000), feesMonth: cents(2000), feesYear: cents(20_000) },
      reference: {
        source: "Service-Public.fr, fiche F22131",
        reference: "offre spécifique, neuf frais plafonnés ensemble",
        url: "https://www.service-public.fr/particuliers/vosdroits/F22131",
      },
    },
  ],
})

/** The delays of the right to an account. */
export interface AccountRightDelays {
  /** Silence of the bank for so many days, from the receipt of the request, is a refusal; `null` before the rule. */
  readonly silenceDays: number | null
  /** Working days for the Banque de France to name a bank. */
  readonly designationDays: number
  /** Working days for the named bank to tell which documents it needs, and where; `null` before the rule. */
  readonly documentsDays: number | null
  /** Working days for the bank to open the account, once it has all documents. */
  readonly openingDays: number
  /** Months after which the designation lapses, if the person does not answer; `null` before the rule. */
  readonly lapseMonths: number | null
  /** The notice before a bank closes the account, in months. */
  readonly closingNoticeMonths: number
}

/** The delays of the right to an account (*droit au compte*). That of opening is of an older wording, to be confirmed. */
export const accountRightDelays: Parameter<AccountRightDelays> = defineParameter({
  id: "budget.account-right",
  label: { fr: "Délais du droit au compte", en: "Delays of the right to an account" },
  unit: "days, working days and months",
  checkedOn,
  values: [
    {
      from: "2022-01-01",
      to: "2022-06-12",
      value: {
        silenceDays: null,
        designationDays: 1,
        documentsDays: null,
        openingDays: 3,
        lapseMonths: null,
        closingNoticeMonths: 2,
      },
      reference: inCode("monetary", "art. L312-1 (rédaction à confirmer)"),
    },
    {
      from: "2022-06-13",
      value: {
        silenceDays: 15,
        designationDays: 1,
        documentsDays: 3,
        openingDays: 3,
        lapseMonths: 6,
        closingNoticeMonths: 2,
      },
      reference: inCode("monetary", "art. L312-1 et R312-6 à R312-7-1 (décret n° 2022-347)"),
    },
  ],
})

/** @internal All of them. */
export const bankLaw: ReadonlyArray<Parameter<unknown>> = [
  fragileCriteria,
  microcreditBounds,
  fragileOfferPrice,
  incidentFeeCap,
  interventionFeeCaps,
  offerFeeCaps,
  accountRightDelays,
]
