import { definePlugin } from "../../plugin/index.ts"
import { code } from "./queries.ts"
import { listeningImbalance } from "./rules/impartiality.ts"
import { rules } from "./rules/index.ts"

const plugin = definePlugin({
  id: "deontology",
  label: { fr: "Déontologie : les 9 principes", en: "Deontology: the 9 principles" },
  requires: ["people", "consent", "process", "registers", "practice", "deadlines", "partners", "privacy", "audit"],
  queries: { code },
  rules,
  parameters: [listeningImbalance],
})

type Inferred = typeof plugin

/** The built-in plugin `deontology`. */
export interface DeontologyPlugin extends Inferred {}

/** The 9 principles, and the rules that put them in force. */
export const deontology: DeontologyPlugin = plugin
