import { definePlugin, defineReaders, Person } from "@traitdunion/core"
import { chronology, coverLetter, prefectReminder } from "./documents/index.ts"
import * as file from "./file/index.ts"
import { indicators, profile } from "./indicators/index.ts"
import { words } from "./words.ts"

const plugin = definePlugin({
  id: "dalo",
  label: { fr: "DALO et DAHO", en: "DALO and DAHO" },
  streams: [file.Appeal, file.Approval, file.ConfirmedClass],
  commands: {
    openAppeal: file.openAppeal,
    record: file.record,
    correctFact: file.correctFact,
    noteHousingRequest: file.noteHousingRequest,
    recordApproval: file.recordApproval,
    confirmOfferClass: file.confirmOfferClass,
    noteOfferClass: file.noteOfferClass,
  },
  queries: { appeal: file.appeal, appeals: file.appeals, correctionEffects: file.correctionEffects },
  outlets: { coverLetter, chronology, prefectReminder },
  readers: [
    defineReaders(file.Appeal, {
      label: { fr: "Ceux qui connaissent la personne", en: "Those who know the person" },
      check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
    }),
  ],
  rules: [file.approvalRule],
  tables: [file.appealTable],
  projections: [file.appealRow],
  deadlines: file.daloDeadlineList,
  indicators,
  profiles: [profile],
  words,
})
type Inferred = typeof plugin
/** The plugin `dalo`. */
export interface Dalo extends Inferred {}
/** Appeals for the enforceable right to housing and to shelter, with every deadline explained. */
export const dalo: Dalo = plugin
