import { defineDeadline, definePlugin, defineProjection, withGate } from "../../plugin/index.ts"
import { exportPerson } from "./access/queries/export.ts"
import { disclose, discloseByLaw, giveAccess } from "./disclosure/commands.ts"
import { discloseIdentityByLaw, disclosures } from "./disclosure/queries.ts"
import { Disclosures } from "./disclosure/stream.ts"
import { breakGlass, reviewEmergencies } from "./emergency/commands.ts"
import { emergencies } from "./emergency/queries.ts"
import { Emergency } from "./emergency/stream.ts"
import { emergencyTable } from "./emergency/tables.ts"
import { archive, erase, restore } from "./erasure/commands.ts"
import { certificate } from "./erasure/queries.ts"
import { receive } from "./reception/commands.ts"
import { Reception } from "./reception/index.ts"
import { receptions } from "./reception/queries.ts"
import { answerRight, askRight } from "./requests/commands.ts"
import { RightsRequests } from "./requests/index.ts"
import { rightsRequests } from "./requests/queries.ts"
import { retentionDue } from "./retention/queries.ts"
import { retentionPeriod } from "./retention/rules/period.ts"
import { readers } from "./rules.ts"

const plugin = withGate(
  definePlugin({
    id: "privacy",
    label: { fr: "Confidentialité et droits des personnes", en: "Confidentiality and people's rights" },
    requires: ["people", "consent", "process", "partners"],
    streams: [Disclosures, Emergency, Reception, RightsRequests],
    commands: {
      disclose,
      giveAccess,
      discloseByLaw,
      breakGlass,
      reviewEmergencies,
      receive,
      askRight,
      answerRight,
      erase,
      archive,
      restore,
    },
    queries: { disclosures, emergencies, receptions, rightsRequests, certificate, retentionDue },
    outlets: { export: exportPerson, discloseIdentityByLaw },
    readers,
    tables: [emergencyTable],
    parameters: [retentionPeriod],
    deadlines: [
      defineDeadline(RightsRequests, {
        id: "privacy/right-asked",
        label: {
          fr: "Demande d'une personne sur ses données, à satisfaire",
          en: "What a person asked about their data",
        },
        citation: {
          source: "Règle de l'outil",
          reference: "Due dès qu'elle est faite ; le délai de la loi est à vérifier par la structure",
        },
        due: ({ entries }) => entries.find(({ answeredOn }) => answeredOn === null)?.askedOn ?? null,
      }),
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

// What other built-in plugins look at, and nobody before a core is opened.
export { isNamed } from "./access/vocabulary.ts"
export { emergencyKey, hasEmergencyAccess } from "./emergency/rules.ts"
export { knowsPerson } from "./rules.ts"
export { Disclosures, Emergency, Reception, RightsRequests }
