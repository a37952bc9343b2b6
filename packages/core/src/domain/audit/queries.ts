import * as z from "zod"
import { field, type Instant, type Label, type PlainDate, roles } from "../../kernel/index.ts"
import { defineQuery } from "../../plugin/index.ts"
import { criterionReadings, MediationStream, nameReadings, waiverReadings } from "../process/index.ts"

/** One step of a mediation as it really went: who, when, what, and which rules were asked. */
export interface TrailStep {
  readonly position: number
  readonly at: Instant
  readonly on: PlainDate
  readonly actor: string
  readonly what: Label
  readonly rules: ReadonlyArray<{
    readonly rule: string
    readonly label: Label
    readonly acknowledged: boolean
    readonly reason?: Label
  }>
  /** The same in one French sentence. */
  readonly text: string
}

const readings: Readonly<Record<string, Label>> = { ...waiverReadings, ...criterionReadings, ...nameReadings }

const moment = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" })

/** @internal */
export const trail = defineQuery({
  summary: { fr: "Raconter une médiation pas à pas", en: "Tell a mediation step by step" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({ mediation: field.id }),
  run: async ({ input, read }): Promise<ReadonlyArray<TrailStep>> =>
    (await read.history(MediationStream, input.mediation)).map(({ position, meta }) => {
      const { at, on, actor, command, consulted, acknowledged, reasons = {} } = meta
      const labelOf = (name: string): Label => read.declared.summaries.get(name) ?? { fr: name, en: name }
      const rules = consulted.map((rule) => {
        const reason = reasons[rule]
        return {
          rule,
          label: labelOf(rule),
          acknowledged: acknowledged.includes(rule),
          ...(reason === undefined ? {} : { reason: readings[reason] ?? { fr: reason, en: reason } }),
        }
      })
      const who = `${actor.id} (${actor.roles.map((role) => roles[role].fr).join(", ")})`
      const asked =
        rules.length === 0
          ? "Aucune règle ne s'y appliquait."
          : `Règles consultées : ${rules.map(({ label }) => label.fr).join(" ; ")}.`
      const taken = rules.filter((rule) => rule.acknowledged)
      const warned =
        taken.length === 0
          ? []
          : [
              `Avertissement entendu et assumé : ${taken.map(({ label, reason }) => (reason === undefined ? label.fr : `${label.fr} (${reason.fr})`)).join(" ; ")}.`,
            ]
      const what = labelOf(command)
      const text = [`Le ${moment.format(new Date(at))}, ${who} : ${what.fr}.`, asked, ...warned].join(" ")
      return { position, at, on, actor: actor.id, what, rules, text }
    }),
})
