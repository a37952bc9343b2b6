import * as z from "zod"
import type { PlainDate } from "../../kernel/index.ts"
import { definePlugin, defineQuery, type ReadContext } from "../../plugin/index.ts"
import {
  definitionsOf,
  generalNotes,
  publishable,
  type Report,
  sectionsOf,
  smallCellNote,
} from "../../reporting/index.ts"
import { gather, type ReportRequest, reportRequest } from "./build.ts"
import { commitmentsOf, setBeside } from "./commitments.ts"
import { conventionOf, namesOf } from "./conventions.ts"
import { adultesRelaisProfile } from "./profiles/adultes-relais.ts"
import { citerProfile } from "./profiles/citer.ts"
import { conventionProfile } from "./profiles/convention.ts"
import { structureProfile } from "./profiles/structure.ts"
import { PUBLICATION, PublicationSetting, setThreshold, thresholdOn } from "./setting.ts"

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

const internal = defineQuery({
  summary: { fr: "Établir un rapport interne, aux chiffres exacts", en: "Make an internal report, with exact figures" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: reportRequest,
  run: ({ input, read, today }) => reportOf(read, input, "internal", today),
})

const publish = defineQuery({
  summary: {
    fr: "Établir un rapport qui peut sortir de la structure, petits effectifs masqués",
    en: "Make a report that may leave the structure, small cells hidden",
  },
  by: ["lead", "director"],
  input: reportRequest,
  run: ({ input, read, today }) => reportOf(read, input, "external", today),
})

const profiles = defineQuery({
  summary: { fr: "Lister les rapports possibles", en: "List the reports that can be made" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: z.strictObject({}),
  run: async ({ read }) =>
    [...read.declared.profiles.values()].map(({ id, title, convention }) => ({ profile: id, title, convention })),
})

const plugin = definePlugin({
  id: "reports",
  label: { fr: "Rapports d'activité", en: "Activity reports" },
  requires: ["registers", "process", "partners"],
  streams: [PublicationSetting],
  commands: { setThreshold },
  queries: { internal, publish, profiles },
  profiles: [structureProfile, conventionProfile, adultesRelaisProfile, citerProfile],
})
type Inferred = typeof plugin
/** The built-in plugin `reports`. */
export interface ReportsPlugin extends Inferred {}
/** Reports to directors, funders and the network, over any period. */
export const reports: ReportsPlugin = plugin

export { PublicationSetting, type PublicationSettings } from "./setting.ts"
