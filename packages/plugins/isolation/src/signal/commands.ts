import { ageBands, field } from "@traitdunion/core"
import * as z from "zod"
import { notYet, visitors } from "../vocabulary.ts"
import { IsolationSignal } from "./stream.ts"
import { isolationSigns, signalEndings, signalOrigins } from "./vocabulary.ts"

const signal = field.of("isolation-signal")
const unknownSignal = {
  fr: "Ce signalement n'existe pas : le noter d'abord.",
  en: "There is no such signal: note it first.",
}
const alreadyEnded = { fr: "Ce signalement a déjà eu sa suite.", en: "This signal was dealt with already." }
const beforeItWasNoted = {
  fr: "Cette date précède le signalement.",
  en: "This day comes before the signal.",
}

/**
 * Note that somebody may be isolated: who noticed, which signs, where, and by when somebody goes and sees. Nobody is named:
 * the person is asked first. Without `signal`, a new id is made.
 */
export const noteSignal = IsolationSignal.command({
  summary: { fr: "Noter un signe d'isolement, sans nommer personne", en: "Note a signal, naming nobody" },
  by: [...visitors, "front-desk"],
  input: z.strictObject({
    signal: z.exactOptional(field.id),
    origin: field.keyOf(signalOrigins),
    signs: field.several(field.keyOf(isolationSigns), { min: 1 }),
    commune: z.exactOptional(field.commune),
    ageBand: z.exactOptional(field.keyOf(ageBands)),
    words: z.exactOptional(field.anonymousText(500)),
    contactBy: field.date,
    conventions: z._default(field.several(field.id), []),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.signal ?? newId(),
  refusals: {
    AlreadyNoted: { fr: "Ce signalement est déjà noté.", en: "This signal is noted already." },
    NotYet: notYet,
    BeforeTheDay: {
      fr: "Le jour choisi pour aller vers la personne précède le signalement.",
      en: "The day chosen to go and see comes before the signal.",
    },
  },
  decide: ({ input: { signal: _, ...data }, state, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.noted !== null) return refuse("AlreadyNoted")
    if (on > today) return refuse("NotYet")
    return data.contactBy < on ? refuse("BeforeTheDay") : emit("Noted", { ...data, on })
  },
})

/** Say that a signal led to somebody: they were met, and a support is opened with their word. */
export const followUpSignal = IsolationSignal.command({
  summary: { fr: "Dire qu'un signe d'isolement a mené à une rencontre", en: "A signal led to somebody" },
  by: visitors,
  input: z.strictObject({ signal, on: z.exactOptional(field.date) }),
  key: (input) => input.signal,
  refusals: {
    UnknownSignal: unknownSignal,
    AlreadyEnded: alreadyEnded,
    NotYet: notYet,
    BeforeItWasNoted: beforeItWasNoted,
  },
  decide: ({ input, state, today, emit, refuse }) => {
    const on = input.on ?? today
    if (state.noted === null) return refuse("UnknownSignal")
    if (state.ended !== null || state.metOn !== null) return refuse("AlreadyEnded")
    if (on > today) return refuse("NotYet")
    return on < state.noted.on ? refuse("BeforeItWasNoted") : emit("FollowedUp", { on })
  },
})

/** End a signal that leads to nobody, and say why. */
export const endSignal = IsolationSignal.command({
  summary: { fr: "Clore un signe d'isolement sans suite", en: "End a signal that leads to nobody" },
  by: visitors,
  input: z.strictObject({ signal, how: field.keyOf(signalEndings), on: z.exactOptional(field.date) }),
  key: (input) => input.signal,
  refusals: {
    UnknownSignal: unknownSignal,
    AlreadyEnded: alreadyEnded,
    NotYet: notYet,
    BeforeItWasNoted: beforeItWasNoted,
  },
  decide: ({ input: { how, on: told }, state, today, emit, refuse }) => {
    const on = told ?? today
    if (state.noted === null) return refuse("UnknownSignal")
    if (state.ended !== null || state.metOn !== null) return refuse("AlreadyEnded")
    if (on > today) return refuse("NotYet")
    return on < state.noted.on ? refuse("BeforeItWasNoted") : emit("Ended", { how, on })
  },
})
