import * as z from "zod"
import type { PlainDate } from "../../../kernel/index.ts"
import { defineQuery, type ReadContext } from "../../../plugin/index.ts"
import { definitionsOf, generalNotes, publishable, sectionsOf, smallCellNote } from "../../../reporting/assembly.ts"
import type { Report } from "../../../reporting/index.ts"
import { thresholdOn } from "../rules.ts"
import { PUBLICATION, PublicationSetting } from "../stream.ts"
import { gather, type ReportRequest, reportRequest } from "./build.ts"
import { commitmentsOf, setBeside } from "./commitments.ts"
import { conventionOf, namesOf } from "./conventions.ts"

const reportOf = async (
  read: ReadContext,
  request: ReportRequest,
  audience: Report["audience"],
  today: PlainDate,
): Promise<Report> => {
  const commitments = await commitmentsOf(read, request.convention)
  const { material, previous } = await gather(read, request, await namesOf(read, request), commitments)
  const smallCells =
    audience === "internal" ? null : thresholdOn(await read.state(PublicationSetting, PUBLICATION), today)
  const shown = smallCells === null ? () => true : publishable(material, smallCells.threshold)
  return {
    profile: material.profile.id,
    title: material.profile.title,
    period: material.period,
    previous,
    convention: await conventionOf(read, request.convention),
    audience,
    smallCells,
    sections: sectionsOf(material, shown).map((section) => setBeside(section, commitments, material.indicators)),
    definitions: definitionsOf(material),
    notes: [...material.profile.notes, ...generalNotes, ...(smallCells === null ? [] : [smallCellNote])],
  }
}

/** @internal */
export const internal = defineQuery({
  summary: { fr: "Établir un rapport interne, aux chiffres exacts", en: "Make an internal report, with exact figures" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: reportRequest,
  run: ({ input, read, today }) => reportOf(read, input, "internal", today),
})

/** @internal */
export const publish = defineQuery({
  summary: {
    fr: "Établir un rapport qui peut sortir de la structure, petits effectifs masqués",
    en: "Make a report that may leave the structure, small cells hidden",
  },
  by: ["lead", "director"],
  input: reportRequest,
  run: ({ input, read, today }) => reportOf(read, input, "external", today),
})

/** @internal */
export const profiles = defineQuery({
  summary: { fr: "Lister les rapports possibles", en: "List the reports that can be made" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: z.strictObject({}),
  run: async ({ read }) =>
    [...read.declared.profiles.values()].map(({ id, title, convention }) => ({ profile: id, title, convention })),
})
