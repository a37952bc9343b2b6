import { addDays, addPeriod, formatDay, valueOn } from "@traitdunion/core"
import type { CheckedEviction } from "./dates.ts"
import { counted, type EvictionDeadline, onDay } from "./deadline.ts"
import { evictionDelays, inFrench } from "./delays.ts"
import { territoryOf, workingDays } from "./place.ts"
import { tenancyLaw } from "./sources.ts"

/** The law of 2023 is in force since this day: a clause that was signed before may say two months. */
const SINCE = "2023-07-29"
const ART24 = tenancyLaw("art. 24")
const DECREE = { source: "Décret n° 2021-8 du 7 janvier 2021", reference: "diagnostic social et financier" }

/** @internal When the clause that ends the lease takes effect: the delay written in the act first. */
export const clause = ({ paymentOrder, leaseSignedOn, commune }: CheckedEviction): EvictionDeadline | null => {
  if (paymentOrder === undefined) return null
  const { on, until, within } = paymentOrder
  const pays = "Payé en entier avant ce jour, le bail continue."
  if (until !== undefined) {
    return onDay(
      "clause",
      "household",
      until,
      [`Le commandement de payer écrit ce jour : ${formatDay(until)}. ${pays}`],
      [ART24],
    )
  }
  const base = {
    id: "clause",
    from: on,
    rule: "cpc",
    territory: territoryOf(commune),
    actor: "household",
    references: [ART24],
  } as const
  if (within !== undefined) {
    return counted({
      ...base,
      period: within,
      why: [`Le commandement de payer écrit le délai : ${inFrench(within)}. ${pays}`],
    })
  }
  const { paymentOrder: short, paymentOrderOldLease: long } = valueOn(evictionDelays, on).value
  const why = `${inFrench(short)} après le commandement de payer (art. 24). ${pays}`
  if (leaseSignedOn !== undefined && leaseSignedOn >= SINCE) return counted({ ...base, period: short, why: [why] })
  return counted({
    ...base,
    period: short,
    arguable: long,
    why: [
      why,
      `Bail ${leaseSignedOn === undefined ? "dont la date n'est pas sue" : "signé avant le 29 juillet 2023"} : sa clause peut dire ${inFrench(long)}. Lire le délai écrit dans le commandement, qui passe avant ; les deux jours sont donnés.`,
    ],
  })
}

/** @internal A landlord who is a legal person tells the CCAPEX first. */
export const admissible = ({ landlord, ccapexOn }: CheckedEviction): EvictionDeadline | null => {
  if (ccapexOn === undefined || landlord === "family" || landlord === "unknown") return null
  const { ccapexBeforeSummons } = valueOn(evictionDelays, ccapexOn).value
  const day = addPeriod(ccapexOn, ccapexBeforeSummons)
  const why = `La CCAPEX est saisie ${inFrench(ccapexBeforeSummons)} avant l'assignation, sans quoi elle est irrecevable ; le signalement à la CAF ou à la MSA en tient lieu.`
  return onDay("summons-admissible", "landlord", day, [why, `Du ${formatDay(ccapexOn)} : ${formatDay(day)}.`], [ART24])
}

/** @internal What a summons opens: the prefect, the assessment, the rent that is paid again, the hearing. */
export const hearingDeadlines = (dates: CheckedEviction): ReadonlyArray<EvictionDeadline> => {
  const { summons, prefectNotifiedOn, commune } = dates
  if (summons === undefined) return []
  const { hearingOn } = summons
  const territory = territoryOf(commune)
  const { prefectBeforeHearing, assessmentOfferDays, assessmentSentDays } = valueOn(evictionDelays, summons.on).value
  const weeks = Number(/\d+/.exec(prefectBeforeHearing)?.[0] ?? 0)
  const notice = addDays(hearingOn, -7 * weeks)
  return [
    onDay(
      "prefect-notice",
      "landlord",
      notice,
      [`${inFrench(prefectBeforeHearing)} au moins avant l'audience du ${formatDay(hearingOn)}.`],
      [ART24],
    ),
    ...(prefectNotifiedOn === undefined
      ? []
      : [
          onDay(
            "assessment-offer",
            "administration",
            workingDays(prefectNotifiedOn, assessmentOfferDays, territory),
            [
              `Un entretien est proposé dans les ${assessmentOfferDays} jours ouvrés de la saisine du préfet, le ${formatDay(prefectNotifiedOn)} ; les samedis, dimanches et jours fériés ne comptent pas.`,
            ],
            [DECREE],
          ),
        ]),
    onDay(
      "assessment-sent",
      "administration",
      workingDays(hearingOn, -assessmentSentDays, territory),
      [
        `Le diagnostic parvient au juge et à la CCAPEX ${assessmentSentDays} jours ouvrés au moins avant l'audience ; les parties peuvent y joindre leurs observations.`,
      ],
      [DECREE],
    ),
    onDay(
      "resume-rent",
      "household",
      addDays(hearingOn, -1),
      [
        "Le juge ne peut accorder des délais que si la personne peut payer la dette et a repris le loyer courant en entier avant l'audience. C'est le fait qui décide.",
        `Dernier jour avant l'audience du ${formatDay(hearingOn)}.`,
      ],
      [ART24],
    ),
    onDay(
      "hearing",
      "household",
      hearingOn,
      [
        "Y aller, ou y être représenté : les délais et la suspension de la clause se demandent.",
        `Audience le ${formatDay(hearingOn)}.`,
      ],
      [ART24],
    ),
  ]
}
