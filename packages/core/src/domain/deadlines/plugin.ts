import { definePlugin } from "../../plugin/index.ts"
import { acknowledge, withdrawAcknowledgement } from "./commands.ts"
import { upcoming } from "./queries.ts"
import { escalation } from "./rules.ts"
import { DeadlineAcknowledgement } from "./stream.ts"
import { acknowledgementRow, acknowledgementTable } from "./tables.ts"
import { inTheirList } from "./visible.ts"

const plugin = definePlugin({
  id: "deadlines",
  label: { fr: "Échéances", en: "Deadlines" },
  streams: [DeadlineAcknowledgement],
  commands: { acknowledge, withdrawAcknowledgement },
  queries: { upcoming },
  tables: [acknowledgementTable],
  projections: [acknowledgementRow],
  rules: [inTheirList],
  parameters: [escalation],
})
type Inferred = typeof plugin
/** The built-in plugin `deadlines`. */
export interface DeadlinesPlugin extends Inferred {}
/** The deadlines of every plugin, in one list, and who has them in hand. */
export const deadlines: DeadlinesPlugin = plugin
