import { definePlugin, defineReaders, Person } from "@traitdunion/core"
import * as appeals from "./appeal/index.ts"
import * as approvals from "./approval/index.ts"
import { chronology, coverLetter, prefectReminder } from "./documents/index.ts"
import { daloDelays, daloGrounds, offerClasses } from "./law/index.ts"
import * as offers from "./offer-class/index.ts"
import { words } from "./words.ts"

const plugin = definePlugin({
  id: "dalo",
  label: { fr: "DALO et DAHO", en: "DALO and DAHO" },
  streams: [appeals.Appeal, approvals.Approval, offers.ConfirmedClass],
  commands: {
    openAppeal: appeals.openAppeal,
    record: appeals.record,
    correctFact: appeals.correctFact,
    cancelFact: appeals.cancelFact,
    noteHousingRequest: appeals.noteHousingRequest,
    recordApproval: approvals.recordApproval,
    confirmOfferClass: offers.confirmOfferClass,
    noteOfferClass: appeals.noteOfferClass,
  },
  choices: { appeal: { query: "appeals", value: "appeal", label: "holder" } },
  queries: {
    appeal: appeals.appeal,
    appeals: appeals.appeals,
    openedGrounds: appeals.openedGrounds,
    correctionEffects: appeals.correctionEffects,
  },
  outlets: { coverLetter, chronology, prefectReminder },
  readers: [
    defineReaders(appeals.Appeal, {
      label: { fr: "Ceux qui connaissent la personne", en: "Those who know the person" },
      check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
    }),
  ],
  rules: [approvals.approvalRule],
  tables: [appeals.appealTable],
  projections: [appeals.appealRow],
  deadlines: appeals.daloDeadlineList,
  indicators: appeals.indicators,
  profiles: [appeals.profile],
  words,
  offers: [appeals.appealOffer],
  asks: [appeals.evictions, appeals.overIndebtedness],
  parameters: [daloDelays, daloGrounds, offerClasses],
})
type Inferred = typeof plugin
/** The plugin `dalo`. */
export interface Dalo extends Inferred {}
/** Appeals for the enforceable right to housing and to shelter, with every deadline explained. */
export const dalo: Dalo = plugin
