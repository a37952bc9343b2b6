import type { RegisterKey, Words } from "@traitdunion/core"
import { parseAge } from "../values/age-band.ts"
import { fold } from "../values/fold.ts"
import { mediatorId } from "../values/mediator.ts"
import { parseHours } from "../values/minutes.ts"
import type { Parsed } from "../values/parsed.ts"
import { parsePersonsOrNobody } from "../values/persons.ts"
import { several } from "../values/several.ts"
import { themesIn } from "../values/theme.ts"
import type { ImportedActivity } from "./activity.ts"
import { type FreeText, freeText, type Optional, optional, required } from "./cells.ts"
import { FIRST_FIELDS, type Field, fields, type Header } from "./columns.ts"
import { compositionOf, compositions, tooMany } from "./composition.ts"
import type { Fingerprint } from "./fingerprint.ts"
import { type CellRemark, type LineOutcome, type PersonalKind, withCells } from "./line-outcome.ts"
import { leftOut, personalKinds } from "./personal-text.ts"

const notYet: Words = {
  fr: "Ce jour est à venir : un acte ne se consigne pas encore.",
  en: "This day is still to come: an act is not recorded yet.",
}
const MAY_MEET_NOBODY: ReadonlyArray<RegisterKey> = ["presence", "watch"]

/** Why a code is no commune, by the official list; nothing when it is one. */
export type CommuneFault = (code: string) => Words | undefined

type Draft = { -readonly [Key in keyof ImportedActivity]: ImportedActivity[Key] }

const noCode: Words = {
  fr: "Une commune sans code INSEE n'est pas reprise.",
  en: "A commune without its INSEE code is left out.",
}

/** A line is named by the cells it has: columns that came later and are empty do not give it another name. */
const named = (cells: ReadonlyArray<string>): ReadonlyArray<string> =>
  cells.slice(0, Math.max(FIRST_FIELDS, cells.findLastIndex((text) => text !== "") + 1))

/** Conventions by their ids: a label has the one that is made of it, as a mediator's has. */
const conventionIds = (text: string): string =>
  text
    .split(",")
    .map((part) => (/^[\w.:-]{1,64}$/.test(part.trim()) ? part : mediatorId(part)))
    .join(",")

/** Where each field stands among all of them. */
const PLACES = Object.fromEntries(fields.map((field, index) => [field, index])) as Readonly<Record<Field, number>>

/** Reads one line of a log into an act, or into all the reasons why it is none. */
export const readAct = (
  line: number,
  cells: ReadonlyArray<string>,
  header: Header,
  fingerprint: (cells: ReadonlyArray<string>) => Fingerprint,
  today: string,
  communeFault: CommuneFault = () => undefined,
): LineOutcome => {
  const faults: CellRemark[] = []
  const notices: CellRemark[] = []
  const personal = new Set<PersonalKind>()
  const hidden = new Map<Field, string>()

  /** A text as the mapping says that it is meant. */
  const translated = (field: Field, text: string): string =>
    header.values.size === 0 ? text : (header.values.get(field)?.get(fold(text)) ?? text)
  const said = fields.map((field) => {
    const column = header.at[field]
    const text = (column === undefined ? (header.constants[field] ?? "") : (cells[column] ?? "")).trim()
    return translated(field, text === "" ? (header.defaults[field] ?? "") : text)
  })
  const cell = (field: Field): string => said[PLACES[field]] ?? ""
  const remark = (field: Field, reason: Words): CellRemark => ({
    line,
    column: header.names[header.at[field] ?? -1] ?? field,
    field,
    reason,
  })
  const need = <T>(field: Field, parse: (text: string) => Parsed<T>): T | undefined => {
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
    notices.push({ ...remark(field, leftOut(kinds)), personal: true })
  }

  const on = need("date", required.date)
  if (on !== undefined && on > today) faults.push(remark("date", notYet))
  const register = need("register", required.register)
  const mayBeNobody = register !== undefined && MAY_MEET_NOBODY.includes(register)
  const composed = compositionOf(cell, header)
  const toPersons = mayBeNobody ? parsePersonsOrNobody : required.persons
  const persons = need("persons", (text) => toPersons(text === "" ? (composed.persons ?? "") : text))
  const minutes = need("minutes", header.inHours ? parseHours : required.minutes)
  free("mediator")
  free("place")
  free("partner")
  free("comment")
  if (
    faults.length > 0 ||
    on === undefined ||
    register === undefined ||
    persons === undefined ||
    minutes === undefined
  ) {
    return withCells({ status: "refused", line, faults, personal: [...personal] }, cells)
  }

  const activity: Draft = { on, register, minutes, persons }
  const add = <Key extends Optional>(field: Key): void => {
    const text = field === "conventions" ? conventionIds(cell(field)) : cell(field)
    if (text === "") return
    const parsed = field === "ageBand" && header.inYears ? parseAge(text) : optional[field](text)
    if (parsed.ok) Object.assign(activity, { [field]: parsed.value })
    else notices.push(remark(field, parsed.reason))
  }
  const keep = (field: FreeText): void => {
    const text = cell(field)
    if (text === "" || hidden.has(field)) return
    const parsed = freeText(field, text)
    if (parsed.ok) activity[field] = parsed.value
    else notices.push(remark(field, parsed.reason))
  }
  const addMediators = (): void => {
    const labels = hidden.has("mediator") ? [] : several(cell("mediator"), { commas: false })
    const read: string[] = []
    for (const label of labels) {
      const parsed = freeText("mediator", label)
      if (!parsed.ok) notices.push(remark("mediator", parsed.reason))
      else if (!read.some((other) => mediatorId(other) === mediatorId(parsed.value))) read.push(parsed.value)
    }
    const [mediator, ...colleagues] = read
    if (mediator !== undefined) activity.mediator = mediator
    if (colleagues.length > 0) activity.colleagues = colleagues
  }
  const addThemes = (): void => {
    if (cell("theme") === "") return
    const { known, unknown } = themesIn(cell("theme"))
    const [theme, ...otherThemes] = known
    if (theme !== undefined) activity.theme = theme
    if (otherThemes.length > 0) activity.otherThemes = otherThemes
    for (const { reason } of unknown) notices.push(remark("theme", reason))
  }
  const addComposition = (): void => {
    for (const { field, reason } of composed.faults) notices.push(remark(field, reason))
    for (const [of, all, field] of compositions) {
      const counts = composed[of]
      if (counts === undefined || activity[all] !== undefined) continue
      const sum = Object.values(counts).reduce((so, count) => so + count, 0)
      if (sum > persons) notices.push(remark(field, tooMany(sum, persons)))
      else Object.assign(activity, { [of]: counts })
    }
  }
  addMediators()
  keep("place")
  add("placeType")
  add("commune")
  const noCommune = activity.commune === undefined ? undefined : communeFault(activity.commune)
  if (noCommune !== undefined) {
    delete activity.commune
    notices.push(remark("commune", noCommune))
  }
  if (cell("commune") === "" && cell("communeName") !== "") notices.push(remark("communeName", noCode))
  add("modality")
  addThemes()
  add("gender")
  add("ageBand")
  addComposition()
  add("newcomer")
  keep("partner")
  add("followUp")
  keep("comment")
  add("origin")
  add("outreach")
  add("publics")
  add("qpv")
  add("doneBy")
  add("autonomyBefore")
  add("autonomyAfter")
  add("conventions")
  const { name, repeats } = fingerprint(
    named(hidden.size === 0 ? said : fields.map((field) => hidden.get(field) ?? cell(field))),
  )
  return {
    status: "accepted",
    line,
    fingerprint: name,
    ...(repeats ? { repeats: true as const } : {}),
    activity,
    notices,
    personal: [...personal],
  }
}
