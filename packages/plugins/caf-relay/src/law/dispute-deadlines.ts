import {
  addLegalPeriod,
  addPeriod,
  type Citation,
  formatDay,
  type Parameter,
  type PlainDate,
  valueOn,
} from "@traitdunion/core"
import { type CheckedDates, checkedDates, type DisputeDates, type DisputeRoute } from "./dispute-dates.ts"
import { CASF, CCH, CJA, CRPA, CSS, counted, type DisputeDeadline, earliest } from "./dispute-deadline.ts"
import { type DisputeDelays, disputeDelays, inWords } from "./dispute-delays.ts"
import { amicableFrom, overpayment } from "./overpayment.ts"
import { timeOf } from "./rectification.ts"

type Reference = Citation & { readonly reference: string }

/** Whom one asks first, and what its silence and its court rest on. */
interface Way {
  readonly who: string
  readonly first: Reference
  readonly silence: Reference
  readonly court: Reference
  /** What else there is to know of the first step, in French. */
  readonly notes?: ReadonlyArray<string>
}

const board = "la commission de recours amiable de la CAF"
const routes: Readonly<Record<DisputeRoute, Way>> = {
  social: {
    who: board,
    first: { source: CSS, reference: "art. R142-1" },
    silence: { source: CSS, reference: "art. R142-6" },
    court: { source: CSS, reference: "art. R142-1-A III" },
  },
  administrative: {
    who: `${board}, obligatoire avant le tribunal`,
    first: { source: CSS, reference: "art. L845-2 et R142-1" },
    silence: { source: CSS, reference: "art. R142-6" },
    court: { source: CJA, reference: "art. R421-1" },
  },
  department: {
    who: "le président du conseil départemental, ce qui suspend la récupération (CASF art. L262-46)",
    first: { source: CASF, reference: "art. R262-88" },
    silence: { source: CRPA, reference: "art. L231-4" },
    court: { source: CJA, reference: "art. R421-1" },
    notes: [
      "Le recours est motivé ; une association qui le forme joint une lettre de mandat (CASF art. R262-88). Une demande de remise de dette vaut recours (CE, avis, 23 mai 2011).",
    ],
  },
}

/** The housing benefit goes by the administrative route, by texts of its own. */
const housing: Way = {
  ...routes.administrative,
  who: "le directeur de la CAF, qui décide après l'avis de la commission de recours amiable, avant le tribunal administratif, seul compétent depuis le 1er janvier 2020",
  first: { source: CCH, reference: "art. L825-1" },
  court: { source: CCH, reference: "art. L825-1 ; CJA art. R421-1" },
  notes: ["Lire le délai sur la notification : le texte qui le fixe pour les aides au logement n'a pas été lu."],
}

const wayOf = (dates: CheckedDates): Way =>
  dates.benefit === "housing-benefit" && dates.route === "administrative" ? housing : routes[dates.route]

/** The delay of the first step: the law's, and what the notification tells where it is shorter. */
const firstPeriod = ({ amicableWithin, route, notifiedOn }: CheckedDates, delays: DisputeDelays): string => {
  const law = route === "department" ? delays.department : delays.amicable
  if (amicableWithin === undefined) return law
  return addPeriod(notifiedOn, amicableWithin) < addPeriod(notifiedOn, law) ? amicableWithin : law
}

const first = (dates: CheckedDates, law: Parameter<DisputeDelays>): DisputeDeadline => {
  const { who, first: reference, notes = [] } = wayOf(dates)
  const { from, arguableFrom, anew } = amicableFrom(dates, law)
  const period = firstPeriod(dates, valueOn(law, from).value)
  const why = anew
    ? `La demande de rectification a interrompu le délai : ${inWords(period)} recommencent à la réponse, ou au silence qui en tient lieu, pour saisir ${who} (${reference.reference}).`
    : `${inWords(period)} à compter de la notification pour saisir ${who} (${reference.reference}).`
  const opposable = dates.mentions ?? null
  return counted(dates, {
    id: "amicable-appeal",
    from,
    arguableFrom,
    period,
    rule: "prudent",
    why,
    reference,
    opposable,
    suspendable: true,
    notes,
  })
}

/** An appeal that came late may be rejected for that, unless the delay cannot be held against the person. */
const outOfTime = (
  dates: CheckedDates,
  law: Parameter<DisputeDelays>,
  receivedOn: PlainDate,
): ReadonlyArray<string> => {
  const { lastSafeDay } = first(dates, law)
  if (receivedOn <= lastSafeDay || dates.mentions === false) return []
  return [
    `Le recours a été reçu après le ${formatDay(lastSafeDay)} : il peut être jugé tardif, sauf si les délais n'avaient pas été indiqués à la personne.`,
  ]
}

const second = (
  dates: CheckedDates,
  law: Parameter<DisputeDelays>,
  receivedOn: PlainDate,
): ReadonlyArray<DisputeDeadline> => {
  const { route, documentsReceivedOn, amicableAnsweredOn, answerMentions } = dates
  const { silence: silent, court: reference } = wayOf(dates)
  const { amicableSilence, court: period } = valueOn(law, receivedOn).value
  const documents = documentsReceivedOn === undefined ? "" : " ou de celle des pièces demandées"
  // Documents that come once the silence is over do not undo the rejection.
  const { territory = "metropole" } = dates
  const born = addLegalPeriod({ from: receivedOn, period: amicableSilence, rule: "calendar", territory }).lastSafeDay
  const inTime = documentsReceivedOn !== undefined && documentsReceivedOn <= born
  const notes = outOfTime(dates, law, receivedOn)
  const silence = counted(dates, {
    id: "amicable-silence",
    from: inTime ? documentsReceivedOn : receivedOn,
    arguableFrom: documentsReceivedOn ?? receivedOn,
    period: amicableSilence,
    rule: "calendar",
    notes,
    why: `${inWords(amicableSilence)} de silence sur le recours, à compter de sa réception${documents}, valent rejet (${silent.reference}).`,
    reference: silent,
    actor: "administration",
  })
  const answered = amicableAnsweredOn !== undefined
  const since = answered ? "de la décision sur le recours" : "du rejet par silence"
  const tribunal = route === "social" ? "le tribunal judiciaire (pôle social)" : "le tribunal administratif"
  const court = counted(dates, {
    id: "court",
    from: earliest(amicableAnsweredOn, silence.lastSafeDay),
    arguableFrom: amicableAnsweredOn ?? silence.lastArguableDay,
    period,
    notes,
    rule: route === "social" ? "cpc" : "franc",
    why: `${inWords(period)} à compter ${since} pour saisir ${tribunal} (${reference.reference}).`,
    reference,
    opposable: answered ? (answerMentions ?? null) : null,
    suspendable: true,
  })
  return answered ? [court] : [silence, court]
}

/**
 * The deadlines of an overpayment or of another decision that is contested, from what happened and what the notification
 * said: who must act, by which safe day, whether the delay can be held against the person, each step in French with its
 * article. The CAF's mediator suspends the appeals. Pure; the same dates answer the same.
 *
 * Throws `InvalidInput` with the place and the reason, and `OutsideKnownPeriod`.
 *
 * @example
 * ```ts
 * import { disputeDeadlines } from "@traitdunion/plugin-caf-relay"
 * const found = disputeDeadlines({ about: "overpayment", route: "social", notifiedOn: "2026-07-24" })
 * found.find(({ id }) => id === "rectification")?.lastSafeDay // 2026-08-13
 * ```
 */
export const disputeDeadlines = (
  dates: DisputeDates,
  law: Parameter<DisputeDelays> = disputeDelays,
): ReadonlyArray<DisputeDeadline> => {
  const known = checkedDates(dates)
  const { about, amicableReceivedOn, rectificationAskedOn, rectificationInWriting: written } = known
  const before = about === "overpayment" ? overpayment(known, law) : []
  if (amicableReceivedOn !== undefined) return [...before, ...second(known, law, amicableReceivedOn)]
  const appeal = first(known, law)
  const late = timeOf(known, law) === "late"
  if (
    !late ||
    written === false ||
    rectificationAskedOn === undefined ||
    rectificationAskedOn > appeal.lastArguableDay
  ) {
    return [...before, appeal]
  }
  // In writing and too late to be a mere request, it is the amicable appeal itself (R133-9-2 IV, 1°).
  const asIfAppealed = second(known, law, rectificationAskedOn)
  return written === true ? [...before, ...asIfAppealed] : [...before, unlessWritten(appeal), ...asIfAppealed]
}

/** The appeal is still to be made, unless the late request was in writing: nobody knows yet. */
const unlessWritten = (appeal: DisputeDeadline): DisputeDeadline => ({
  ...appeal,
  get steps() {
    return [
      ...appeal.steps,
      "La demande de rectification est venue après les vingt jours : faite par écrit, elle vaut recours amiable (CSS art. R133-9-2 IV, 1°) ; orale, elle n'y suffit pas.",
    ]
  },
})
