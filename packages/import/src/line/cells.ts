import type { Words } from "@traitdunion/core"
import { parseAgeBand } from "../values/age-band.ts"
import { parseAutonomy } from "../values/autonomy.ts"
import { parseCommune } from "../values/commune.ts"
import { parseConventions } from "../values/conventions.ts"
import { parseDate } from "../values/date.ts"
import { parseDoer } from "../values/doer.ts"
import { parseFollowUp } from "../values/follow-up.ts"
import { parseGender } from "../values/gender.ts"
import { mediatorId } from "../values/mediator.ts"
import { parseMinutes } from "../values/minutes.ts"
import { parseModality } from "../values/modality.ts"
import { parseOrigin } from "../values/origin.ts"
import { type Parsed, read } from "../values/parsed.ts"
import { parsePersons, parsePersonsOrNobody } from "../values/persons.ts"
import { parsePlaceType } from "../values/place-type.ts"
import { parsePublics } from "../values/publics.ts"
import { parseQpv } from "../values/qpv.ts"
import { parseRegister } from "../values/register.ts"
import { parseTheme } from "../values/theme.ts"
import { parseYesNo } from "../values/yes-no.ts"
import type { ImportedActivity } from "./activity.ts"
import { type CountField, countFields, type Field } from "./columns.ts"
import { leftOut, personalKinds } from "./personal-text.ts"

/** Fields whose text is kept as written. */
export type FreeText = "mediator" | "place" | "partner" | "comment"
/** Fields without which an act is an act all the same, and whose text says one of a few things. */
export type Optional = Exclude<keyof ImportedActivity & Field, FreeText | "register" | "persons" | "minutes">

/** How the cells of the required fields are read. */
export const required = {
  date: parseDate,
  register: parseRegister,
  persons: parsePersons,
  minutes: parseMinutes,
} as const

/** How the cells of the other fields are read. */
export const optional: {
  readonly [Key in Optional]: (text: string) => Parsed<NonNullable<ImportedActivity[Key]>>
} = {
  placeType: parsePlaceType,
  commune: parseCommune,
  modality: parseModality,
  theme: parseTheme,
  gender: parseGender,
  ageBand: parseAgeBand,
  newcomer: parseYesNo,
  followUp: parseFollowUp,
  origin: parseOrigin,
  outreach: parseYesNo,
  publics: parsePublics,
  qpv: parseQpv,
  doneBy: parseDoer,
  autonomyBefore: parseAutonomy,
  autonomyAfter: parseAutonomy,
  conventions: parseConventions,
}

/** How many of the persons a cell counts: nobody where it is empty. */
export const parseCount = (text: string): Parsed<number> => (text === "" ? read(0) : parsePersonsOrNobody(text))

const counts = Object.fromEntries(Object.keys(countFields).map((field) => [field, parseCount])) as Readonly<
  Record<CountField, typeof parseCount>
>

/** The longest free texts that an activity takes. */
const longest: Readonly<Record<FreeText, number>> = { mediator: 64, place: 120, partner: 120, comment: 2000 }

const tooLong = (characters: number): Words => ({
  fr: `Ce texte dépasse ${characters} caractères : il n'est pas repris.`,
  en: `This text has more than ${characters} characters: left out.`,
})

const noLetters: Words = {
  fr: "Ce nom n'a ni lettre latine ni chiffre : il n'est pas repris.",
  en: "This name has neither a Latin letter nor a figure: left out.",
}

/** A free text, unless an activity does not take it. Whether it holds personal data is asked before. */
export const freeText = (field: FreeText, text: string): Parsed<string> => {
  if (text.length > longest[field]) return { ok: false, reason: tooLong(longest[field]) }
  return field === "mediator" && mediatorId(text) === "" ? { ok: false, reason: noLetters } : read(text)
}

const isFreeText = (field: Field): field is FreeText => field in longest

/** Whether a text says something of a field; for a value that holds for a whole file. */
export const parseConstant = (field: Field, text: string): Parsed<unknown> => {
  if (isFreeText(field)) {
    const kinds = personalKinds(text)
    return kinds.length > 0 ? { ok: false, reason: leftOut(kinds) } : freeText(field, text)
  }
  const parsers: Readonly<Partial<Record<Field, (value: string) => Parsed<unknown>>>> = {
    ...required,
    ...optional,
    ...counts,
  }
  return parsers[field]?.(text) ?? read(text)
}
