import type { Words } from "@traitdunion/core"
import { parseAgeBand } from "../values/age-band.ts"
import { parseAutonomy } from "../values/autonomy.ts"
import { parseCommune } from "../values/commune.ts"
import { parseConventions } from "../values/conventions.ts"
import { parseDate } from "../values/date.ts"
import { parseDoer } from "../values/doer.ts"
import { parseFollowUp } from "../values/follow-up.ts"
import { parseGender } from "../values/gender.ts"
import { parseMinutes } from "../values/minutes.ts"
import { parseModality } from "../values/modality.ts"
import { parseOrigin } from "../values/origin.ts"
import type { Parsed } from "../values/parsed.ts"
import { parsePersons } from "../values/persons.ts"
import { parsePlaceType } from "../values/place-type.ts"
import { parsePublics } from "../values/publics.ts"
import { parseQpv } from "../values/qpv.ts"
import { parseRegister } from "../values/register.ts"
import { parseTheme } from "../values/theme.ts"
import { parseYesNo } from "../values/yes-no.ts"
import type { ImportedActivity } from "./activity.ts"
import { FIRST_FIELDS, type Field, fields, type Header } from "./columns.ts"
import type { CellRemark, LineOutcome, PersonalKind } from "./line-outcome.ts"
import { leftOut, personalKinds } from "./personal-text.ts"

type Draft = { -readonly [Key in keyof ImportedActivity]: ImportedActivity[Key] }
type Optional = Exclude<keyof Draft & Field, "register" | "persons" | "minutes">
type FreeText = "mediator" | "place" | "partner" | "comment"

/** The longest free texts that an activity takes. */
const longest: Readonly<Record<FreeText, number>> = { mediator: 64, place: 120, partner: 120, comment: 2000 }

const tooLong = (characters: number): Words => ({
  fr: `Ce texte dépasse ${characters} caractères : il n'est pas repris.`,
  en: `This text has more than ${characters} characters: left out.`,
})
const noCode: Words = {
  fr: "Une commune sans code INSEE n'est pas reprise.",
  en: "A commune without its INSEE code is left out.",
}

/** A line is named by the cells it has: columns that came later and are empty do not give it another name. */
const named = (cells: ReadonlyArray<string>): ReadonlyArray<string> =>
  cells.slice(0, Math.max(FIRST_FIELDS, cells.findLastIndex((text) => text !== "") + 1))

/** Reads one line of a log into an act, or into all the reasons why it is none. */
export const readAct = (
  line: number,
  cells: ReadonlyArray<string>,
  header: Header,
  fingerprint: (cells: ReadonlyArray<string>) => string,
): LineOutcome => {
  const faults: CellRemark[] = []
  const notices: CellRemark[] = []
  const personal = new Set<PersonalKind>()
  const hidden = new Map<Field, string>()

  const cell = (field: Field): string => (cells[header.at[field] ?? -1] ?? header.constants[field] ?? "").trim()
  const remark = (field: Field, reason: Words): CellRemark => ({
    line,
    column: header.names[header.at[field] ?? -1] ?? field,
    field,
    reason,
  })
  const required = <T>(field: Field, parse: (text: string) => Parsed<T>): T | undefined => {
    const parsed = parse(cell(field))
    if (parsed.ok) return parsed.value
    faults.push(remark(field, parsed.reason))
    return undefined
  }
  const free = (field: FreeText): void => {
    const kinds = personalKinds(cell(field))
    if (kinds.length === 0) return
    for (const kind of kinds) personal.add(kind)
    hidden.set(field, kinds.join(" "))
    notices.push(remark(field, leftOut(kinds)))
  }

  const on = required("date", parseDate)
  const register = required("register", parseRegister)
  const persons = required("persons", parsePersons)
  const minutes = required("minutes", parseMinutes)
  free("mediator")
  free("place")
  free("partner")
  free("comment")
  if (on === undefined || register === undefined || persons === undefined || minutes === undefined) {
    return { status: "refused", line, faults, personal: [...personal] }
  }

  const activity: Draft = { on, register, minutes, persons }
  const add = <Key extends Optional>(field: Key, parse: (text: string) => Parsed<NonNullable<Draft[Key]>>): void => {
    const text = cell(field)
    if (text === "") return
    const parsed = parse(text)
    if (parsed.ok) activity[field] = parsed.value
    else notices.push(remark(field, parsed.reason))
  }
  const keep = (field: FreeText): void => {
    const text = cell(field)
    if (text === "" || hidden.has(field)) return
    if (text.length <= longest[field]) activity[field] = text
    else notices.push(remark(field, tooLong(longest[field])))
  }
  keep("mediator")
  keep("place")
  add("placeType", parsePlaceType)
  add("commune", parseCommune)
  if (cell("commune") === "" && cell("communeName") !== "") notices.push(remark("communeName", noCode))
  add("modality", parseModality)
  add("theme", parseTheme)
  add("gender", parseGender)
  add("ageBand", parseAgeBand)
  add("newcomer", parseYesNo)
  keep("partner")
  add("followUp", parseFollowUp)
  keep("comment")
  add("origin", parseOrigin)
  add("outreach", parseYesNo)
  add("publics", parsePublics)
  add("qpv", parseQpv)
  add("doneBy", parseDoer)
  add("autonomyBefore", parseAutonomy)
  add("autonomyAfter", parseAutonomy)
  add("conventions", parseConventions)
  return {
    status: "accepted",
    line,
    fingerprint: fingerprint(named(fields.map((field) => hidden.get(field) ?? cell(field)))),
    activity,
    notices,
    personal: [...personal],
  }
}
