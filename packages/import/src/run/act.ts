import { hash } from "node:crypto"
import type { ImportedActivity } from "../line/activity.ts"
import { mediatorId } from "../values/mediator.ts"

/** An act to record, made of a line. */
export type Act = ImportedActivity & {
  readonly source: string
  readonly sourceLine: string
}

/** A line of a file, and the act that it makes. */
export interface Line {
  readonly line: number
  readonly act: Act
}

/** The source of the logs of a structure that names none. */
export const DEFAULT_SOURCE = "log"

/** 128 bits of a line's fingerprint, in the source that it belongs to: enough to name it, short in the journal. */
export const lineId = (source: string, fingerprint: string): string =>
  source === DEFAULT_SOURCE
    ? `l${fingerprint.slice(0, 32)}`
    : `l${hash("sha256", `${source}\u001f${fingerprint}`).slice(0, 32)}`

/** What a line is known by in the journal: its own name, then the origin of the file that it first came with. */
export const ORIGIN_SEPARATOR = "."

/** The name of a line, without the file that it came with. */
export const lineOf = (sourceLine: string): string => sourceLine.split(ORIGIN_SEPARATOR)[0] ?? sourceLine

/** The origin of the file that a line came with; empty for acts imported before origins were kept. */
export const originIn = (sourceLine: string): string => sourceLine.split(ORIGIN_SEPARATOR)[1] ?? ""

/** The act that a line makes. */
export const actOf = (
  source: string,
  fingerprint: string,
  { mediator, colleagues, ...rest }: ImportedActivity,
): Act => ({
  ...rest,
  ...(mediator === undefined ? {} : { mediator: mediatorId(mediator) }),
  ...(colleagues === undefined ? {} : { colleagues: colleagues.map(mediatorId) }),
  source,
  sourceLine: lineId(source, fingerprint),
})

const inLog: Readonly<Record<keyof ImportedActivity, true>> = {
  on: true,
  register: true,
  minutes: true,
  persons: true,
  mediator: true,
  colleagues: true,
  place: true,
  placeType: true,
  commune: true,
  modality: true,
  theme: true,
  otherThemes: true,
  gender: true,
  ageBand: true,
  byGender: true,
  byAgeBand: true,
  newcomer: true,
  partner: true,
  followUp: true,
  comment: true,
  origin: true,
  outreach: true,
  publics: true,
  qpv: true,
  doneBy: true,
  autonomyBefore: true,
  autonomyAfter: true,
  conventions: true,
}
const keys = Object.keys(inLog) as ReadonlyArray<keyof ImportedActivity>

/** What a log could say of an act, cell by cell, to compare it with another. */
export const contentOf = (act: ImportedActivity): ReadonlyArray<string> =>
  keys.map((key) => JSON.stringify(act[key]) ?? "")

/** What two acts say differently. */
export const changedKeys = (before: ImportedActivity, after: ImportedActivity): ReadonlyArray<keyof ImportedActivity> =>
  keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))

/** What no log says of an act: what people added to it since, without the version that it was read at. */
export const additionsOf = <Data extends object>(data: Data): Omit<Data, keyof Act | "version"> =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([key]) => !(key in inLog || key === "source" || key === "sourceLine" || key === "version"),
    ),
  ) as Omit<Data, keyof Act | "version">
