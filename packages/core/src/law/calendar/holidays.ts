import * as z from "zod"
import {
  addDays,
  type Citation,
  type Label,
  OutsideKnownPeriod,
  type PlainDate,
  plainDate,
} from "../../kernel/index.ts"
import { checked } from "../checked.ts"
import { easterSunday } from "./easter.ts"
import { type Territory, territories, territory } from "./territory.ts"

/** A public holiday (*jour férié*). */
export interface PublicHoliday {
  readonly date: PlainDate
  readonly label: Label
  readonly reference: Citation
  /** Where it holds, when it does not hold everywhere in the territory. */
  readonly onlyWhere?: Label
}

const code = (reference: string): Citation => ({ source: "Code du travail", reference })
const NATIONAL = code("art. L3133-1")
const LOCAL = code("art. L3134-13")
const ABOLITION = code("art. L3422-2")

const fixed: ReadonlyArray<readonly [monthDay: string, fr: string, en: string]> = [
  ["01-01", "Jour de l'An", "New Year's Day"],
  ["05-01", "Fête du Travail", "Labour Day"],
  ["05-08", "Victoire du 8 mai 1945", "Victory Day"],
  ["07-14", "Fête nationale", "National Day"],
  ["08-15", "Assomption", "Assumption"],
  ["11-01", "Toussaint", "All Saints' Day"],
  ["11-11", "Armistice du 11 novembre 1918", "Armistice Day"],
  ["12-25", "Noël", "Christmas Day"],
]
const movable: ReadonlyArray<readonly [afterEaster: number, fr: string, en: string]> = [
  [1, "Lundi de Pâques", "Easter Monday"],
  [39, "Ascension", "Ascension Day"],
  [50, "Lundi de Pentecôte", "Whit Monday"],
]
/** The commemoration of the abolition of slavery, by territory. */
const abolition: Readonly<Partial<Record<Territory, string>>> = {
  mayotte: "04-27",
  martinique: "05-22",
  guadeloupe: "05-27",
  "saint-martin": "05-27",
  guyane: "06-10",
  "saint-barthelemy": "10-09",
  "la-reunion": "12-20",
}

const FIRST = 1970
const LAST = 2100

const build = (year: number, where: Territory): ReadonlyArray<PublicHoliday> => {
  const easter = easterSunday(year)
  const on = (monthDay: string): PlainDate => plainDate(`${year}-${monthDay}`)
  const found: Array<PublicHoliday> = [
    ...fixed.map(([day, fr, en]) => ({ date: on(day), label: { fr, en }, reference: NATIONAL })),
    ...movable.map(([days, fr, en]) => ({ date: addDays(easter, days), label: { fr, en }, reference: NATIONAL })),
  ]
  if (where === "alsace-moselle") {
    found.push(
      {
        date: addDays(easter, -2),
        label: { fr: "Vendredi saint", en: "Good Friday" },
        reference: LOCAL,
        onlyWhere: {
          fr: "Dans les communes qui ont un temple protestant ou une église mixte",
          en: "In communes with a Protestant temple or a shared church",
        },
      },
      { date: on("12-26"), label: { fr: "Deuxième jour de Noël", en: "Second day of Christmas" }, reference: LOCAL },
    )
  }
  const day = abolition[where]
  if (day !== undefined) {
    const label = { fr: "Commémoration de l'abolition de l'esclavage", en: "Abolition of slavery" }
    found.push({ date: on(day), label, reference: ABOLITION })
  }
  return found.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

// A year of a territory is asked for by the thousand, and never changes.
const known = new Map<string, ReadonlyArray<PublicHoliday>>()

/** The holidays of a year, kept. */
const holidaysOf = (year: number, where: Territory): ReadonlyArray<PublicHoliday> => {
  if (year < FIRST || year > LAST) {
    throw new OutsideKnownPeriod("law.public-holidays", `${year}-01-01`, `${FIRST}-01-01`, `${LAST}-12-31`)
  }
  const key = `${year}/${where}`
  const found = known.get(key) ?? build(year, where)
  known.set(key, found)
  return found
}

const ORDER = Object.keys(territories) as ReadonlyArray<Territory>
const everywhere = new Map<number, ReadonlyMap<string, boolean>>()

/** @internal The holidays of a year by their day, and whether each holds in the whole territory. */
export const holidayDays = (year: number, where: Territory): ReadonlyMap<string, boolean> => {
  const key = year * 16 + ORDER.indexOf(where)
  const found = everywhere.get(key)
  if (found !== undefined) return found
  const days = new Map<string, boolean>()
  for (const { date, onlyWhere } of holidaysOf(year, where)) {
    days.set(date, days.get(date) === true || onlyWhere === undefined)
  }
  everywhere.set(key, days)
  return days
}

const input = z.strictObject({ year: z.int(), territory })

/**
 * The public holidays of a year in a territory, in order, by the codes as they stand (Code du travail L3133-1, L3134-13,
 * L3422-2), from 1970 to 2100. Two may fall on one day. In Alsace and Moselle, Good Friday holds only in some communes:
 * `onlyWhere` says so. Throws `InvalidInput` and `OutsideKnownPeriod`.
 *
 * @example
 * ```ts
 * import { publicHolidays } from "@traitdunion/core"
 * publicHolidays({ year: 2026, territory: "metropole" }).length // 11
 * ```
 */
export const publicHolidays = (args: {
  readonly year: number
  readonly territory: Territory
}): ReadonlyArray<PublicHoliday> => {
  const { year, territory: where } = checked("publicHolidays", input, args)
  return holidaysOf(year, where)
}
