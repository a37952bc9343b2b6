import { field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import type { CellRemark } from "../line/line-outcome.ts"
import type { CommuneFault } from "../line/read-act.ts"
import { parseCommune } from "../values/commune.ts"
import { parseDate } from "../values/date.ts"
import { type Parsed, read, unread } from "../values/parsed.ts"
import { type Birth, parseBirth } from "./birth.ts"
import type { PersonField, PersonHeader } from "./columns.ts"

/** A person as a line tells them, ready to be registered. */
export interface ImportedPerson {
  readonly name: string
  readonly familyName?: string
  readonly givenNames?: string
  readonly usedName?: string
  readonly birthDate?: PlainDate
  readonly bornIn?: string
  readonly phone?: string
  readonly email?: string
  readonly address?: string
  readonly commune?: string
  readonly firstContact?: PlainDate
  readonly lastContact?: PlainDate
}

/** What a remark on a cell of a file of people tells: the place and the reason, never the content. */
export interface PersonRemark extends Omit<CellRemark, "field"> {
  readonly field: PersonField | "line"
}

/** A person, or why the line makes none. What is left out of a person is told as well. */
export type PersonLine =
  | { readonly ok: true; readonly person: ImportedPerson; readonly leftOut: ReadonlyArray<PersonRemark> }
  | { readonly ok: false; readonly faults: ReadonlyArray<PersonRemark> }

const short =
  (most: number) =>
  (text: string): Parsed<string> =>
    text.length > most
      ? unread(`Ce texte dépasse ${most} caractères.`, `This text has more than ${most} characters.`)
      : read(text)

const parseEmail = (text: string): Parsed<string> =>
  z.safeParse(field.email, text).success
    ? read(text)
    : unread("Ce n'est pas une adresse électronique : elle n'est pas reprise.", "Not an e-mail address: left out.")

const parseContact =
  (today: string) =>
  (text: string): Parsed<string> => {
    const day = parseDate(text)
    if (!day.ok) return day
    return day.value > today ? unread("Ce contact est à venir.", "This contact is to come.") : day
  }

const parseKnownCommune =
  (communeFault: CommuneFault) =>
  (text: string): Parsed<string> => {
    const code = parseCommune(text)
    const reason = code.ok ? communeFault(code.value) : undefined
    return reason === undefined ? code : { ok: false, reason }
  }

/** What a line says of a person. A line without a name, or with a date that cannot be, is refused. */
export const readPerson = (
  line: number,
  cells: ReadonlyArray<string>,
  { names, at }: PersonHeader,
  today: string,
  communeFault: CommuneFault = () => undefined,
): PersonLine => {
  const faults: Array<PersonRemark> = []
  const leftOut: Array<PersonRemark> = []
  const cell = (name: PersonField): string => (cells[at[name] ?? -1] ?? "").trim().replace(/\s+/g, " ")
  const remark = (name: PersonField, parsed: Parsed<unknown> & { readonly ok: false }): PersonRemark => ({
    line,
    column: names[at[name] ?? -1] ?? "",
    field: name,
    reason: parsed.reason,
  })
  const value = <T>(
    name: PersonField,
    parse: (text: string) => Parsed<T>,
    into: Array<PersonRemark>,
  ): T | undefined => {
    const text = cell(name)
    if (text === "") return undefined
    const parsed = parse(text)
    if (parsed.ok) return parsed.value
    into.push(remark(name, parsed))
    return undefined
  }
  const familyName = value("familyName", short(80), faults)
  const givenNames = value("givenNames", short(80), faults)
  const usedName = value("usedName", short(80), faults)
  const fullName = value("fullName", short(120), faults)
  const birth = value<Birth>("birth", (text) => parseBirth(text, today), faults)
  const firstContact = value("firstContact", parseContact(today), faults)
  const lastContact = value("lastContact", parseContact(today), faults)
  const name = fullName ?? [givenNames, familyName].filter((part) => part !== undefined).join(" ")
  if (name === "" && faults.length === 0) {
    faults.push({ line, column: "", field: "line", reason: { fr: "Cette ligne n'a pas de nom.", en: "No name." } })
  }
  if (firstContact !== undefined && lastContact !== undefined && firstContact > lastContact) {
    faults.push(
      remark("lastContact", {
        ok: false,
        reason: { fr: "Le dernier contact précède le premier.", en: "The last contact is before the first." },
      }),
    )
  }
  if (faults.length > 0) return { ok: false, faults }
  const numbers = [value("phone", short(40), leftOut), value("mobile", short(40), leftOut)]
  const phone = numbers.filter((number) => number !== undefined).join(" / ")
  const told = {
    familyName,
    givenNames,
    usedName,
    ...birth,
    phone: phone === "" || phone.length > 40 ? numbers[0] : phone,
    email: value("email", parseEmail, leftOut),
    address: value("address", short(300), leftOut),
    commune: value("commune", parseKnownCommune(communeFault), leftOut),
    firstContact,
    lastContact: lastContact ?? firstContact,
  }
  const known = Object.fromEntries(Object.entries(told).filter(([, one]) => one !== undefined))
  return { ok: true, person: { name, ...known }, leftOut }
}
