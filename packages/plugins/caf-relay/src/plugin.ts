import { definePlugin, defineReaders, Person } from "@traitdunion/core"
import * as beneficiary from "./beneficiary/index.ts"
import { procedureCatalogue } from "./catalogue/index.ts"
import * as dispute from "./dispute/index.ts"
import { appealLetter, appointmentRequest, mandateCopy, mandateForm, procedureChecklist } from "./documents/index.ts"
import { indicators, profile } from "./figures/index.ts"
import {
  disputeDelays,
  mandateDays,
  quotientParts,
  referenceMonthsSince,
  retention,
  retentionScale,
  suspensiveEffects,
} from "./law/index.ts"
import * as mandate from "./mandate/index.ts"
import * as notification from "./notification/index.ts"
import * as procedure from "./procedure/index.ts"
import * as screening from "./screening/index.ts"
import { words } from "./words.ts"

const knownToThem = { fr: "Ceux qui connaissent la personne", en: "Those who know the person" }

const plugin = definePlugin({
  id: "caf",
  label: { fr: "Relais CAF", en: "CAF relay" },
  streams: [
    beneficiary.Beneficiary,
    mandate.Mandates,
    procedure.CafProcedure,
    dispute.CafDispute,
    screening.RightsScreening,
  ],
  commands: {
    noteFileNumber: beneficiary.noteFileNumber,
    noteIdentity: beneficiary.noteIdentity,
    noteSituation: beneficiary.noteSituation,
    noteQuotient: beneficiary.noteQuotient,
    grantMandate: mandate.grantMandate,
    proposeMandate: mandate.proposeMandate,
    signMandate: mandate.signMandate,
    revokeMandate: mandate.revokeMandate,
    openProcedure: procedure.openProcedure,
    recordProcedure: procedure.recordProcedure,
    recordOpenedRight: procedure.recordOpenedRight,
    correctProcedure: procedure.correctProcedure,
    correctOpenedRight: procedure.correctOpenedRight,
    cancelProcedureFact: procedure.cancelProcedureFact,
    recordScreening: screening.recordScreening,
    openDispute: notification.openDispute,
    noteGrounds: dispute.noteGrounds,
    recordDispute: dispute.recordDispute,
    correctDispute: dispute.correctDispute,
    correctNotification: notification.correctNotification,
    cancelDisputeFact: dispute.cancelDisputeFact,
  },
  choices: {
    procedure: { query: "procedures", value: "procedure", label: "holder" },
    dispute: { query: "disputes", value: "dispute", label: "holder" },
    mandate: { query: "mandates", value: "mandate", label: "from", given: { person: "person" } },
    screening: { query: "screenings", value: "screening", label: "on", given: { person: "holder" } },
  },
  queries: {
    beneficiary: beneficiary.beneficiary,
    mandates: mandate.mandates,
    procedure: procedure.procedure,
    procedures: procedure.procedures,
    screenings: screening.screenings,
    dispute: dispute.dispute,
    disputes: dispute.disputes,
    retention,
  },
  outlets: { mandateForm, mandateCopy, procedureChecklist, appointmentRequest, appealLetter },
  readers: [
    defineReaders(beneficiary.Beneficiary, {
      label: knownToThem,
      check: async ({ key, read }) => read.mayRead(Person, key),
    }),
    defineReaders(procedure.CafProcedure, {
      label: knownToThem,
      check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
    }),
    defineReaders(dispute.CafDispute, {
      label: knownToThem,
      check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
    }),
    defineReaders(screening.RightsScreening, {
      label: knownToThem,
      check: async ({ state, read }) => state.recorded !== null && read.mayRead(Person, state.recorded.person),
    }),
  ],
  rules: [mandate.representativeSigns, procedure.underMandate, procedure.withThePerson],
  tables: [procedure.procedureTable, dispute.disputeTable, screening.screeningTable],
  projections: [procedure.procedureRow, dispute.disputeRow, screening.screeningRow],
  deadlines: [...procedure.procedureDeadlines, ...dispute.disputeDeadlineList],
  offers: [procedure.cafProcedureOffer],
  indicators,
  profiles: [profile],
  words,
  parameters: [
    retentionScale,
    mandateDays,
    disputeDelays,
    quotientParts,
    procedureCatalogue,
    referenceMonthsSince,
    suspensiveEffects,
  ],
})
type Inferred = typeof plugin
/** The plugin `caf`. */
export interface CafRelay extends Inferred {}
/**
 * The work of a *Point relais CAF*: procedures followed from the need to the right that is really open, under a mandate
 * and with the person; unclaimed rights; overpayments and appeals with every deadline; documents and figures.
 */
export const cafRelay: CafRelay = plugin
