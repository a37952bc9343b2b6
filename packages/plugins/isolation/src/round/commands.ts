import { field } from "@traitdunion/core"
import * as z from "zod"
import { contactAllowed, IsolationSupport, supportStage } from "../support/index.ts"
import { meetingWays, notYet, visitors } from "../vocabulary.ts"
import { IsolationRound, toReach } from "./stream.ts"
import { roundKinds, roundResults } from "./vocabulary.ts"

const round = field.of("isolation-round")
const unknownRound = {
  fr: "Cette tournée n'existe pas : l'ouvrir d'abord.",
  en: "There is no such round: open it first.",
}
const roundClosed = { fr: "Cette tournée est terminée.", en: "This round is closed." }
const contactRefused = {
  fr: "Une personne de la liste a demandé de ne pas être contactée ce jour-là : la retirer de la tournée.",
  en: "Somebody on the list asked not to be contacted on that day: take them off the round.",
}
const beforeTheRound = {
  fr: "Cette date précède la tournée.",
  en: "This day comes before the round.",
}

/**
 * Open a round of calls and visits on a day: those whose support stands. Who asked not to be contacted is not in it.
 * Without `round`, a new id is made.
 */
export const openRound = IsolationRound.command({
  summary: { fr: "Ouvrir une tournée d'appels et de visites", en: "Open a round" },
  by: visitors,
  input: z.strictObject({
    round: z.exactOptional(field.id),
    kind: field.keyOf(roundKinds),
    commune: z.exactOptional(field.commune),
    supports: field.several(field.of("isolation-support"), { min: 1, max: 200 }),
    conventions: z._default(field.several(field.id), []),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.round ?? newId(),
  needs: { supports: { stream: IsolationSupport, keys: ({ input }) => input.supports } },
  refusals: {
    AlreadyOpen: { fr: "Cette tournée est déjà ouverte.", en: "This round is already open." },
    UnknownSupport: {
      fr: "Un accompagnement de la liste n'existe pas, ou est terminé.",
      en: "A support on the list does not exist, or is closed.",
    },
    ContactRefused: contactRefused,
    NotYet: notYet,
  },
  decide: ({ input: { round: _, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (on > today) return refuse("NotYet")
    for (const id of data.supports) {
      const support = facts.supports.of(id)
      if (support.opened === null || supportStage(support.facts) === "closed") return refuse("UnknownSupport")
      if (!contactAllowed(support.facts, on).allowed) return refuse("ContactRefused")
    }
    return emit("Opened", { ...data, on })
  },
})

/** Record a call or visit of a round, as often as it takes: who was not reached is tried again. */
export const recordCall = IsolationRound.command({
  summary: { fr: "Consigner un appel ou une visite de la tournée", en: "Record a call of a round" },
  by: visitors,
  input: z.strictObject({
    round,
    support: field.of("isolation-support"),
    result: field.keyOf(roundResults),
    by: field.keyOf(meetingWays),
    on: z.exactOptional(field.date),
  }),
  key: (input) => input.round,
  needs: { supports: { stream: IsolationSupport, keys: ({ input }) => [input.support] } },
  refusals: {
    UnknownRound: unknownRound,
    Closed: roundClosed,
    NotInTheRound: {
      fr: "Cet accompagnement n'est pas dans la tournée.",
      en: "This support is not in the round.",
    },
    AlreadyReached: {
      fr: "Cette personne a déjà été jointe dans cette tournée.",
      en: "This person was reached in this round already.",
    },
    ContactRefused: contactRefused,
    BeforeTheRound: beforeTheRound,
    NotYet: notYet,
  },
  decide: ({ input: { round: _, on: told, ...call }, state, facts, today, emit, refuse }) => {
    const on = told ?? today
    if (state.opened === null) return refuse("UnknownRound")
    if (state.closedOn !== null) return refuse("Closed")
    if (!state.opened.supports.includes(call.support)) return refuse("NotInTheRound")
    if (on > today) return refuse("NotYet")
    if (on < state.opened.on) return refuse("BeforeTheRound")
    if (!toReach(state).includes(call.support)) return refuse("AlreadyReached")
    // Help that is called for is never refused.
    const { facts: known } = facts.supports.of(call.support)
    if (call.result !== "emergency" && !contactAllowed(known, on).allowed) return refuse("ContactRefused")
    return emit("Called", { ...call, on })
  },
})

/** Close a round: everybody was reached, or it is said that some were not. */
export const closeRound = IsolationRound.command({
  summary: { fr: "Terminer une tournée", en: "Close a round" },
  by: visitors,
  input: z.strictObject({
    round,
    /** How many were not reached, said by whoever closes it, so that nobody is forgotten. */
    notReached: z.int().min(0),
    on: z.exactOptional(field.date),
  }),
  key: (input) => input.round,
  refusals: {
    UnknownRound: unknownRound,
    Closed: roundClosed,
    SomebodyLeft: {
      fr: "Le nombre de personnes non jointes n'est pas celui de la tournée : relire la liste avant de terminer.",
      en: "The number of people not reached is not that of the round: read the list again first.",
    },
    BeforeTheRound: beforeTheRound,
    NotYet: notYet,
  },
  decide: ({ input: { notReached, on: told }, state, today, emit, refuse }) => {
    const on = told ?? today
    if (state.opened === null) return refuse("UnknownRound")
    if (state.closedOn !== null) return refuse("Closed")
    if (on > today) return refuse("NotYet")
    if (on < state.opened.on) return refuse("BeforeTheRound")
    return toReach(state).length === notReached ? emit("Closed", { on }) : refuse("SomebodyLeft")
  },
})
