import * as z from "zod"
import { field, type PlainDate } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"
import { placeType, theme } from "../../registers/index.ts"

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "Not a time of day such as 09:00" })
const slot = z
  .strictObject({
    /** ISO: 1 is Monday, 7 is Sunday. */
    weekday: z.int().min(1).max(7),
    from: time,
    to: time,
    /** 1 each week, 2 every other week, counted from the week of `starts`. */
    everyWeeks: z.int().min(1).max(8),
    starts: field.date,
  })
  .refine(({ from, to }) => from < to, {
    error: "The slot ends before it begins",
    params: { fr: "Le créneau finit avant de commencer" },
  })

/** A time of the week at which a point of service is open. */
export type Slot = z.output<typeof slot>

const about = {
  name: field.text(120),
  placeType: z.exactOptional(placeType),
  address: z.exactOptional(field.text(300)),
  commune: z.exactOptional(field.commune),
  accessibility: z.exactOptional(field.text(500)),
  themes: z.exactOptional(z.readonly(z.array(theme))),
}

/** A point of service, as its facts make it. */
export interface PointState {
  readonly opened: (z.output<typeof opened> & { readonly on: PlainDate }) | null
  /** Each schedule from the day it holds, oldest first. */
  readonly schedules: ReadonlyArray<{ readonly from: PlainDate; readonly slots: ReadonlyArray<Slot> }>
  readonly closures: ReadonlyArray<PlainDate>
  readonly closedOn: PlainDate | null
}
const opened = z.strictObject(about)

/** The stream of a point of service. Its key is the point's id. */
export const PointOfService = defineStream("point", {
  Opened: z.strictObject({ ...about, on: field.date }),
  Scheduled: z.strictObject({ from: field.date, slots: z.readonly(z.array(slot)) }),
  ClosedExceptionally: z.strictObject({
    days: z.readonly(z.array(field.date)),
    reason: z.exactOptional(field.anonymousText(200)),
  }),
  Closed: z.strictObject({ on: field.date }),
}).evolve<PointState>(
  { opened: null, schedules: [], closures: [], closedOn: null },
  {
    Opened: (state, data) => ({ ...state, opened: data }),
    // A schedule that is set again from a day takes the place of those that would have begun later.
    Scheduled: (state, schedule) => ({
      ...state,
      schedules: [...state.schedules.filter(({ from }) => from < schedule.from), schedule],
    }),
    ClosedExceptionally: (state, { days }) => ({
      ...state,
      closures: [...new Set([...state.closures, ...days])].toSorted(),
    }),
    Closed: (state, { on }) => ({ ...state, closedOn: on }),
  },
)

const overlap = (slots: ReadonlyArray<Slot>): boolean =>
  slots.some((a, index) =>
    // Slots of different weeks may look alike; the same week cannot hold two at once.
    slots
      .slice(index + 1)
      .some(
        (b) =>
          a.weekday === b.weekday &&
          a.from < b.to &&
          b.from < a.to &&
          a.everyWeeks === b.everyWeeks &&
          a.starts === b.starts,
      ),
  )

const by = ["lead", "director"] as const
const point = { point: field.id }
const slots = z.readonly(z.array(slot).max(50)).refine((all) => !overlap(all), {
  error: "Two slots overlap",
  params: { fr: "Deux créneaux se chevauchent" },
})
const key = (input: { readonly point: string }): string => input.point
const unknownPoint = {
  UnknownPoint: { fr: "Ce point de service n'existe pas, ou il est fermé.", en: "There is no such point." },
} as const

/** Open a point of service with its schedule. Without `point`, a new id is made. */
export const openPoint = PointOfService.command({
  summary: { fr: "Ouvrir un point de service", en: "Open a point of service" },
  by,
  input: z.strictObject({ point: z.exactOptional(field.id), ...about, on: z.exactOptional(field.date), slots }),
  key: (input, newId) => input.point ?? newId(),
  refusals: { AlreadyOpen: { fr: "Ce point de service est déjà ouvert.", en: "This point is already open." } },
  decide: ({ input: { point: _, on, slots: all, ...data }, state, today, emit, refuse }) => {
    const from = on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    return [emit("Opened", { ...data, on: from }), emit("Scheduled", { from, slots: all })]
  },
})

/** Change the schedule of a point from a day on. What it was before stays true of the past. */
export const changeSchedule = PointOfService.command({
  summary: { fr: "Changer les horaires d'un point de service", en: "Change the schedule of a point" },
  by,
  input: z.strictObject({ ...point, from: field.date, slots }),
  key,
  refusals: {
    ...unknownPoint,
    BeforeItOpened: { fr: "Ce jour précède l'ouverture.", en: "This day comes before it opened." },
  },
  decide: ({ input: { from, slots: all }, state, emit, refuse }) => {
    if (state.opened === null || state.closedOn !== null) return refuse("UnknownPoint")
    return from < state.opened.on ? refuse("BeforeItOpened") : emit("Scheduled", { from, slots: all })
  },
})

/** Close a point on some days. */
export const closeExceptionally = PointOfService.command({
  summary: { fr: "Fermer un point de service certains jours", en: "Close a point on some days" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({
    ...point,
    days: z.readonly(z.array(field.date).min(1)),
    reason: z.exactOptional(field.anonymousText(200)),
  }),
  key,
  refusals: unknownPoint,
  decide: ({ input: { point: _, ...data }, state, emit, refuse }) =>
    state.opened === null || state.closedOn !== null ? refuse("UnknownPoint") : emit("ClosedExceptionally", data),
})

/** Close a point for good. */
export const closePoint = PointOfService.command({
  summary: { fr: "Fermer un point de service", en: "Close a point of service" },
  by,
  input: z.strictObject({ ...point, on: z.exactOptional(field.date) }),
  key,
  refusals: unknownPoint,
  decide: ({ input: { on }, state, today, emit, refuse }) =>
    state.opened === null || state.closedOn !== null ? refuse("UnknownPoint") : emit("Closed", { on: on ?? today }),
})
