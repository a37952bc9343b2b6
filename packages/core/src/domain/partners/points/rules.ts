import { addDays, daysBetween, type PlainDate } from "../../../kernel/index.ts"
import type { PointState, Slot } from "./stream.ts"

/** A time at which a point of service is open. */
export interface Occurrence {
  readonly on: PlainDate
  readonly from: string
  readonly to: string
}

/** A slot with the last day on which it holds, as calendars want it. */
export type DatedSlot = Slot & { readonly until?: PlainDate }

// 5 January 1970 was a Monday.
const MONDAY = "1970-01-05" as PlainDate
const weekOf = (day: PlainDate): number => Math.floor(daysBetween(MONDAY, day) / 7)
const weekdayOf = (day: PlainDate): number => ((((daysBetween(MONDAY, day) % 7) + 7) % 7) as number) + 1

/** Every slot that a point ever had, with its first and last day. */
export const datedSlots = ({ opened, schedules, closedOn }: PointState): ReadonlyArray<DatedSlot> =>
  opened === null
    ? []
    : schedules.flatMap(({ from, slots }, index) => {
        const next = schedules[index + 1]?.from
        const ends = [
          next === undefined ? undefined : addDays(next, -1),
          closedOn === null ? undefined : addDays(closedOn, -1),
        ]
        const until = ends.filter((day) => day !== undefined).toSorted()[0]
        return slots
          .map((slot) => ({ ...slot, ...startingOn(slot, from), ...(until === undefined ? {} : { until }) }))
          .filter(({ starts }) => until === undefined || starts <= until)
      })

/** The first day from a day on that keeps the rhythm of a slot. */
const startingOn = (slot: Slot, from: PlainDate): Pick<Slot, "starts"> => {
  if (slot.starts >= from) return { starts: slot.starts }
  const behind = (weekOf(from) - weekOf(slot.starts)) % slot.everyWeeks
  return { starts: behind === 0 ? from : addDays(from, (slot.everyWeeks - behind) * 7 - (weekdayOf(from) - 1)) }
}

/** When a point is open from one day to another, both included: its schedules as they held, without its closures. */
export const occurrences = (
  state: PointState,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): ReadonlyArray<Occurrence> => {
  const found: Array<Occurrence> = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (state.closures.includes(day)) continue
    for (const slot of datedSlots(state)) {
      const holds = slot.starts <= day && (slot.until === undefined || day <= slot.until)
      if (!holds || slot.weekday !== weekdayOf(day)) continue
      if ((weekOf(day) - weekOf(slot.starts)) % slot.everyWeeks === 0)
        found.push({ on: day, from: slot.from, to: slot.to })
    }
  }
  return found.toSorted((a, b) => (a.on + a.from < b.on + b.from ? -1 : 1))
}
