import * as z from "zod"
import { field } from "../../kernel/index.ts"
import { definePlugin, defineQuery } from "../../plugin/index.ts"
import { declareTie, endTie, Practice, record } from "./ledger.ts"

const mediator = defineQuery({
  summary: { fr: "Lire la pratique d'un médiateur", en: "Read a mediator's practice" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({ mediator: field.id }),
  run: ({ input, read }) => read.state(Practice, input.mediator),
})

const plugin = definePlugin({
  id: "practice",
  label: { fr: "Formation, analyse de la pratique, liens déclarés", en: "Training, practice analysis, declared ties" },
  streams: [Practice],
  commands: { record, declareTie, endTie },
  queries: { mediator },
})
type Inferred = typeof plugin
/** The built-in plugin `practice`. */
export interface PracticePlugin extends Inferred {}
/** What keeps mediators able and impartial: training, practice analysis, self-evaluation, and the ties they declare. */
export const practice: PracticePlugin = plugin

export {
  Practice,
  type PracticeKind,
  type PracticeState,
  practiceKinds,
  type Tie,
  type TieNature,
  tieNatures,
} from "./ledger.ts"
