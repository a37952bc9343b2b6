import type { Clock } from "@traitdunion/core"
import type { BackupRecord } from "./record.ts"

const HOUR = 3_600_000
/** From this hour on, in Paris, a night's backup is due. */
const FROM_HOUR = 2
const LOOK_EVERY = 5 * 60_000

const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  hourCycle: "h23",
})

/** The night that a moment belongs to: the day on which it began to be due. */
const nightOf = (at: number): string => {
  const told = new Map(parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  const day = `${told.get("year")}-${told.get("month")}-${told.get("day")}`
  if (Number(told.get("hour")) >= FROM_HOUR) return day
  return new Date(Date.parse(`${day}T00:00:00Z`) - 24 * HOUR).toISOString().slice(0, 10)
}

/**
 * @internal Whether a backup is due: the last one is of an earlier night, however long the machine was off, and no attempt failed
 * within the hour.
 */
export const isDue = ({ last, attempt }: BackupRecord, now: string): boolean => {
  const at = Date.parse(now)
  if (attempt !== null && Math.abs(at - Date.parse(attempt.at)) < HOUR) return false
  return last === null || nightOf(Date.parse(last.at)) < nightOf(at)
}

/** Look every five minutes whether a backup is due, and take it. Answers how to stop, which waits for one under way. */
export const everyNight = (
  record: () => BackupRecord,
  take: () => Promise<BackupRecord>,
  clock: Clock,
): (() => Promise<void>) => {
  let taking: Promise<unknown> = Promise.resolve()
  let busy = false
  const look = (): void => {
    if (busy || !isDue(record(), clock.now())) return
    busy = true
    taking = take().finally(() => {
      busy = false
    })
  }
  look()
  const timer = setInterval(look, LOOK_EVERY)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await taking
  }
}
