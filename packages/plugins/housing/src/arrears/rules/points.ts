import { addDays, addPeriod, type Citation, formatDay, type PlainDate, valueIfKnown } from "@traitdunion/core"
import { consumption, enforcement, evictionDelays, inFrench, rentMeasureDelays, tenancyLaw } from "../../law/index.ts"
import { actsInDoubt } from "./acts.ts"
import { calendarOf, current, hearingOn, last, rentResumed } from "./course.ts"
import type { ArrearsFact, ArrearsState } from "./facts.ts"
import type { HearingPoint } from "./hearing-point.ts"

/** Two months of arrears without a break, the same everywhere since the law of 2023. */
const SIGNAL_AFTER = "P2M"
const ART24 = tenancyLaw("art. 24")

const resumed = (facts: ReadonlyArray<ArrearsFact>): HearingPoint => {
  const hearing = hearingOn(current(facts))
  // What was paid after the hearing does not count for it.
  const before = hearing === undefined ? facts : facts.filter(({ on }) => on < hearing)
  const found = rentResumed(before)
  return {
    point: "rent-resumed",
    label: { fr: "Loyer courant repris en entier avant l'audience", en: "Current rent resumed before the hearing" },
    holds: found === null ? null : found.fact === "rent-resumed",
    steps: [
      found === null
        ? "Rien ne dit si le loyer courant est payé : à demander, c'est le fait qui décide des délais."
        : found.fact === "rent-resumed"
          ? `Repris depuis le ${formatDay(found.on)}${hearing === undefined ? "" : `, avant l'audience du ${formatDay(hearing)}`}.`
          : `Un loyer ou une échéance n'a pas été payé le ${formatDay(found.on)} : sans reprise avant l'audience, pas de délais.`,
    ],
    references: [ART24],
  }
}

/** The commissaire de justice tells the CCAPEX of an order to pay from a threshold of the debt on, or a time of arrears. */
const signal = (facts: ReadonlyArray<ArrearsFact>): ReadonlyArray<HearingPoint> => {
  const now = current(facts)
  const order = last(now, "payment-order")
  if (order === undefined || last(now, "ccapex-told") !== undefined || last(now, "judged") !== undefined) return []
  const debt = last(now, "debt-noted")
  const first = last(now, "first-unpaid")
  const long = first === undefined ? null : addPeriod(first.on, SIGNAL_AFTER) <= order.on
  const high =
    debt?.met.includes("two-rents") === true ? true : debt?.notMet.includes("two-rents") === true ? false : null
  const holds = long === true || high === true ? true : long === false && high === false ? false : null
  return [
    {
      point: "ccapex-signal",
      label: { fr: "Commandement à signaler à la CCAPEX", en: "Order to pay to be told to the CCAPEX" },
      holds,
      steps: [
        `Le commissaire de justice signale le commandement à la CCAPEX dès deux mois d'impayés sans interruption, ou une dette de deux mois de loyer sans les charges.${holds === null ? " Le premier impayé, ou la dette et le loyer, sont à demander." : ""}`,
      ],
      references: [ART24],
    },
  ]
}

const ccapex = (state: ArrearsState): ReadonlyArray<HearingPoint> => {
  const { opened, facts } = state
  const summons = last(current(facts), "summons")
  if (opened === null || summons === undefined || opened.landlord === "family") return []
  const from = calendarOf(state).deadlines.find(({ id }) => id === "summons-admissible")?.lastSafeDay
  const late = from !== undefined && summons.on < from
  return [
    {
      point: "ccapex-in-time",
      label: { fr: "CCAPEX saisie avant l'assignation", en: "CCAPEX told before the summons" },
      holds: from === undefined ? null : !late,
      steps: [
        from === undefined
          ? "Le jour où la CCAPEX, la CAF ou la MSA a été saisie n'est pas su : à demander. Un bailleur personne morale la saisit deux mois avant l'assignation."
          : late
            ? `Assignation du ${formatDay(summons.on)}, avant le ${formatDay(from)} : l'irrecevabilité peut être soulevée.`
            : `Assignation du ${formatDay(summons.on)}, à partir du ${formatDay(from)} : dans le délai.`,
      ],
      references: [ART24],
    },
  ]
}

const prefect = (state: ArrearsState): ReadonlyArray<HearingPoint> => {
  const now = current(state.facts)
  const by = calendarOf(state).deadlines.find(({ id }) => id === "prefect-notice")?.lastSafeDay
  if (by === undefined) return []
  const notified = last(now, "prefect-notified")?.on
  return [
    {
      point: "prefect-in-time",
      label: { fr: "Assignation notifiée au préfet à temps", en: "Prefect notified in time" },
      holds: notified === undefined ? null : notified <= by,
      steps: [
        notified === undefined
          ? `Le jour de la notification au préfet n'est pas su : à lire dans le dossier ; au plus tard le ${formatDay(by)}.`
          : `Notifiée le ${formatDay(notified)} ; au plus tard le ${formatDay(by)}.`,
      ],
      references: [ART24],
    },
  ]
}

/** Whether a span that a judge granted is one that the law lets them grant. */
const within = (on: PlainDate, until: PlainDate, least: string | null, most: string): boolean =>
  until <= addPeriod(on, most) && (least === null || until >= addPeriod(on, least))

const granted = (facts: ReadonlyArray<ArrearsFact>): ReadonlyArray<HearingPoint> =>
  current(facts).flatMap((fact): ReadonlyArray<HearingPoint> => {
    const delays = valueIfKnown(evictionDelays, fact.on)?.value
    if (delays === undefined) return []
    const ask = (holds: boolean, reference: Citation, said: string): ReadonlyArray<HearingPoint> =>
      holds
        ? []
        : [
            {
              point: "delays-in-law",
              label: { fr: "Durée des délais accordés", en: "Length of the delays granted" },
              holds,
              steps: [`${said} : relire la décision, la durée consignée sort de ce que la loi permet.`],
              references: [reference],
            },
          ]
    if (fact.fact === "judged" && fact.judgment === "delays" && fact.until !== undefined) {
      return ask(
        within(fact.on, fact.until, null, delays.judgeDelays),
        ART24,
        `Le juge accorde au plus ${inFrench(delays.judgeDelays)}`,
      )
    }
    const suspension = valueIfKnown(rentMeasureDelays, fact.on)?.value.eviction
    if (fact.fact === "eviction-suspended" && suspension !== undefined) {
      return ask(
        within(fact.on, fact.until, null, suspension),
        consumption("art. L722-9"),
        `Le juge suspend l'expulsion ${inFrench(suspension)} au plus`,
      )
    }
    if (fact.fact === "delays-decided" && fact.granted && fact.until !== undefined) {
      const { enforcementLeast: least, enforcementMost: most } = delays
      return ask(
        within(fact.on, fact.until, least, most),
        enforcement("art. L412-4"),
        `Le juge de l'exécution accorde de ${inFrench(least)} à ${inFrench(most)}`,
      )
    }
    return []
  })

const measured = (facts: ReadonlyArray<ArrearsFact>): ReadonlyArray<HearingPoint> => {
  const debt = last(facts, "debt-noted")
  if (debt === undefined || debt.met.length + debt.notMet.length === 3) return []
  return [
    {
      point: "debt-measured",
      label: { fr: "Dette mesurée en mois de loyer", en: "Debt measured in months of rent" },
      holds: null,
      steps: [
        "Le loyer, ou ce qui reste à payer chaque mois, n'est pas su : à demander, pour savoir si l'impayé compte pour l'aide au logement et la CCAPEX.",
      ],
      references: [],
    },
  ]
}

/** @internal What to look at before the judge, the fact that decides first. What is doubtful is asked, and not refused. */
export const pointsOf = (state: ArrearsState): ReadonlyArray<HearingPoint> => [
  resumed(state.facts),
  ...actsInDoubt(state.facts),
  ...signal(state.facts),
  ...ccapex(state),
  ...prefect(state),
  ...granted(state.facts),
  ...measured(state.facts),
]

/** @internal The first day on which staying in the dwelling is a criminal offence, or why it is not one. */
export const stayingOffence = ({
  opened,
  facts,
}: ArrearsState): { readonly from: PlainDate | null; readonly why: string } | null => {
  const now = current(facts)
  const order = last(now, "leave-order")
  const delays = order === undefined ? undefined : valueIfKnown(evictionDelays, order.on)?.value
  if (opened === null || order === undefined || delays === undefined) return null
  const article = "C. pén. art. 315-2"
  if (opened.landlord === "social" || opened.landlord === "public") {
    return { from: null, why: `Pas d'amende : le bailleur est social ou public (${article}).` }
  }
  const asked = now.findLastIndex(({ fact }) => fact === "delays-asked")
  const decided = now.findLastIndex(({ fact }) => fact === "delays-decided")
  if (asked > decided)
    return { from: null, why: `Pas d'amende tant que le juge de l'exécution est saisi (${article}).` }
  const from = addDays(addPeriod(order.on, delays.leaveOrder), 1)
  const granted = last(now, "delays-decided")
  const day =
    granted?.granted === true && granted.until !== undefined && granted.until >= from ? addDays(granted.until, 1) : from
  return {
    from: day,
    why: `Se maintenir plus de ${inFrench(delays.leaveOrder)} après le commandement, décision définitive : amende de 7 500 €, jamais pendant la trêve hivernale, ni tant que le juge de l'exécution est saisi ou a accordé des délais (${article}).`,
  }
}
