import { definePlugin } from "../../plugin/index.ts"
import {
  acknowledge,
  acknowledgementRow,
  acknowledgementTable,
  DeadlineAcknowledgement,
  withdrawAcknowledgement,
} from "./acknowledgement.ts"
import { upcoming } from "./upcoming.ts"

const plugin = definePlugin({
  id: "deadlines",
  label: { fr: "Échéances", en: "Deadlines" },
  streams: [DeadlineAcknowledgement],
  commands: { acknowledge, withdrawAcknowledgement },
  queries: { upcoming },
  tables: [acknowledgementTable],
  projections: [acknowledgementRow],
})
type Inferred = typeof plugin
/** The built-in plugin `deadlines`. */
export interface DeadlinesPlugin extends Inferred {}
/** The deadlines of every plugin, in one list, and who has them in hand. */
export const deadlines: DeadlinesPlugin = plugin

export { type AcknowledgementState, DeadlineAcknowledgement } from "./acknowledgement.ts"
export type { UpcomingDeadline } from "./upcoming.ts"
export { type Escalation, escalation, type Urgency, urgencies } from "./urgency.ts"
