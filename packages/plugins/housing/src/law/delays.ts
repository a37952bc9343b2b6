import { codeUrl, defineParameter, type Parameter, parsePeriod, periodInWords } from "@traitdunion/core"

/** The delays of an eviction for arrears: ISO 8601 periods, or working days. */
export interface EvictionDelays {
  /** The clause of the lease takes effect so long after the order to pay (*commandement de payer*). */
  readonly paymentOrder: string
  /** The same by a clause that was signed before the law of 2023 and says two months. */
  readonly paymentOrderOldLease: string
  /** A landlord who is a legal person tells the CCAPEX so long before the summons. */
  readonly ccapexBeforeSummons: string
  /** The summons is notified to the prefect so long before the hearing. */
  readonly prefectBeforeHearing: string
  /** The interview of the social and financial assessment is offered within so many working days. */
  readonly assessmentOfferDays: number
  /** The assessment reaches the judge so many working days before the hearing. */
  readonly assessmentSentDays: number
  /** The judge grants at most so long to pay. */
  readonly judgeDelays: string
  /** After the order to leave (*commandement de quitter les lieux*); and what the judge may add for hardship. */
  readonly leaveOrder: string
  readonly leaveHardship: string
  /** What the judge of enforcement may grant, at least and at most. */
  readonly enforcementLeast: string
  readonly enforcementMost: string
  /** Silence of the prefect on the public force is a refusal. */
  readonly forceSilence: string
  /** To take back what was left in the dwelling, and to contest that it is worthless. */
  readonly belongings: string
  readonly belongingsContest: string
  /** The protocol of social cohesion lasts at most so long, an amendment adds at most so much; a new lease follows within. */
  readonly protocol: string
  readonly protocolMore: string
  readonly newLease: string
}

/**
 * The delays of an eviction for arrears, since the law n° 2023-668 of 27 July 2023 (loi 89-462 art. 24; CPCE L412-1 to
 * L433-2; CCH L353-15-2). Nothing is known of an act that was served before it.
 */
export const evictionDelays: Parameter<EvictionDelays> = defineParameter({
  id: "housing.eviction.delays",
  label: { fr: "Délais de la procédure d'expulsion pour impayés", en: "Delays of an eviction for arrears" },
  unit: "ISO 8601 periods and working days",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2023-07-29",
      value: {
        paymentOrder: "P6W",
        paymentOrderOldLease: "P2M",
        ccapexBeforeSummons: "P2M",
        prefectBeforeHearing: "P6W",
        assessmentOfferDays: 15,
        assessmentSentDays: 5,
        judgeDelays: "P3Y",
        leaveOrder: "P2M",
        leaveHardship: "P3M",
        enforcementLeast: "P1M",
        enforcementMost: "P1Y",
        forceSilence: "P2M",
        belongings: "P2M",
        belongingsContest: "P1M",
        protocol: "P2Y",
        protocolMore: "P3Y",
        newLease: "P3M",
      },
      reference: {
        source: "Loi n° 89-462 du 6 juillet 1989, modifiée par la loi n° 2023-668 du 27 juillet 2023",
        reference:
          "art. 24 ; décret n° 2021-8 du 7 janvier 2021 ; CPCE art. L412-1 à L412-6, R153-1 et R433-1 ; CCH art. L353-15-2",
        url: codeUrl("enforcement"),
      },
    },
  ],
})

/** @internal A period of these delays in French. */
export const inFrench = (period: string): string => periodInWords(parsePeriod(period) ?? { months: 0, days: 0 })
