import * as z from "zod"
import { field, inWords, lazily, type PlainDate } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"
import { placeType, theme } from "../../registers/index.ts"

const time = lazily(() =>
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
    error: inWords({ fr: "Une heure est attendue, comme 09:00", en: "Not a time of day such as 09:00" }),
  }),
)

const slot = lazily(() =>
  z
    .strictObject({
      /** ISO: 1 is Monday, 7 is Sunday. */
      weekday: z.int().min(1).max(7),
      from: time(),
      to: time(),
      /** 1 each week, 2 every other week, counted from the week of `starts`. */
      everyWeeks: z.int().min(1).max(8),
      starts: field.date,
    })
    .refine(({ from, to }) => from < to, {
      error: "The slot ends before it begins",
      params: { fr: "Le créneau finit avant de commencer" },
    }),
)

/** A time of the week at which a point of service is open. */
export type Slot = z.output<ReturnType<typeof slot>>

/** @internal */
export const about = lazily(() => ({
  name: field.text(120),
  placeType: z.exactOptional(placeType),
  address: z.exactOptional(field.text(300)),
  commune: z.exactOptional(field.commune),
  accessibility: z.exactOptional(field.text(500)),
  themes: z.exactOptional(z.readonly(z.array(theme))),
}))

/** A point of service, as its facts make it. */
export interface PointState {
  readonly opened: (z.output<ReturnType<typeof opened>> & { readonly on: PlainDate }) | null
  /** Each schedule from the day it holds, oldest first. */
  readonly schedules: ReadonlyArray<{ readonly from: PlainDate; readonly slots: ReadonlyArray<Slot> }>
  readonly closures: ReadonlyArray<PlainDate>
  readonly closedOn: PlainDate | null
}

/** @internal */
export const opened = lazily(() => z.strictObject(about()))

/** The stream of a point of service. Its key is the point's id. */
export const PointOfService = defineStream("point", () => ({
  Opened: z.strictObject({ ...about(), on: field.date }),
  Scheduled: z.strictObject({ from: field.date, slots: z.readonly(z.array(slot())) }),
  ClosedExceptionally: z.strictObject({
    days: z.readonly(z.array(field.date)),
    reason: z.exactOptional(field.anonymousText(200)),
  }),
  Closed: z.strictObject({ on: field.date }),
})).evolve<PointState>(
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

/** @internal */
export const slots = lazily(() =>
  z.readonly(z.array(slot()).max(50)).refine((all) => !overlap(all), {
    error: "Two slots overlap",
    params: { fr: "Deux créneaux se chevauchent" },
  }),
)
