import { daysBetween, type PlainDate } from "../../kernel/index.ts"
import { defineParameter, type Parameter, valueOn } from "../../law/index.ts"
import type { Urgency } from "./vocabulary.ts"

/** How many days before the day each step of the escalation begins. */
export interface Escalation {
  readonly reminder: number
  readonly urgent: number
}

/** When a deadline calls for attention. No text sets it: it is the tool's own. */
export const escalation: Parameter<Escalation> = defineParameter({
  id: "deadlines.escalation",
  label: { fr: "Escalade des échéances", en: "Escalation of deadlines" },
  unit: "days before the day",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "1970-01-01",
      value: { reminder: 30, urgent: 7 },
      reference: { source: "Repère propre à l'outil, à adapter par la structure" },
    },
  ],
})

/** @internal How pressing a day is, seen from today. */
export const urgencyOf = (due: PlainDate, today: PlainDate): Urgency => {
  const { reminder, urgent } = valueOn(escalation, today).value
  const left = daysBetween(today, due)
  if (left < 0) return "missed"
  if (left <= urgent) return "urgent"
  return left <= reminder ? "reminder" : "planned"
}
