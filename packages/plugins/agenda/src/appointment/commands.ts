import { type Actor, field, Person } from "@traitdunion/core"
import * as z from "zod"
import { Appointment, hour, particulars } from "./stream.ts"
import { appointmentEndings, keepers, movers } from "./vocabulary.ts"

const appointment = field.of("appointment")
const unknown = { fr: "Ce rendez-vous n'existe pas.", en: "There is no such appointment." }
const ended = { fr: "Ce rendez-vous est déjà soldé.", en: "What became of it is recorded already." }
const past = {
  fr: "Ce jour est passé : consigner un acte plutôt qu'un rendez-vous.",
  en: "This day is past: record an activity, and no appointment.",
}
const anothers = {
  fr: "Ce rendez-vous est celui d'un collègue : lui, l'accueil, un responsable ou la direction le modifient.",
  en: "It is a colleague's: they, the front desk, a lead or the director change it.",
}

/** @internal Whoever is a mediator and nothing else keeps their own appointments. */
export const keepsOwn = ({ roles }: Actor): boolean =>
  !roles.some((role) => role === "lead" || role === "director" || role === "front-desk")

const isAnothers = (actor: Actor, mediator: string): boolean => keepsOwn(actor) && actor.id !== mediator

/** Make an appointment, for oneself or, at the front desk, for a mediator. Without `appointment`, a new id is made. */
export const book = Appointment.command({
  summary: { fr: "Prendre un rendez-vous", en: "Make an appointment" },
  by: keepers,
  input: z
    .strictObject({
      appointment: z.exactOptional(field.id),
      ...particulars,
      on: field.date,
      at: hour,
      mediator: z.exactOptional(field.id),
    })
    .refine(({ alone, modality }) => alone !== true || modality === "home-visit", {
      path: ["alone"],
      error: "Only a home visit is made alone",
      params: { fr: "Seule une visite à domicile se fait seul" },
    })
    .refine(({ reminder, person }) => reminder !== true || person !== undefined, {
      path: ["reminder"],
      error: "Nobody is there to be reminded",
      params: { fr: "Dire d'abord quelle personne prévenir" },
    }),
  key: (input, newId) => input.appointment ?? newId(),
  needs: { persons: { stream: Person, keys: ({ input }) => (input.person === undefined ? [] : [input.person]) } },
  refusals: {
    AlreadyBooked: { fr: "Ce rendez-vous est déjà pris.", en: "It is made already." },
    UnknownPerson: { fr: "Cette personne n'est pas enregistrée.", en: "This person is not registered." },
    InThePast: past,
    NoMediator: { fr: "Dire avec quel médiateur.", en: "Say with which mediator." },
    AnothersAppointment: anothers,
  },
  decide: ({ input: { appointment: _, mediator: said, ...data }, state, actor, today, facts, emit, refuse }) => {
    if (state.booked !== null) return refuse("AlreadyBooked")
    if (data.person !== undefined && !facts.persons.of(data.person).registered) return refuse("UnknownPerson")
    if (data.on < today) return refuse("InThePast")
    const mediator = said ?? (actor.roles.includes("mediator") ? actor.id : undefined)
    if (mediator === undefined) return refuse("NoMediator")
    return isAnothers(actor, mediator) ? refuse("AnothersAppointment") : emit("Booked", { ...data, mediator })
  },
})

/** Say with whom an appointment is that the front desk made without a person, for they may not open everybody's file. */
export const nameAppointmentPerson = Appointment.command({
  summary: { fr: "Dire avec quelle personne est un rendez-vous", en: "Say with whom an appointment is" },
  by: ["mediator", "lead"],
  input: z.strictObject({ appointment, person: field.person, reminder: z.exactOptional(z.boolean()) }),
  key: (input) => input.appointment,
  needs: { persons: { stream: Person, keys: ({ input }) => [input.person] } },
  refusals: {
    UnknownAppointment: unknown,
    AlreadyEnded: ended,
    AlreadyNamed: { fr: "Ce rendez-vous est déjà avec une personne.", en: "It is with somebody already." },
    UnknownPerson: { fr: "Cette personne n'est pas enregistrée.", en: "This person is not registered." },
    AnothersAppointment: anothers,
  },
  decide: ({ input: { appointment: _, ...data }, state, actor, today, facts, emit, refuse }) => {
    if (state.booked === null) return refuse("UnknownAppointment")
    if (isAnothers(actor, state.mediator)) return refuse("AnothersAppointment")
    if (state.ended !== null) return refuse("AlreadyEnded")
    if (state.booked.person !== undefined) return refuse("AlreadyNamed")
    return facts.persons.of(data.person).registered
      ? emit("PersonNamed", { ...data, on: today })
      : refuse("UnknownPerson")
  },
})

/** Move an appointment to another day or hour, and say who asked for it. */
export const move = Appointment.command({
  summary: { fr: "Déplacer un rendez-vous", en: "Move an appointment" },
  by: keepers,
  input: z.strictObject({ appointment, on: field.date, at: hour, by: field.keyOf(movers) }),
  key: (input) => input.appointment,
  refusals: {
    UnknownAppointment: unknown,
    AlreadyEnded: ended,
    InThePast: past,
    SameMoment: { fr: "Le rendez-vous est déjà à ce moment.", en: "It is at this moment already." },
    AnothersAppointment: anothers,
  },
  decide: ({ input: { on, at, by }, state, actor, today, emit, refuse }) => {
    if (state.booked === null) return refuse("UnknownAppointment")
    if (isAnothers(actor, state.mediator)) return refuse("AnothersAppointment")
    if (state.ended !== null) return refuse("AlreadyEnded")
    if (on < today) return refuse("InThePast")
    return on === state.on && at === state.at ? refuse("SameMoment") : emit("Moved", { on, at, by })
  },
})

/** Hand an appointment over to another mediator. */
export const assign = Appointment.command({
  summary: { fr: "Confier un rendez-vous à un collègue", en: "Hand an appointment over" },
  by: keepers,
  input: z.strictObject({ appointment, mediator: field.id }),
  key: (input) => input.appointment,
  refusals: {
    UnknownAppointment: unknown,
    AlreadyEnded: ended,
    SameMediator: { fr: "C'est déjà son rendez-vous.", en: "It is theirs already." },
    AnothersAppointment: anothers,
  },
  decide: ({ input: { mediator }, state, actor, today, emit, refuse }) => {
    if (state.booked === null) return refuse("UnknownAppointment")
    if (isAnothers(actor, state.mediator)) return refuse("AnothersAppointment")
    if (state.ended !== null) return refuse("AlreadyEnded")
    return mediator === state.mediator ? refuse("SameMediator") : emit("Assigned", { mediator, on: today })
  },
})

/** Tell a colleague before a lone home visit, on its day: whom to worry about, and where. */
export const tellBefore = Appointment.command({
  summary: { fr: "Prévenir un collègue avant une visite seul", en: "Tell a colleague before a lone visit" },
  by: ["mediator"],
  input: z.strictObject({ appointment, to: field.id }),
  key: (input) => input.appointment,
  refusals: {
    UnknownAppointment: unknown,
    AnothersAppointment: anothers,
    AlreadyEnded: ended,
    NotAlone: { fr: "Ce rendez-vous n'est pas une visite seul.", en: "It is no lone visit." },
    NotToday: {
      fr: "Un collègue se prévient le jour de la visite.",
      en: "A colleague is told on the day of the visit.",
    },
    Oneself: { fr: "Prévenir quelqu'un d'autre que soi.", en: "Tell somebody else." },
  },
  decide: ({ input: { to }, state, actor, today, emit, refuse }) => {
    if (state.booked === null) return refuse("UnknownAppointment")
    if (state.mediator !== actor.id) return refuse("AnothersAppointment")
    if (state.ended !== null) return refuse("AlreadyEnded")
    if (state.booked.alone !== true) return refuse("NotAlone")
    if (state.on !== today) return refuse("NotToday")
    return to === actor.id ? refuse("Oneself") : emit("ToldBefore", { to, on: today })
  },
})

/** Tell that colleague that the visit is over. */
export const tellBack = Appointment.command({
  summary: { fr: "Dire que la visite seul est finie", en: "Tell that a lone visit is over" },
  by: ["mediator"],
  input: z.strictObject({ appointment }),
  key: (input) => input.appointment,
  refusals: {
    UnknownAppointment: unknown,
    AnothersAppointment: anothers,
    NobodyWasTold: { fr: "Personne n'avait été prévenu.", en: "Nobody was told before." },
  },
  decide: ({ state, actor, today, emit, refuse }) => {
    if (state.booked === null) return refuse("UnknownAppointment")
    if (state.mediator !== actor.id && state.toldTo !== actor.id) return refuse("AnothersAppointment")
    if (state.toldTo === null) return refuse("NobodyWasTold")
    return state.back ? [] : emit("ToldBack", { on: today })
  },
})

/** Say what became of an appointment. Whether it was honoured is known on its day at the earliest. */
export const settleAppointment = Appointment.command({
  summary: { fr: "Dire ce qu'est devenu un rendez-vous", en: "Say what became of an appointment" },
  by: keepers,
  input: z.strictObject({ appointment, how: field.keyOf(appointmentEndings) }),
  key: (input) => input.appointment,
  refusals: {
    UnknownAppointment: unknown,
    AlreadyEnded: ended,
    NotYet: { fr: "Ce rendez-vous n'a pas encore eu lieu.", en: "It has not taken place yet." },
    AnothersAppointment: anothers,
  },
  decide: ({ input: { how }, state, actor, today, emit, refuse }) => {
    if (state.booked === null || state.on === null) return refuse("UnknownAppointment")
    if (isAnothers(actor, state.mediator)) return refuse("AnothersAppointment")
    if (state.ended !== null) return refuse("AlreadyEnded")
    const early = state.on > today && !how.startsWith("cancelled")
    // On the day of the appointment, or before it where it was cancelled.
    const [on = today] = [state.on, today].toSorted()
    return early ? refuse("NotYet") : emit("Ended", { how, on })
  },
})

/** Note that the person was reminded. `sendReminders` does it. */
export const noteReminder = Appointment.command({
  summary: { fr: "Noter que la personne a été prévenue", en: "Note that the person was reminded" },
  by: keepers,
  input: z.strictObject({ appointment }),
  key: (input) => input.appointment,
  refusals: {
    UnknownAppointment: unknown,
    AlreadyEnded: ended,
    AnothersAppointment: anothers,
    NotWished: { fr: "La personne n'a pas demandé de rappel.", en: "The person did not ask to be reminded." },
  },
  decide: ({ state, actor, today, emit, refuse }) => {
    if (state.booked === null) return refuse("UnknownAppointment")
    if (state.ended !== null) return refuse("AlreadyEnded")
    if (isAnothers(actor, state.mediator)) return refuse("AnothersAppointment")
    if (state.booked.reminder !== true) return refuse("NotWished")
    return state.reminded ? [] : emit("Reminded", { on: today })
  },
})
