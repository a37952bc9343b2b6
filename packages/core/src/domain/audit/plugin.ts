import { definePlugin } from "../../plugin/index.ts"
import { by } from "./by.ts"
import { trail } from "./queries.ts"

const plugin = definePlugin({
  id: "audit",
  label: { fr: "Traçabilité", en: "Audit trail" },
  requires: ["process"],
  queries: { trail, by },
})

type Inferred = typeof plugin

/** The built-in plugin `audit`. */
export interface AuditPlugin extends Inferred {}

/** A mediation told step by step, from the journal itself. */
export const audit: AuditPlugin = plugin
