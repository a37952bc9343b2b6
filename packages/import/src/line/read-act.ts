import type { Words } from "@traitdunion/core"
import type { Parsed } from "../values/parsed.ts"
import type { ImportedActivity } from "./activity.ts"
import { type FreeText, freeText, type Optional, optional, required } from "./cells.ts"
import { FIRST_FIELDS, type Field, fields, type Header } from "./columns.ts"
import type { CellRemark, LineOutcome, PersonalKind } from "./line-outcome.ts"
import { leftOut, personalKinds } from "./personal-text.ts"

type Draft = { -readonly [Key in keyof ImportedActivity]: ImportedActivity[Key] }

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

  const cell = (field: Field): string => {
    const column = header.at[field]
    return (column === undefined ? (header.constants[field] ?? "") : (cells[column] ?? "")).trim()
  }
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
  const register = need("register", required.register)
  const persons = need("persons", required.persons)
  const minutes = need("minutes", required.minutes)
  free("mediator")
  free("place")
  free("partner")
  free("comment")
  if (on === undefined || register === undefined || persons === undefined || minutes === undefined) {
    return { status: "refused", line, faults, cells, personal: [...personal] }
  }

  const activity: Draft = { on, register, minutes, persons }
  const add = <Key extends Optional>(field: Key): void => {
    const text = cell(field)
    if (text === "") return
    const parsed = optional[field](text)
    if (parsed.ok) activity[field] = parsed.value
    else notices.push(remark(field, parsed.reason))
  }
  const keep = (field: FreeText): void => {
    const text = cell(field)
    if (text === "" || hidden.has(field)) return
    const parsed = freeText(field, text)
    if (parsed.ok) activity[field] = parsed.value
    else notices.push(remark(field, parsed.reason))
  }
  keep("mediator")
  keep("place")
  add("placeType")
  add("commune")
  if (cell("commune") === "" && cell("communeName") !== "") notices.push(remark("communeName", noCode))
  add("modality")
  add("theme")
  add("gender")
  add("ageBand")
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
  return {
    status: "accepted",
    line,
    fingerprint: fingerprint(named(fields.map((field) => hidden.get(field) ?? cell(field)))),
    activity,
    cells,
    notices,
    personal: [...personal],
  }
}
