import type { PlainDate } from "../../kernel/index.ts"
import { defineQuery, outletRecorded, type ReadContext } from "../../plugin/index.ts"
import {
  attendanceNote,
  type Decided,
  decideShown,
  draftNote,
  revealedNote,
  smallCellNote,
  withheldNote,
} from "../../reporting/assembly.ts"
import type { Report } from "../../reporting/index.ts"
import { remember } from "./commands.ts"
import { publicationRequest, type ReportRequest } from "./queries/build.ts"
import { knownEntries } from "./queries/known.ts"
import { reading } from "./queries/reports.ts"
import { thresholdOn } from "./rules.ts"
import { PUBLICATION, PublicationSetting } from "./stream.ts"

interface Asked {
  readonly read: ReadContext
  readonly input: ReportRequest & { readonly revealing?: string | undefined }
  readonly today: PlainDate
}

interface Prepared extends Pick<Decided, "tables" | "withheld"> {
  readonly report: Report
  readonly threshold: number
  /** How many reports were published before. */
  readonly after: number
}

/** A report as it may leave, with all that was published before. */
const prepared = async (
  { read, input, today }: Asked,
  publication: { readonly id: string | null },
): Promise<Prepared> => {
  const { revealing, ...request } = input
  const settings = await read.state(PublicationSetting, PUBLICATION)
  const smallCells = thresholdOn(settings, today)
  const { material, report } = await reading(read, request, "external")
  const past = settings.publications.map(({ tables }) => tables)
  const perimeters = new Set([material.perimeter, ...past.flat().map(({ perimeter }) => perimeter)])
  perimeters.delete("")
  const { shown, tables, withheld } = await decideShown(
    material,
    { threshold: smallCells.threshold, revealing: revealing !== undefined },
    {
      past,
      wholes: [{ whole: "", parts: [...perimeters], complete: false }],
      read: read.tally,
      known: knownEntries(read),
    },
  )
  const notes = [
    smallCellNote,
    attendanceNote,
    ...(publication.id === null ? [draftNote] : []),
    ...(withheld === 0 ? [] : [revealing === undefined ? withheldNote(withheld) : revealedNote(withheld)]),
  ]
  return {
    report: await report(shown, {
      smallCells,
      publication: { id: publication.id, withheld, revealing: revealing ?? null },
      notes,
    }),
    tables,
    withheld,
    threshold: smallCells.threshold,
    after: past.length,
  }
}

/** @internal */
export const publish = outletRecorded({
  summary: {
    fr: "Diffuser un rapport hors de la structure, petits effectifs masqués",
    en: "Publish a report outside the structure, small cells hidden",
  },
  by: ["lead", "director"],
  input: publicationRequest,
  gather: async (asked) => ({ recipient: PUBLICATION, parts: await prepared(asked, { id: PUBLICATION }) }),
  recorded: {
    command: remember,
    input: ({ input, today, id }, { report, tables, withheld, threshold, after }) => ({
      publication: id,
      on: today,
      profile: report.profile,
      period: report.period,
      previous: report.previous,
      convention: input.convention ?? null,
      threshold,
      withheld,
      revealing: input.revealing ?? null,
      tables,
      after,
    }),
  },
  send: async ({ parts: { report } }, { id }): Promise<Report> => ({
    ...report,
    publication: report.publication === null ? null : { ...report.publication, id },
  }),
})

/** @internal */
export const preview = defineQuery({
  summary: {
    fr: "Voir un rapport tel qu'il serait diffusé, sans le diffuser",
    en: "See a report as it would be published, without publishing it",
  },
  by: ["lead", "director"],
  input: publicationRequest,
  run: async (asked) => (await prepared(asked, { id: null })).report,
})
