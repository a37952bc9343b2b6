import type { Citation } from "../../kernel/index.ts"
import { defineDeadline, definePlugin, defineProjection } from "../../plugin/index.ts"
import { registersCitation } from "../registers/index.ts"
import * as agreementsCommands from "./conventions/commands.ts"
import * as agreements from "./conventions/index.ts"
import * as agreementsQueries from "./conventions/queries.ts"
import * as listedCommands from "./directory/commands.ts"
import * as listed from "./directory/index.ts"
import * as listedQueries from "./directory/queries.ts"
import * as serviceCommands from "./points/commands.ts"
import * as service from "./points/index.ts"
import * as serviceQueries from "./points/queries.ts"
import * as relationCommands from "./referrals/commands.ts"
import { referralIndicators } from "./referrals/figures/indicators.ts"
import * as relation from "./referrals/index.ts"
import * as relationQueries from "./referrals/queries.ts"

const terms: Citation = { source: "Convention signée avec le partenaire", reference: "Calendrier des bilans" }

const plugin = definePlugin({
  id: "partners",
  label: { fr: "Partenaires, conventions et points de service", en: "Partners, conventions and points of service" },
  requires: ["people", "consent", "registers"],
  streams: [listed.Partner, agreements.Convention, relation.Referral, service.PointOfService],
  commands: {
    describe: listedCommands.describe,
    addContact: listedCommands.addContact,
    removeContact: listedCommands.removeContact,
    offerService: listedCommands.offerService,
    endService: listedCommands.endService,
    endPartnership: listedCommands.endPartnership,
    signConvention: agreementsCommands.signConvention,
    amendConvention: agreementsCommands.amendConvention,
    reportSent: agreementsCommands.reportSent,
    endConvention: agreementsCommands.endConvention,
    refer: relationCommands.refer,
    answer: relationCommands.answer,
    followUp: relationCommands.followUpReferral,
    cancelReferral: relationCommands.cancelReferral,
    openPoint: serviceCommands.openPoint,
    changeSchedule: serviceCommands.changeSchedule,
    closeExceptionally: serviceCommands.closeExceptionally,
    closePoint: serviceCommands.closePoint,
  },
  choices: {
    convention: { query: "conventions", value: "convention", label: "funder" },
    referral: { query: "referrals", value: "referral", label: "partner" },
    point: { query: "points", value: "id", label: "name" },
  },
  queries: {
    directory: listedQueries.directory,
    partner: listedQueries.partnerCard,
    convention: agreementsQueries.convention,
    conventions: agreementsQueries.conventions,
    referrals: relationQueries.referrals,
    points: serviceQueries.points,
    openings: serviceQueries.openings,
  },
  outlets: { referralSheet: relationQueries.referralSheet },
  tables: [listed.partnerTable, agreements.conventionTable, relation.referralTable, service.pointTable],
  projections: [
    defineProjection(listed.Partner, listed.partnerTable, ({ description, endedOn }) =>
      description === null ? null : { commune: description.commune ?? null, ended_on: endedOn },
    ),
    defineProjection(agreements.Convention, agreements.conventionTable, ({ signed, endedOn }) =>
      signed === null ? null : { funder: signed.funder, begins: signed.from, ends: endedOn ?? signed.to },
    ),
    defineProjection(
      relation.Referral,
      relation.referralTable,
      ({ referred, answer, followed, followUpOn, cancelled }) =>
        referred === null || cancelled
          ? null
          : {
              partner: referred.partner,
              theme: referred.theme ?? null,
              referred_on: referred.on,
              accepted: answer?.accepted ?? null,
              answered_on: answer?.on ?? null,
              effective: followed?.effective ?? null,
              followed_on: followed?.on ?? null,
              follow_up_on: followUpOn,
            },
    ),
    defineProjection(service.PointOfService, service.pointTable, ({ opened, closedOn }) =>
      opened === null
        ? null
        : { name: opened.name, commune: opened.commune ?? null, opened_on: opened.on, closed_on: closedOn },
    ),
  ],
  deadlines: [
    defineDeadline(agreements.Convention, {
      id: "partners/report-due",
      label: { fr: "Bilan attendu par le financeur", en: "Report due to the funder" },
      citation: terms,
      due: (state) => agreements.reportsDue(state)[0]?.due ?? null,
    }),
    defineDeadline(agreements.Convention, {
      id: "partners/convention-end",
      label: { fr: "Fin de la convention", en: "End of the convention" },
      citation: { ...terms, reference: "Terme de la convention" },
      due: ({ signed, endedOn }) => (signed === null || endedOn !== null ? null : signed.to),
    }),
    defineDeadline(relation.Referral, {
      id: "partners/referral-follow-up",
      label: { fr: "Vérifier que la prise en charge est effective", en: "Check that a referral was effective" },
      citation: { ...registersCitation, reference: "S'assurer de la prise en charge effective des personnes" },
      due: ({ followUpOn }) => followUpOn,
    }),
  ],
  indicators: referralIndicators,
})
type Inferred = typeof plugin
/** The built-in plugin `partners`. */
export interface PartnersPlugin extends Inferred {}
/** The directory of partners, conventions with their reports, referrals, and points of service. */
export const partners: PartnersPlugin = plugin
