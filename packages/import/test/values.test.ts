import {
  ageBands,
  followUps,
  genders,
  modalities,
  type PlainDate,
  placeTypes,
  registerLabels,
  themes,
} from "@traitdunion/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseAgeBand } from "../src/values/age-band.ts"
import { choice } from "../src/values/choice.ts"
import { parseCommune } from "../src/values/commune.ts"
import { parseDate } from "../src/values/date.ts"
import { parseFollowUp } from "../src/values/follow-up.ts"
import { parseGender } from "../src/values/gender.ts"
import { parseMinutes } from "../src/values/minutes.ts"
import { parseModality } from "../src/values/modality.ts"
import type { Parsed } from "../src/values/parsed.ts"
import { parsePersons } from "../src/values/persons.ts"
import { parsePlaceType } from "../src/values/place-type.ts"
import { parseRegister } from "../src/values/register.ts"
import { parseTheme } from "../src/values/theme.ts"
import { parseYesNo } from "../src/values/yes-no.ts"

const answerOf = <T>(parsed: Parsed<T>): T | "refused" => (parsed.ok ? parsed.value : "refused")

const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ")
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as PlainDate)

describe("dates", () => {
  it.each([
    ["14/03/2026", "2026-03-14"],
    ["14-03-26", "2026-03-14"],
    ["2026-03-14", "2026-03-14"],
    ["4.3.2026", "2026-03-04"],
    [" 23 mars 2026 ", "2026-03-23"],
    ["1er Août 2026", "2026-08-01"],
    ["9 déc. 2026", "2026-12-09"],
    ["29/02/2028", "2028-02-29"],
  ])("reads %s", (text, date) => {
    expect(parseDate(text)).toEqual({ ok: true, value: date })
  })

  it.each([
    "",
    "12/13/2026",
    "29/02/2026",
    "31/04/2026",
    "00/03/2026",
    "2026-13-01",
    "14/03",
    "mars 2026",
    "01-02-03",
    "14/03-2026",
    "14/03/1926",
    "46095",
    "23 brumaire 2026",
    "14/03/20266",
    "??",
  ])("refuses %j", (text) => {
    const parsed = parseDate(text)
    expect(parsed.ok).toBe(false)
    if (!parsed.ok)
      expect(parsed.reason).toEqual({ fr: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) })
  })

  it("reads back a day written in any of the forms", () => {
    fc.assert(
      fc.property(day, fc.boolean(), (date, padded) => {
        const [year = "", month = "", dayOfMonth = ""] = date.split("-")
        const short = (number: string): string => (padded ? number : String(Number(number)))
        const forms = [
          date,
          `${short(dayOfMonth)}/${short(month)}/${year}`,
          `${short(dayOfMonth)}-${short(month)}-${year}`,
          `${short(dayOfMonth)} ${months[Number(month) - 1]} ${year}`,
          `${short(dayOfMonth)} ${months[Number(month) - 1]?.toUpperCase()} ${year}`,
        ]
        if (Number(year) > 2012) forms.push(`${short(dayOfMonth)}-${short(month)}-${year.slice(2)}`)
        for (const form of forms) expect(answerOf(parseDate(form))).toBe(date)
      }),
    )
  })

  it("answers only days of the calendar", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(20), fc.integer({ min: 1990, max: 2110 }), (dayOfMonth, month, year) => {
        const parsed = parseDate(`${dayOfMonth}/${month}/${year}`)
        const real = new Date(Date.UTC(year, month - 1, dayOfMonth))
        const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === dayOfMonth
        expect(parsed.ok).toBe(exists && year >= 2000 && year <= 2099)
      }),
    )
  })
})

describe("durations", () => {
  it.each([
    ["60", 60],
    ["45 min", 45],
    ["30mn", 30],
    ["20'", 20],
    ["1h00", 60],
    ["1h30", 90],
    ["1 h 05 min", 65],
    ["1:30", 90],
    ["2 heures", 120],
    ["1,00 h", 60],
    ["0,50 h", 30],
    ["0.33 h", 20],
    ["1440", 1440],
  ])("reads %s", (text, minutes) => {
    expect(parseMinutes(text)).toEqual({ ok: true, value: minutes })
  })

  it.each(["", "0", "0h00", "1,5", "1h5", "1h75", "25h", "-30", "une heure", "30 s", "1441", "1h30h", "45 km", "1e2"])(
    "refuses %j",
    (text) => {
      expect(parseMinutes(text).ok).toBe(false)
    },
  )

  it("reads back minutes written in any of the forms", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), (minutes) => {
        const [hours, rest] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, "0")]
        const decimal = (minutes / 60).toFixed(2)
        const forms = [
          `${minutes}`,
          `${minutes} min`,
          `${minutes}mn`,
          `${hours}h${rest}`,
          `${hours} h ${rest}`,
          `${hours}:${rest}`,
          `${decimal.replace(".", ",")} h`,
          `${decimal}h`,
        ]
        for (const form of forms) expect(answerOf(parseMinutes(form))).toBe(minutes)
      }),
    )
  })
})

describe("numbers of people", () => {
  it("reads whole numbers from 1 to 9999 back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (count) => {
        expect(answerOf(parsePersons(` ${count} `))).toBe(count)
      }),
    )
  })

  it.each(["", "0", "-1", "1,5", "deux cents", "10000", "1e3", "٣", "5 ?"])("refuses %j", (text) => {
    expect(parsePersons(text).ok).toBe(false)
  })
})

describe("registers", () => {
  it.each([
    ["PRESENCE", "presence"],
    ["présence active", "presence"],
    ["gestion de conflits", "conflict"],
    ["Conflit", "conflict"],
    ["sensibilisation", "inform"],
    ["Information", "inform"],
    ["Veille", "watch"],
    ["Mise en relation", "partner"],
    ["incompréhension institution", "institution"],
    ["lever les incomprehensions", "institution"],
    ["concertation habitants", "consultation"],
    ["Projet collectif", "collective"],
  ])("reads the short form %s", (text, key) => {
    expect(answerOf(parseRegister(text))).toBe(key)
  })

  it.each(["", "??", "9", "1", "Autre", "présence et veille", "R1"])("never guesses %j", (text) => {
    expect(parseRegister(text).ok).toBe(false)
  })
})

describe("closed lists", () => {
  const lists: ReadonlyArray<
    readonly [string, Readonly<Record<string, { readonly fr: string }>>, (text: string) => Parsed<string>]
  > = [
    ["registers", registerLabels, parseRegister],
    ["modalities", modalities, parseModality],
    ["place types", placeTypes, parsePlaceType],
    ["themes", themes, parseTheme],
    ["genders", genders, parseGender],
    ["age bands", ageBands, parseAgeBand],
    ["follow-ups", followUps, parseFollowUp],
  ]

  it.each(lists)("%s read their own wording, without accents, case and spare spaces", (_, labels, parse) => {
    for (const [key, { fr }] of Object.entries(labels)) {
      const plain = fr.normalize("NFD").replace(/\p{M}/gu, "")
      for (const form of [fr, fr.toUpperCase(), plain, `  ${fr.replaceAll(" ", "  ")} `])
        expect(answerOf(parse(form))).toBe(key)
    }
  })

  it.each(lists)("%s refuse what they do not know, thousands of times over", (_, __, parse) => {
    for (let index = 0; index < 2000; index += 1) expect(parse(`inconnu ${index}`).ok).toBe(false)
  })

  it("cannot be declared with one word for two keys", () => {
    const labels = { a: { fr: "Un" }, b: { fr: "Deux" } }
    expect(() => choice(labels, { a: ["x"], b: ["X"] }, { fr: "Non.", en: "No." })).toThrow(/names both a and b/)
  })
})

describe("other cells", () => {
  it.each([
    ["-18", "under-18"],
    ["< 18", "under-18"],
    ["75+", "75-plus"],
    ["75 ans et plus", "75-plus"],
    ["18-25 ans", "18-25"],
    ["NC", "undisclosed"],
    ["18", "refused"],
  ])("reads the age band %s", (text, key) => {
    expect(answerOf(parseAgeBand(text))).toBe(key)
  })

  it.each([
    ["F", "woman"],
    ["h", "man"],
    ["M", "refused"],
  ])("reads the gender %s", (text, key) => {
    expect(answerOf(parseGender(text))).toBe(key)
  })

  it.each([
    ["oui", true],
    ["Oui", true],
    ["N", false],
    ["x", "refused"],
  ])("reads %s", (text, answer) => {
    expect(answerOf(parseYesNo(text))).toBe(answer)
  })

  it.each([
    ["66136", "66136"],
    ["2a004", "2A004"],
    ["1053", "refused"],
    ["Elne", "refused"],
  ])("reads the commune %s", (text, code) => {
    expect(answerOf(parseCommune(text))).toBe(code)
  })
})
