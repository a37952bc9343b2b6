import * as z from "zod"
import {
  addDays,
  type Citation,
  type Label,
  lazily,
  OutsideKnownPeriod,
  type PlainDate,
  plainDate,
} from "../../kernel/index.ts"
import { checked } from "../checked.ts"
import { inCode } from "../codes.ts"
import { easterSunday } from "./easter.ts"
import { type Territory, territories, territory } from "./territory.ts"

/** A public holiday (*jour férié*). */
export interface PublicHoliday {
  readonly date: PlainDate
  readonly label: Label
  readonly reference: Citation
  /** Where it holds, when it does not hold everywhere in the territory. */
  readonly onlyWhere?: Label
  /** The other day on which it may fall, where texts and calendars differ: both days are then in doubt. */
  readonly orOn?: PlainDate
  /** Why the day is in doubt, when it is. */
  readonly doubt?: Label
}

const NATIONAL = inCode("labour", "art. L3133-1", { article: "LEGIARTI000033020901", publishedOn: "2016-08-09" })
const LOCAL = inCode("labour", "art. L3134-13", { article: "LEGIARTI000006902635", publishedOn: "2007-03-13" })
const ABOLITION = inCode("labour", "art. L3422-2", { article: "LEGIARTI000035902463", publishedOn: "2017-10-26" })

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

/** The Code says 27 May for Saint-Martin; the State's published calendar of holidays says 28 May since 2018. */
const EITHER_DAY: Readonly<Partial<Record<Territory, string>>> = { "saint-martin": "05-28" }
const DIFFER: Label = {
  fr: "Le Code du travail dit le 27 mai, le calendrier publié par l'État le 28 : vérifier sur place",
  en: "The Code says 27 May, the calendar that the State publishes 28 May: to be checked on the spot",
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
    const other = EITHER_DAY[where]
    found.push({
      date: on(day),
      label,
      reference: ABOLITION,
      ...(other === undefined ? {} : { orOn: on(other), doubt: DIFFER }),
    })
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
/** Whether a holiday is sure, or depends on the commune, or may fall on another day. */
type Certainty = "sure" | "commune" | "doubt"
const byDay = new Map<number, ReadonlyMap<string, Certainty>>()

/** @internal The holidays of a year by their day, and how sure each is. */
export const holidayDays = (year: number, where: Territory): ReadonlyMap<string, Certainty> => {
  const key = year * 16 + ORDER.indexOf(where)
  const found = byDay.get(key)
  if (found !== undefined) return found
  const days = new Map<string, Certainty>()
  const add = (day: string, how: Certainty): void => {
    if (days.get(day) !== "sure") days.set(day, how)
  }
  for (const { date, onlyWhere, orOn } of holidaysOf(year, where)) {
    add(date, orOn !== undefined ? "doubt" : onlyWhere === undefined ? "sure" : "commune")
    if (orOn !== undefined) add(orOn, "doubt")
  }
  byDay.set(key, days)
  return days
}

const input = lazily(() => z.strictObject({ year: z.int(), territory: territory() }))

/**
 * The public holidays of a year in a territory, in order, by the codes as they stand (Code du travail L3133-1, L3134-13,
 * L3422-2), from 1970 to 2100. Two may fall on one day. In Alsace and Moselle, Good Friday holds only in some communes:
 * `onlyWhere` says so. In Saint-Martin, the commemoration of the abolition of slavery falls on 27 May by the Code and on
 * 28 May by the State's calendar: `orOn` and `doubt` say so, and neither day puts off a safe day. Throws `InvalidInput` and `OutsideKnownPeriod`.
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
  const { year, territory: where } = checked("publicHolidays", input(), args)
  return holidaysOf(year, where)
}
