import { defineDeadline, definePlugin, defineProjection } from "../../plugin/index.ts"
import { cancel, checkContinuity, correct, record } from "./commands.ts"
import { activityIndicators } from "./figures/indicators.ts"
import { activity, list, mediators, sourced, totals } from "./queries/index.ts"
import { Activity } from "./stream.ts"
import { activityTable } from "./tables.ts"
import { registersCitation } from "./vocabulary.ts"

const plugin = definePlugin({
  id: "registers",
  label: { fr: "Registres d'intervention", en: "Registers of intervention" },
  streams: [Activity],
  commands: { record, correct, cancel, checkContinuity },
  queries: { totals, activity, list, mediators, sourced },
  tables: [activityTable],
  projections: [
    defineProjection(Activity, activityTable, ({ data, cancelled }) =>
      data === null || cancelled
        ? null
        : {
            on: data.on,
            register: data.register,
            minutes: data.minutes,
            persons: data.persons,
            mediator: data.mediator ?? null,
            mediation: data.mediation ?? null,
            theme: data.theme ?? null,
            place: data.place ?? null,
            commune: data.commune ?? null,
            source: data.source ?? null,
            source_line: data.sourceLine ?? null,
          },
    ),
  ],
  deadlines: [
    defineDeadline(Activity, {
      id: "registers/continuity-check",
      label: { fr: "Vérifier que la démarche a continué", en: "Check that a procedure went on" },
      citation: { ...registersCitation, reference: "S'assurer de la continuité de la démarche engagée" },
      due: ({ data, cancelled, continuity }) =>
        cancelled || continuity !== null ? null : (data?.clearing?.checkOn ?? null),
    }),
  ],
  indicators: activityIndicators,
})

type Inferred = typeof plugin

/** The built-in plugin `registers`. */
export interface RegistersPlugin extends Inferred {}

/** The 8 registers of intervention, and the acts recorded in them. */
export const registers: RegistersPlugin = plugin

// For the queries of other built-in plugins.
export { activityItems } from "./queries/index.ts"
