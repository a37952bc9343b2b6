import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { about, PointOfService, slots } from "./stream.ts"

const by = ["lead", "director"] as const

const point = { point: field.id }

const key = (input: { readonly point: string }): string => input.point

const unknownPoint = {
  UnknownPoint: { fr: "Ce point de service n'existe pas, ou il est fermé.", en: "There is no such point." },
} as const

/** Open a point of service with its schedule. Without `point`, a new id is made. */
export const openPoint = PointOfService.command({
  summary: { fr: "Ouvrir un point de service", en: "Open a point of service" },
  by,
  input: z.strictObject({
    point: z.exactOptional(field.id),
    ...about(),
    on: z.exactOptional(field.date),
    slots: slots(),
  }),
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
  input: z.strictObject({ ...point, from: field.date, slots: slots() }),
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
