import { addDays, isWorkingDay, type PlainDate, type Territory } from "@traitdunion/core"

const OVERSEAS: Readonly<Record<string, Territory>> = {
  "971": "guadeloupe",
  "972": "martinique",
  "973": "guyane",
  "974": "la-reunion",
  "976": "mayotte",
  "977": "saint-barthelemy",
  "978": "saint-martin",
}

/** @internal Where the holidays of a commune are those of, by its INSEE code; the mainland where it is not known. */
export const territoryOf = (commune: string | undefined): Territory => {
  if (commune === undefined) return "metropole"
  const overseas = OVERSEAS[commune.slice(0, 3)]
  if (overseas !== undefined) return overseas
  return ["57", "67", "68"].includes(commune.slice(0, 2)) ? "alsace-moselle" : "metropole"
}

const walk = (from: PlainDate, days: number, step: 1 | -1, territory: Territory, goodFriday: boolean): PlainDate => {
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, step)
    if (isWorkingDay({ date: day, territory, goodFriday })) left -= 1
  }
  return day
}

/**
 * @internal The day that is so many working days away, later or (below 0) earlier: Saturdays, Sundays and holidays do not
 * count. Where Good Friday depends on the commune, both days are told, the earlier first.
 */
export const workingDays = (
  from: PlainDate,
  days: number,
  territory: Territory,
): { readonly lastSafeDay: PlainDate; readonly lastArguableDay: PlainDate } => {
  const step = days < 0 ? -1 : 1
  const [open, closed] = [false, true].map((holiday) => walk(from, Math.abs(days), step, territory, holiday))
  const [a, b] = [open ?? from, closed ?? from]
  return a <= b ? { lastSafeDay: a, lastArguableDay: b } : { lastSafeDay: b, lastArguableDay: a }
}
