import * as z from "zod"
import { field } from "../../kernel/index.ts"
import { definePlugin, defineQuery } from "../../plugin/index.ts"
import { give, refuse, withdraw } from "./commands.ts"
import { ConsentLedger, consentsTo } from "./ledger.ts"
import { consentPurpose } from "./purpose.ts"

const ledger = defineQuery({
  summary: { fr: "Lire les réponses d'une partie", en: "Read all the answers of a party" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({ party: field.id }),
  run: async ({ input, read }) => (await read.state(ConsentLedger, input.party)).entries,
})

const allows = defineQuery({
  summary: { fr: "Savoir si une partie consent", en: "Know whether a party consents" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({ party: field.id, purpose: consentPurpose, on: z.exactOptional(field.date) }),
  run: async ({ input, read, today }) =>
    consentsTo(await read.state(ConsentLedger, input.party), input.purpose, input.on ?? today),
})

const plugin = definePlugin({
  id: "consent",
  label: { fr: "Registre des consentements", en: "Consent ledger" },
  requires: ["people"],
  streams: [ConsentLedger],
  commands: { give, refuse, withdraw },
  queries: { ledger, allows },
})
type Inferred = typeof plugin
/** The built-in plugin `consent`. */
export interface ConsentPlugin extends Inferred {}
/** A ledger of consents per party: given, refused, withdrawn, each for one purpose. */
export const consent: ConsentPlugin = plugin

export {
  type ConsentBy,
  type ConsentEntry,
  ConsentLedger,
  type ConsentMeans,
  type ConsentState,
  consentBy,
  consentMeans,
  consentsTo,
  consentTextHash,
  lastAnswer,
} from "./ledger.ts"
export { type Channel, type ConsentPurpose, channels, consentPurpose } from "./purpose.ts"
