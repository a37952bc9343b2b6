import { defineStream, field, type Modality, modalities, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { type AppointmentEnding, appointmentEndings, type Mover, movers } from "./vocabulary.ts"

/** An hour on the clock on the wall: `09:30`. */
export const hour = z.string().refine((text) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text), {
  error: "Not a time of day such as 09:30",
  params: { fr: "Écrire l'heure comme 09:30" },
})

const when = { on: field.date, at: hour } as const

/** @internal What an appointment is made with. */
export const particulars = {
  person: z.exactOptional(field.person),
  mediation: z.exactOptional(field.id),
  minutes: z.int().min(5).max(600),
  modality: field.keyOf(modalities),
  place: z.exactOptional(field.anonymousText(120)),
  point: z.exactOptional(field.id),
  /** A home visit that one mediator makes alone: told to a colleague before it begins, and after. */
  alone: z.exactOptional(z.boolean()),
  /** The person wishes to be reminded. */
  reminder: z.exactOptional(z.boolean()),
} as const

/** An appointment as it was made. The person is told by their opaque id alone. */
export interface BookedAppointment {
  readonly person?: string
  readonly mediation?: string
  readonly minutes: number
  readonly modality: Modality
  readonly place?: string
  readonly point?: string
  readonly alone?: boolean
  readonly reminder?: boolean
}

/** An appointment, as its facts make it: with whom, when it is now, and what became of it. */
export interface AppointmentState {
  readonly booked: BookedAppointment | null
  readonly mediator: string
  readonly on: PlainDate | null
  readonly at: string
  readonly moves: ReadonlyArray<{ readonly by: Mover; readonly from: PlainDate }>
  /** The colleague who was told before a lone home visit. */
  readonly toldTo: string | null
  /** Whether they were told that it is over. */
  readonly back: boolean
  readonly reminded: boolean
  readonly ended: { readonly how: AppointmentEnding; readonly on: PlainDate } | null
}

const nothing: AppointmentState = {
  booked: null,
  mediator: "",
  on: null,
  at: "",
  moves: [],
  toldTo: null,
  back: false,
  reminded: false,
  ended: null,
}

/** The stream of an appointment (*rendez-vous*). Its key is its own id. */
export const Appointment = defineStream("appointment", {
  Booked: z.strictObject({ ...particulars, ...when, mediator: field.id }),
  PersonNamed: z.strictObject({ person: field.person, reminder: z.exactOptional(z.boolean()), on: field.date }),
  Moved: z.strictObject({ ...when, by: field.keyOf(movers) }),
  Assigned: z.strictObject({ mediator: field.id, on: field.date }),
  Reminded: z.strictObject({ on: field.date }),
  ToldBefore: z.strictObject({ to: field.id, on: field.date }),
  ToldBack: z.strictObject({ on: field.date }),
  Ended: z.strictObject({ how: field.keyOf(appointmentEndings), on: field.date }),
}).evolve<AppointmentState>(nothing, {
  Booked: (_, { on, at, mediator, ...booked }) => ({ ...nothing, booked, mediator, on, at }),
  PersonNamed: (state, { person, reminder }) =>
    state.booked === null
      ? state
      : { ...state, booked: { ...state.booked, person, ...(reminder === undefined ? {} : { reminder }) } },
  // Whoever was told of the former day must be told again.
  Moved: (state, { on, at, by }) => ({
    ...state,
    on,
    at,
    moves: state.on === null ? state.moves : [...state.moves, { by, from: state.on }],
    toldTo: null,
    back: false,
    reminded: false,
  }),
  Assigned: (state, { mediator }) => ({ ...state, mediator, toldTo: null, back: false }),
  Reminded: (state) => ({ ...state, reminded: true }),
  ToldBefore: (state, { to }) => ({ ...state, toldTo: to, back: false }),
  ToldBack: (state) => ({ ...state, back: true }),
  Ended: (state, ended) => ({ ...state, ended }),
})
