import { codeUrl, defineParameter, type Parameter, parsePeriod, periodInWords } from "@traitdunion/core"

/** The delays of overpayments and appeals, as ISO 8601 periods. */
export interface DisputeDelays {
  /** To ask that an overpayment be put right, and before anything is kept back (R133-9-2). */
  readonly rectification: string
  /** Silence on that request is a rejection (R133-9-2). */
  readonly rectificationSilence: string
  /** After an express rejection, before anything is kept back (R133-9-2). */
  readonly afterRejection: string
  /** After a rejection by silence, before anything is kept back (R133-9-2 II, 2°). */
  readonly afterSilence: string
  /** To hand in the documents that the CAF asks for after a late request by word of mouth (R133-9-2 IV, 2°). */
  readonly documents: string
  /** To pay once put on formal notice (R133-9-2). */
  readonly formalNotice: string
  /** The longest that instalments may take, in months (R133-9-2). */
  readonly instalmentMonths: number
  /** To appeal amicably to the board of the CAF (R142-1). */
  readonly amicable: string
  /** To appeal to the head of the département about the RSA (CASF R262-88). */
  readonly department: string
  /** Silence on an amicable appeal is a rejection (R142-6). */
  readonly amicableSilence: string
  /** To go to court after that (R142-1-A III, CJA R421-1). */
  readonly court: string
  /** The CAF may claim what it paid wrongly (L553-1), and where there was fraud or a false declaration. */
  readonly prescription: string
  readonly prescriptionFraud: string
}

/**
 * The delays of overpayments and appeals, since the version of R133-9-2 of 25 March 2021: R142-1 and R142-6 give the same
 * two months from then on, R142-6 being only worded anew on 28 December 2025. All of them run from reception.
 */
export const disputeDelays: Parameter<DisputeDelays> = defineParameter({
  id: "caf.dispute-delays",
  label: { fr: "Délais des indus et des recours CAF", en: "Delays of overpayments and appeals" },
  unit: "ISO 8601 periods",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2021-03-25",
      value: {
        rectification: "P20D",
        rectificationSilence: "P1M",
        afterRejection: "P7D",
        afterSilence: "P2M",
        documents: "P20D",
        formalNotice: "P1M",
        instalmentMonths: 12,
        amicable: "P2M",
        department: "P2M",
        amicableSilence: "P2M",
        court: "P2M",
        prescription: "P2Y",
        prescriptionFraud: "P5Y",
      },
      reference: {
        source:
          "Code de la sécurité sociale ; code de l'action sociale et des familles ; code de justice administrative",
        url: codeUrl("social-security"),
        reference: "CSS art. L553-1, R133-9-2, R142-1, R142-1-A III et R142-6 ; CASF art. R262-88 ; CJA art. R421-1",
      },
    },
  ],
})

/** @internal A period in French, in years where it is whole years. */
export const inWords = (period: string): string => {
  const known = parsePeriod(period) ?? { months: 0, days: 0 }
  const years = known.months / 12
  if (known.days > 0 || years < 1 || !Number.isInteger(years)) return periodInWords(known)
  return years === 1 ? "1 an" : `${years} ans`
}
