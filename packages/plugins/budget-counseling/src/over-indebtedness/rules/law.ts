import { defineParameter, inCode, type Parameter } from "@traitdunion/core"

/** The delays and durations of the procedure. Days and months are calendar ones. */
export interface OverIndebtednessLaw {
  /** The commission examines, notifies and orients. */
  readonly admissibilityMonths: number
  /** To appeal against the decision on admissibility. */
  readonly admissibilityAppealDays: number
  /** Executions are suspended from admissibility, at most. */
  readonly suspensionMonths: number
  /** After that, interest is at the legal rate for as long again, at most. */
  readonly legalInterestMonths: number
  /** An eviction is suspended by the judge, at most. */
  readonly evictionSuspensionMonths: number
  /** To contest imposed measures or a personal recovery without liquidation. */
  readonly contestDays: number
  /** All measures together, at most. */
  readonly measuresMonths: number
  /** Within them, payments may be suspended, at most. */
  readonly deferralMonths: number
  /** In the FICP: payment incidents, measures, measures carried out without incident, personal recovery. */
  readonly ficpIncidentYears: number
  readonly ficpMeasuresYears: number
  readonly ficpMeasuresKeptYears: number
  readonly ficpRecoveryYears: number
}

/**
 * The procedure's delays, from the Code de la consommation as consolidated on 3 April 2026. When each came into force
 * was not read: the value is used for every date from 2022 on, and its reference says which text was read.
 */
export const overIndebtednessLaw: Parameter<OverIndebtednessLaw> = defineParameter({
  id: "budget.over-indebtedness",
  label: { fr: "Délais et durées de la procédure de surendettement", en: "Delays of the over-indebtedness procedure" },
  unit: "days, months and years, as named",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2022-01-01",
      value: {
        admissibilityMonths: 3,
        admissibilityAppealDays: 15,
        suspensionMonths: 24,
        legalInterestMonths: 3,
        evictionSuspensionMonths: 24,
        contestDays: 30,
        measuresMonths: 84,
        deferralMonths: 24,
        ficpIncidentYears: 5,
        ficpMeasuresYears: 7,
        ficpMeasuresKeptYears: 5,
        ficpRecoveryYears: 5,
      },
      reference: inCode(
        "consumption",
        "version consolidée lue au 3 avril 2026, art. L721-2, R721-4, R722-1, L722-3, L722-9, R733-6, R741-1, L733-1, L733-3, L752-1 et L752-3",
      ),
    },
  ],
})
