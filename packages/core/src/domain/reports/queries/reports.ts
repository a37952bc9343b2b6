import * as z from "zod"
import { defineQuery, type ReadContext } from "../../../plugin/index.ts"
import { definitionsOf, generalNotes, type Material, type Shown, sectionsOf } from "../../../reporting/assembly.ts"
import type { Report } from "../../../reporting/index.ts"
import { PUBLICATION, PublicationSetting } from "../stream.ts"
import { gather, type ReportRequest, reportRequest } from "./build.ts"
import { commitmentsOf, setBeside } from "./commitments.ts"
import { conventionOf, namesOf } from "./conventions.ts"

/** @internal Read what a report shows, and how to make it once it is known what may be shown. */
export const reading = async (
  read: ReadContext,
  request: ReportRequest,
  audience: Report["audience"],
): Promise<{
  readonly material: Material
  readonly report: (shown: Shown, rest: Pick<Report, "smallCells" | "notes" | "publication">) => Promise<Report>
}> => {
  const commitments = await commitmentsOf(read, request.convention)
  const names = await namesOf(read, request)
  const material = await gather(read, request, names, commitments, audience === "external")
  const { profile, period, previous, indicators } = material
  return {
    material,
    report: async (shown, { notes, ...rest }) => ({
      profile: profile.id,
      title: profile.title,
      period,
      previous,
      convention: await conventionOf(read, request.convention),
      audience,
      sections: sectionsOf(material, shown).map((section) => setBeside(section, commitments, indicators)),
      definitions: definitionsOf(material),
      ...rest,
      notes: [...profile.notes, ...generalNotes, ...notes],
    }),
  }
}

/** @internal */
export const internal = defineQuery({
  summary: { fr: "Établir un rapport interne, aux chiffres exacts", en: "Make an internal report, with exact figures" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: reportRequest,
  run: async ({ input, read }) => {
    const { report } = await reading(read, input, "internal")
    return report(() => true, { smallCells: null, publication: null, notes: [] })
  },
})

/** @internal */
export const profiles = defineQuery({
  summary: { fr: "Lister les rapports possibles", en: "List the reports that can be made" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: z.strictObject({}),
  run: async ({ read }) =>
    [...read.declared.profiles.values()].map(({ id, title, convention }) => ({ profile: id, title, convention })),
})

/** @internal */
export const published = defineQuery({
  summary: { fr: "Lister les rapports diffusés", en: "List the reports that were published" },
  by: ["lead", "director", "board", "auditor"],
  input: z.strictObject({}),
  run: async ({ read }) => {
    const { publications } = await read.state(PublicationSetting, PUBLICATION)
    return publications.map(({ tables: _, ...publication }) => publication)
  },
})
