import * as z from "zod"
import { type Citation, field } from "../../kernel/index.ts"
import { defineDeadline, definePlugin, defineQuery } from "../../plugin/index.ts"
import { qualify, removeQualification } from "./commands/qualifications.ts"
import { record, selfEvaluate } from "./commands/sessions.ts"
import { declareTie, endTie } from "./commands/ties.ts"
import { team } from "./queries.ts"
import { firstExpiry } from "./rules.ts"
import { Practice } from "./stream.ts"
import { practiceProjection, practiceTable } from "./tables.ts"

const mediator = defineQuery({
  summary: { fr: "Lire la pratique d'un médiateur", en: "Read a mediator's practice" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({ mediator: field.id }),
  run: async ({ input, read }) => ({
    ...(await read.state(Practice, input.mediator)),
    version: await read.version(Practice, input.mediator),
  }),
})

const duty: Citation = {
  source: "Médiance 66, Projet associatif 2025-2030, cadre déontologique de la médiation sociale",
  reference: "Devoir de réflexion et de formation continue",
}

const plugin = definePlugin({
  id: "practice",
  label: { fr: "Formation, analyse de la pratique, liens déclarés", en: "Training, practice analysis, declared ties" },
  requires: ["people"],
  streams: [Practice],
  commands: { record, selfEvaluate, qualify, removeQualification, declareTie, endTie },
  queries: { mediator, team },
  tables: [practiceTable],
  projections: [practiceProjection],
  deadlines: [
    defineDeadline(Practice, {
      id: "practice/training-due",
      label: { fr: "Prochaine formation d'un médiateur", en: "A mediator's next training" },
      citation: duty,
      due: ({ validUntil }) => validUntil.training ?? null,
    }),
    defineDeadline(Practice, {
      id: "practice/practice-analysis-due",
      label: { fr: "Prochaine analyse de la pratique d'un médiateur", en: "A mediator's next practice analysis" },
      citation: duty,
      due: ({ validUntil }) => validUntil["practice-analysis"] ?? null,
    }),
    defineDeadline(Practice, {
      id: "practice/qualification-expiry",
      label: { fr: "Fin de validité d'une qualification", en: "A qualification expires" },
      citation: duty,
      due: firstExpiry,
    }),
  ],
})
type Inferred = typeof plugin
/** The built-in plugin `practice`. */
export interface PracticePlugin extends Inferred {}
/** What keeps mediators able and impartial: training, practice analysis, self-evaluation, and the ties they declare. */
export const practice: PracticePlugin = plugin
