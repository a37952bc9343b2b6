import { addDays, addPeriod, formatDay, laterDay, type PlainDate, valueOn } from "@traitdunion/core"
import type { CheckedEviction } from "./dates.ts"
import { counted, type EvictionDeadline, onDay } from "./deadline.ts"
import { evictionDelays, inFrench } from "./delays.ts"
import { measureDeadline } from "./over-indebtedness.ts"
import { territoryOf } from "./place.ts"
import { construction, enforcement, tenancyLaw } from "./sources.ts"
import { afterTruce, winterTruce } from "./truce.ts"

const LEAVE = enforcement("art. L412-1 et L412-5")

/** @internal How long the judge's delays to pay last. */
export const judgeDelays = ({ judgeDelays: granted }: CheckedEviction): EvictionDeadline | null =>
  granted === undefined
    ? null
    : onDay(
        "judge-delays",
        "household",
        granted.until,
        [
          "Les délais accordés par le juge tiennent tant que chaque échéance et le loyer courant sont payés : au premier impayé, ils s'arrêtent.",
        ],
        [tenancyLaw("art. 24")],
      )

/** @internal What the commission of over-indebtedness decided of the debt. */
export const measured = ({ measure }: CheckedEviction): EvictionDeadline | null =>
  measure === undefined ? null : measureDeadline(measure)

/** @internal When the delay to leave ends: the delay written in the act or set by the judge first. */
export const leave = ({ leaveOrder, commune }: CheckedEviction): EvictionDeadline | null => {
  if (leaveOrder === undefined) return null
  const { on, until, within, prefectToldOn } = leaveOrder
  const suspended =
    "Le commandement est envoyé aussitôt au préfet, qui informe la CCAPEX et la personne de son droit au DALO ; tant qu'il ne l'est pas, le délai est suspendu (art. L412-5)."
  if (until !== undefined) {
    return onDay(
      "leave",
      "household",
      until,
      [`Le commandement de quitter les lieux écrit ce jour : ${formatDay(until)}.`, suspended],
      [LEAVE],
    )
  }
  const { leaveOrder: usual, leaveHardship } = valueOn(evictionDelays, on).value
  const period = within ?? usual
  const why =
    within === undefined
      ? `${inFrench(usual)} après le commandement de quitter les lieux (art. L412-1) ; le juge peut les réduire, les supprimer, ou y ajouter ${inFrench(leaveHardship)} au plus : lire d'abord l'acte.`
      : within === "P0D"
        ? "Le juge a supprimé le délai, d'après l'acte."
        : `Le commandement de quitter les lieux écrit le délai : ${inFrench(within)}.`
  const base = {
    id: "leave",
    period,
    rule: "cpc",
    territory: territoryOf(commune),
    actor: "household",
    references: [LEAVE],
  } as const
  const plain = counted({ ...base, from: on, why: [why, suspended] })
  if (prefectToldOn === undefined || prefectToldOn === on) return plain
  // Prudence counts from the act; the suspension can be argued.
  const late = counted({ ...base, from: prefectToldOn, why: [] }).lastArguableDay
  return {
    ...plain,
    lastArguableDay: laterDay(plain.lastArguableDay, late),
    steps: [
      ...plain.steps,
      `Le préfet a été informé le ${formatDay(prefectToldOn)} : compté de ce jour, le délai court jusqu'au ${formatDay(late)}, jour défendable.`,
    ],
  }
}

/** @internal What the judge of enforcement granted. */
export const enforcementDelays = ({ enforcementDelays: granted }: CheckedEviction): EvictionDeadline | null =>
  granted === undefined
    ? null
    : onDay(
        "enforcement-delays",
        "household",
        granted.until,
        [
          `Délais accordés par le juge de l'exécution jusqu'au ${formatDay(granted.until)} ; ils peuvent être demandés à nouveau.`,
        ],
        [enforcement("art. L412-3 et L412-4")],
      )

/** @internal The first day on which an eviction is possible: once every delay has passed, and outside the winter truce. */
export const possible = (dates: CheckedEviction): EvictionDeadline | null => {
  const end = leave(dates)
  if (end === null) return null
  const granted = dates.enforcementDelays?.until
  const running = dates.protocol?.until
  const first = [granted, running, dates.evictionSuspended?.until].reduce<PlainDate>(
    (day, until) => (until === undefined ? day : laterDay(day, addDays(until, 1))),
    addDays(end.lastSafeDay, 1),
  )
  const truce = dates.rehousingAssured === true ? null : winterTruce(first)
  const day = dates.rehousingAssured === true ? first : afterTruce(first)
  const steps = [
    `Passé le délai pour quitter les lieux, à partir du ${formatDay(first)}, avec le concours de la force publique si le préfet l'accorde.`,
    ...(truce === null
      ? []
      : [
          `Ce jour tombe dans la trêve hivernale, du ${formatDay(truce.from)} au ${formatDay(truce.until)} : pas avant le ${formatDay(day)}.`,
        ]),
    ...(dates.rehousingAssured === true ? ["Un relogement est assuré : la trêve hivernale ne protège pas."] : []),
  ]
  return onDay("eviction-possible", "household", day, steps, [LEAVE, enforcement("art. L412-6")])
}

/** @internal Silence of the prefect is a refusal, which opens compensation to the landlord. */
export const forceSilence = ({ forceAskedOn, commune }: CheckedEviction): EvictionDeadline | null => {
  if (forceAskedOn === undefined) return null
  const period = valueOn(evictionDelays, forceAskedOn).value.forceSilence
  return counted({
    id: "force-silence",
    from: forceAskedOn,
    period,
    rule: "calendar",
    territory: territoryOf(commune),
    actor: "administration",
    why: [`${inFrench(period)} de silence du préfet valent refus du concours de la force publique.`],
    references: [enforcement("art. L153-1 et R153-1")],
  })
}

/** @internal What was left in the dwelling. */
export const belongings = ({ evictedOn, commune }: CheckedEviction): ReadonlyArray<EvictionDeadline> => {
  if (evictedOn === undefined) return []
  const delays = valueOn(evictionDelays, evictedOn).value
  const base = {
    from: evictedOn,
    rule: "cpc",
    territory: territoryOf(commune),
    actor: "household",
    references: [enforcement("art. R433-1")],
  } as const
  return [
    counted({
      ...base,
      id: "belongings",
      period: delays.belongings,
      why: [
        `${inFrench(delays.belongings)} pour reprendre ce qui est resté dans le logement : lire d'abord le procès-verbal. Les papiers personnels sont gardés deux ans.`,
      ],
    }),
    counted({
      ...base,
      id: "belongings-contest",
      period: delays.belongingsContest,
      why: [`${inFrench(delays.belongingsContest)} pour contester que ce qui est resté soit « sans valeur ».`],
    }),
  ]
}

/** @internal The protocol of social cohesion, and the lease that follows it. */
export const protocolDeadlines = ({ protocol }: CheckedEviction): ReadonlyArray<EvictionDeadline> => {
  if (protocol === undefined) return []
  const { newLease } = valueOn(evictionDelays, protocol.on).value
  const reference = construction("art. L353-15-2 et L442-6-5")
  const lease = addPeriod(protocol.until, newLease)
  return [
    onDay(
      "protocol",
      "household",
      protocol.until,
      ["Le protocole vaut titre d'occupation tant que l'indemnité et le plan sont payés."],
      [reference],
    ),
    onDay(
      "new-lease",
      "landlord",
      lease,
      [`Protocole respecté : un nouveau bail est signé dans les ${inFrench(newLease)}.`],
      [reference],
    ),
  ]
}
