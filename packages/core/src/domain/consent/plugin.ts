import { definePlugin } from "../../plugin/index.ts"
import { give, refuse, withdraw } from "./commands.ts"
import { allows, ledger } from "./queries.ts"
import { ConsentLedger } from "./stream.ts"

const plugin = definePlugin({
  id: "consent",
  label: { fr: "Registre des consentements", en: "Consent ledger" },
  requires: ["people"],
  streams: [ConsentLedger],
  commands: { give, refuse, withdraw },
  choices: { consent: { query: "ledger", value: "consent", label: "purpose", given: { party: "party" } } },
  queries: { ledger, allows },
})

type Inferred = typeof plugin

/** The built-in plugin `consent`. */
export interface ConsentPlugin extends Inferred {}

/** A ledger of consents per party: given, refused, withdrawn, each for one purpose. */
export const consent: ConsentPlugin = plugin

// For the queries of other built-in plugins.
export { answersOf } from "./queries.ts"
