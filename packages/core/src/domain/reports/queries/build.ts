import * as z from "zod"
import { field, InvalidInput } from "../../../kernel/index.ts"
import type { ReadContext, ReportProfile } from "../../../plugin/index.ts"
import { gathered, type Material } from "../../../reporting/assembly.ts"
import { type Period, previousPeriod } from "../../../reporting/index.ts"
import type { ConventionCommitment } from "../../partners/index.ts"
import { withCommitments } from "./commitments.ts"
import { knownEntries } from "./known.ts"

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

/** @internal What a report that leaves is asked for with. */
export const publicationRequest = reportRequest.safeExtend({
  /** Why figures that can be computed together with earlier reports are told all the same: the director's decision. */
  revealing: z.exactOptional(field.anonymousText(300)),
})

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

/** @internal Read all that a report shows. */
export const gather = async (
  read: ReadContext,
  request: ReportRequest,
  names: Material["names"],
  commitments: ReadonlyArray<ConventionCommitment>,
  leaves: boolean,
): Promise<Material> => {
  const profile = withCommitments(profileOf(read, request), commitments, read.declared.indicators)
  const period: Period = { from: request.from, to: request.to }
  const previous: Period = request.previous ?? previousPeriod(period)
  const perimeter = request.convention ?? ""
  const known = knownEntries(read)
  const figures = await gathered(
    profile,
    read.declared.indicators,
    { current: period, previous },
    (tally, query) => read.tally(tally, { ...query, perimeter }),
    // Inside, nobody is hidden.
    leaves ? (tally, query) => known(tally, { ...query, perimeter }) : undefined,
  )
  return {
    profile,
    indicators: read.declared.indicators,
    period,
    previous,
    perimeter,
    leaves,
    gathered: figures,
    names,
  }
}
