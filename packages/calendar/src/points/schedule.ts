import { field, type Instant, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { fault, isTimeZone, moment, noneTwice, publicText } from "../feed/index.ts"

/** A weekly opening of a point of service: from an hour to another, every so many weeks. */
export interface SlotSchedule {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number
  /** The hour it opens, as `09:00`, on the clock on the wall. */
  readonly from: string
  /** The hour it closes, the same day. */
  readonly to: string
  /** Every how many weeks, counted from the week of `starts`, which begins on its Monday. */
  readonly everyWeeks: number
  readonly starts: PlainDate
  /** The last day it may open; absent, it goes on. */
  readonly until?: PlainDate | undefined
}

/** A point of service with its openings, and the days on which it is closed. */
export interface PointSchedule {
  readonly id: string
  readonly name: string
  readonly address?: string | undefined
  readonly slots: ReadonlyArray<SlotSchedule>
  readonly closures: ReadonlyArray<PlainDate>
}

/** What `pointsCalendar` is made of. */
export interface PointsCalendarInput {
  readonly name: string
  readonly points: ReadonlyArray<PointSchedule>
  /** An IANA time zone; `Europe/Paris` unless told. */
  readonly timeZone?: string | undefined
  /** When the calendar was made. The same input gives the same text. */
  readonly stamp: Instant
}

const time = z.string().refine((text) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text), {
  ...fault({ fr: "Écrire l'heure comme 09:00", en: "Not a time of day such as 09:00" }),
  abort: true,
})

const slot = z
  .object({
    weekday: z.int().min(1).max(7),
    from: time,
    to: time,
    everyWeeks: z.int().min(1).max(52),
    starts: field.date,
    until: field.date.optional(),
  })
  .refine(({ from, to }) => from < to, {
    ...fault({ fr: "La fin n'est pas après le début", en: "It closes before it opens" }),
    path: ["to"],
  })
  .refine(({ starts, until }) => until === undefined || starts <= until, {
    ...fault({ fr: "Le dernier jour est avant le premier", en: "It ends before it starts" }),
    path: ["until"],
  })

/** A slot, read. */
export type Slot = z.output<typeof slot>

/** What an opening is known by, so that a calendar finds it again when its last day or a closure changes. */
export const keyOfSlot = ({ weekday, from, to, everyWeeks, starts }: Slot): string =>
  [weekday, from, to, everyWeeks, starts].join("-").replaceAll(":", "")

const NEVER_ENDS = "9999-12-31"

/** The openings of a point, each once: of two that differ in their last day alone, the one that goes on longer. */
export const distinct = (slots: ReadonlyArray<Slot>): ReadonlyArray<Slot> => {
  const kept = new Map<string, Slot>()
  for (const slot of slots) {
    const other = kept.get(keyOfSlot(slot))
    const isLonger = other === undefined || (slot.until ?? NEVER_ENDS) > (other.until ?? NEVER_ENDS)
    if (isLonger) kept.set(keyOfSlot(slot), slot)
  }
  return [...kept.values()]
}

const point = z.object({
  id: field.id,
  name: publicText(200),
  address: publicText(500).optional(),
  slots: z.array(slot),
  closures: z.array(field.date),
})

/** The schema of {@link PointsCalendarInput}. */
export const pointsInput = z.object({
  name: publicText(200),
  points: z
    .array(point)
    .superRefine(
      noneTwice(({ id }) => id, { fr: "Ce lieu est déjà indiqué", en: "This point already stands in the list" }),
    ),
  timeZone: z
    .string()
    .refine(isTimeZone, fault({ fr: "Fuseau horaire inconnu, comme Europe/Paris", en: "Not an IANA time zone" }))
    .default("Europe/Paris"),
  stamp: moment,
})
