import type { Label, PlainDate } from "../../../kernel/index.ts"
import type { MediationState } from "../stream.ts"

/** What can be done in the course of a mediation. Each is a command of the same name. */
export type Act =
  | "accept"
  | "act"
  | "addParty"
  | "agree"
  | "assign"
  | "close"
  | "decline"
  | "followUp"
  | "handOver"
  | "inform"
  | "interview"
  | "meet"
  | "noAgreement"
  | "propose"
  | "redirect"
  | "resume"
  | "shuttle"
  | "suspend"
  | "withdrawMediator"
  | "withdrawParty"

// Possible as long as a mediation is open: nobody is ever held in it.
const always = ["withdrawParty", "withdrawMediator", "handOver", "assign", "act", "close"] as const

/**
 * The stages of a mediation as data: what each is called, and what may be done in it. The stage itself is never
 * stored: it is told from the dated facts, see {@link stageOf}. The norm's own stages were not available; these follow
 * common practice.
 */
export const stages = {
  requested: {
    label: { fr: "Demande reçue, à analyser", en: "Requested, to be analysed" },
    allows: [...always, "accept", "redirect", "decline", "addParty", "inform"],
  },
  consenting: {
    label: { fr: "Information et consentement des parties", en: "Information and consent of the parties" },
    allows: [...always, "addParty", "inform", "interview", "meet", "shuttle", "suspend"],
  },
  interviewing: {
    label: { fr: "Entretiens préalables séparés", en: "Separate interviews" },
    allows: [...always, "addParty", "inform", "interview", "meet", "shuttle", "propose", "suspend"],
  },
  dialogue: {
    label: { fr: "Rencontres ou navette", en: "Meetings or shuttle" },
    allows: [...always, "inform", "interview", "meet", "shuttle", "propose", "agree", "noAgreement", "suspend"],
  },
  "follow-up": {
    label: { fr: "Suivi de l'accord", en: "Follow-up of the agreement" },
    allows: [...always, "inform", "interview", "meet", "shuttle", "propose", "agree", "followUp", "suspend"],
  },
  "no-agreement": {
    label: { fr: "Absence d'accord", en: "No agreement" },
    allows: [...always, "inform", "interview", "meet", "shuttle", "propose", "agree", "suspend"],
  },
  suspended: {
    label: { fr: "Suspendue", en: "Suspended" },
    allows: [...always, "resume"],
  },
  closed: { label: { fr: "Close", en: "Closed" }, allows: [] },
} as const satisfies Record<string, { readonly label: Label; readonly allows: ReadonlyArray<Act> }>

/** The key of a stage, see {@link stages}. */
export type Stage = keyof typeof stages

/** The stage that the facts of a mediation make. */
export const stageOf = (state: MediationState): Stage => {
  if (state.closed !== null) return "closed"
  if (state.suspended !== null) return "suspended"
  if (!state.accepted) return "requested"
  if (state.agreement !== null) return "follow-up"
  if (state.noAgreementOn !== null) return "no-agreement"
  if (state.meetings.length + state.exchanges.length > 0) return "dialogue"
  return state.interviews.length > 0 ? "interviewing" : "consenting"
}

/** The stage that a mediation was at on a day, told from the facts of the days up to it. */
export const stageOn = (state: MediationState, day: PlainDate): Stage => {
  const until = (on: PlainDate | null | undefined): boolean => on !== null && on !== undefined && on <= day
  const upTo = <T extends { readonly on: PlainDate }>(facts: ReadonlyArray<T>): ReadonlyArray<T> =>
    facts.filter(({ on }) => on <= day)
  const pending = state.suspensions.some(({ from, until: end }) => from <= day && (end === null || day < end))
  return stageOf({
    ...state,
    closed: until(state.closed?.on) ? state.closed : null,
    suspended: pending ? (state.suspended ?? "time-to-think") : null,
    accepted: until(state.acceptedOn),
    agreement: until(state.agreement?.on) ? state.agreement : null,
    noAgreementOn: until(state.noAgreementOn) ? state.noAgreementOn : null,
    meetings: upTo(state.meetings),
    exchanges: upTo(state.exchanges),
    interviews: upTo(state.interviews),
  })
}

/** Whether a mediation may see an act: now, or at the stage that it was at on a day. */
export const stageAllows = (state: MediationState, act: Act, on?: PlainDate): boolean => {
  const allowed: ReadonlyArray<Act> = stages[on === undefined ? stageOf(state) : stageOn(state, on)].allows
  return allowed.includes(act)
}
