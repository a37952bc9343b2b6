import * as z from "zod"
import { field } from "../../kernel/index.ts"
import { defineDeadline, definePlugin, defineProjection, defineQuery, withGate } from "../../plugin/index.ts"
import { exportPerson } from "./access/export.ts"
import { disclose, discloseByLaw, giveAccess } from "./disclosure/commands.ts"
import { discloseIdentityByLaw } from "./disclosure/lawful.ts"
import { Disclosures } from "./disclosure/ledger.ts"
import { breakGlass, reviewEmergencies } from "./emergency/commands.ts"
import { Emergency } from "./emergency/emergency.ts"
import { emergencies, emergencyTable } from "./emergency/queries.ts"
import { certificate } from "./erasure/certificate.ts"
import { archive, erase, restore } from "./erasure/commands.ts"
import { readers } from "./readers.ts"
import { retentionDue } from "./retention/due.ts"

const disclosures = defineQuery({
  summary: { fr: "Lire à qui des données ont été communiquées", en: "Read to whom data was disclosed" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({ subject: field.id }),
  run: async ({ input, read }) => (await read.state(Disclosures, input.subject)).entries,
})

const plugin = withGate(
  definePlugin({
    id: "privacy",
    label: { fr: "Confidentialité et droits des personnes", en: "Confidentiality and people's rights" },
    requires: ["people", "consent", "process", "partners"],
    streams: [Disclosures, Emergency],
    commands: { disclose, giveAccess, discloseByLaw, breakGlass, reviewEmergencies, erase, archive, restore },
    queries: { disclosures, emergencies, certificate, retentionDue },
    outlets: { export: exportPerson, discloseIdentityByLaw },
    readers,
    tables: [emergencyTable],
    deadlines: [
      defineDeadline(Emergency, {
        id: "privacy/emergency-review",
        label: {
          fr: "Accès pris en urgence, à examiner par la direction",
          en: "Access taken in an emergency, to review",
        },
        citation: { source: "Règle de l'outil", reference: "Un accès motivé est vu par la direction le jour même" },
        due: ({ entries }) => entries.find(({ reviewedBy }) => reviewedBy === null)?.on ?? null,
      }),
    ],
    projections: [
      defineProjection(Emergency, emergencyTable, ({ entries }) => {
        const last = entries.at(-1)
        if (last === undefined) return null
        return { last_on: last.on, to_review: entries.filter((entry) => entry.reviewedBy === null).length }
      }),
    ],
  }),
  disclose,
)
type Inferred = typeof plugin
/** The built-in plugin `privacy`. */
export interface PrivacyPlugin extends Inferred {}
/** Who may read what, the gate outward, access in an emergency, and the rights of people over their data. */
export const privacy: PrivacyPlugin = plugin

export type { PersonExport } from "./access/export.ts"
export type { HeldFact } from "./access/held.ts"
export { isNamed } from "./access/words.ts"
export { agreedCategories, type Wish } from "./disclosure/agreed.ts"
export type { LawfulDisclosure } from "./disclosure/lawful.ts"
export { type DisclosureEntry, type DisclosureState, Disclosures } from "./disclosure/ledger.ts"
export { type LegalGround, legalGrounds } from "./disclosure/legal-grounds.ts"
export {
  Emergency,
  type EmergencyEntry,
  type EmergencyState,
  emergencyKey,
  hasEmergencyAccess,
} from "./emergency/emergency.ts"
export type { EmergencyAccess } from "./emergency/queries.ts"
export type { ErasureCertificate } from "./erasure/certificate.ts"
export type { RetentionItem } from "./retention/due.ts"
export { retentionPeriod } from "./retention/parameter.ts"
export {
  type RetentionAction,
  type RetentionDesk,
  type RetentionEnding,
  type RetentionOutcome,
  type RetentionRun,
  runRetention,
} from "./retention/run.ts"
