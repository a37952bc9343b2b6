import * as z from "zod"
import { field, InvalidInput, type PlainDate } from "../../kernel/index.ts"
import type { Indicator, ReadContext, ReportProfile, Tally } from "../../plugin/index.ts"
import { Gathered, type Material, type Period, previousPeriod, type Which } from "../../reporting/index.ts"
import type { ConventionCommitment } from "../partners/index.ts"
import { withCommitments } from "./commitments.ts"

const span = { from: field.date, to: field.date }
const backwards = {
  error: "The period ends before it begins",
  params: { fr: "La période finit avant de commencer" },
}

/** @internal What a report is asked for with. */
export const reportRequest = z
  .strictObject({
    /** The id of a profile, such as `reports/structure`. */
    profile: field.text(80),
    ...span,
    /** The period to compare with: the one before, of the same length, when nothing is said. */
    previous: z.exactOptional(z.strictObject(span).refine(({ from, to }) => from <= to, backwards)),
    /** The convention whose acts alone are counted. */
    convention: z.exactOptional(field.id),
    /** Names of members by dimension, such as those of communes by their INSEE code. */
    names: z.exactOptional(z.record(field.text(60), z.record(field.text(120), field.text(200)))),
  })
  .refine(({ from, to }) => from <= to, backwards)

/** @internal A request, parsed. */
export type ReportRequest = z.output<typeof reportRequest>

const refused = (path: string, fr: string, en: string): InvalidInput =>
  new InvalidInput("reports", [{ path: [path], code: "custom", fr, en }])

const profileOf = ({ declared }: ReadContext, { profile: id, convention }: ReportRequest): ReportProfile => {
  const profile = declared.profiles.get(id)
  if (profile === undefined) {
    const known = [...declared.profiles.keys()].join(", ")
    throw refused("profile", `Rapport inconnu. Connus : ${known}.`, `No such report. Known: ${known}.`)
  }
  if (profile.convention && convention === undefined) {
    throw refused(
      "convention",
      "Ce rapport porte sur une convention : dire laquelle.",
      "This report is about a convention: say which.",
    )
  }
  return profile
}

/** The dimensions that a profile shows of each tally. */
const tallied = (profile: ReportProfile, indicators: ReadonlyMap<string, Indicator>): Map<Tally, Set<string>> => {
  const wanted = new Map<Tally, Set<string>>()
  for (const block of profile.sections.flatMap(({ blocks }) => blocks)) {
    for (const id of block.kind === "trend" ? [block.indicator] : block.indicators) {
      const tally = indicators.get(id)?.tally
      if (tally === undefined) continue
      const by = wanted.get(tally) ?? new Set()
      wanted.set(tally, block.kind === "breakdown" ? by.add(block.by) : by)
    }
  }
  return wanted
}

/** @internal Read all that a report shows. */
export const gather = async (
  read: ReadContext,
  request: ReportRequest,
  names: Material["names"],
  commitments: ReadonlyArray<ConventionCommitment>,
): Promise<{ readonly material: Material; readonly previous: Period }> => {
  const profile = withCommitments(profileOf(read, request), commitments, read.declared.indicators)
  const period: Period = { from: request.from, to: request.to }
  const previous: Period = request.previous ?? previousPeriod(period)
  const gathered = new Map<Tally, Readonly<Record<Which, Gathered>>>()
  for (const [tally, by] of tallied(profile, read.declared.indicators)) {
    const of = async ({ from, to }: { readonly from: PlainDate; readonly to: PlainDate }): Promise<Gathered> =>
      new Gathered(await read.tally(tally, { from, to, by: [...by], perimeter: request.convention ?? "" }))
    gathered.set(tally, { current: await of(period), previous: await of(previous) })
  }
  return { material: { profile, indicators: read.declared.indicators, period, gathered, names }, previous }
}
