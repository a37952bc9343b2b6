import type { Citation } from "../../kernel/index.ts"
import { defineDeadline, definePlugin, defineProjection } from "../../plugin/index.ts"
import { registersCitation } from "../registers/index.ts"
import * as agreements from "./conventions/index.ts"
import * as listed from "./directory/index.ts"
import * as service from "./points/index.ts"
import * as relation from "./referrals/index.ts"

const terms: Citation = { source: "Convention signée avec le partenaire", reference: "Calendrier des bilans" }

const plugin = definePlugin({
  id: "partners",
  label: { fr: "Partenaires, conventions et points de service", en: "Partners, conventions and points of service" },
  requires: ["people", "consent", "registers"],
  streams: [listed.Partner, agreements.Convention, relation.Referral, service.PointOfService],
  commands: {
    describe: listed.describe,
    addContact: listed.addContact,
    removeContact: listed.removeContact,
    offerService: listed.offerService,
    endService: listed.endService,
    endPartnership: listed.endPartnership,
    signConvention: agreements.signConvention,
    amendConvention: agreements.amendConvention,
    reportSent: agreements.reportSent,
    endConvention: agreements.endConvention,
    refer: relation.refer,
    answer: relation.answer,
    followUp: relation.followUpReferral,
    cancelReferral: relation.cancelReferral,
    openPoint: service.openPoint,
    changeSchedule: service.changeSchedule,
    closeExceptionally: service.closeExceptionally,
    closePoint: service.closePoint,
  },
  queries: {
    directory: listed.directory,
    partner: listed.partnerCard,
    convention: agreements.convention,
    conventions: agreements.conventions,
    referrals: relation.referrals,
    points: service.points,
    openings: service.openings,
  },
  outlets: { referralSheet: relation.referralSheet },
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
  indicators: relation.referralIndicators,
})
type Inferred = typeof plugin
/** The built-in plugin `partners`. */
export interface PartnersPlugin extends Inferred {}
/** The directory of partners, conventions with their reports, referrals, and points of service. */
export const partners: PartnersPlugin = plugin
