import { definePlugin, defineReaders, Person } from "@traitdunion/core"
import * as arrears from "./arrears/index.ts"
import { ccapexSummary, delaysLetter, fslLetter, hearingAssessment, planProposal } from "./documents/index.ts"
import { profile } from "./figures/index.ts"
import { evictionDelays, truceDays, unpaidRules } from "./law/index.ts"
import { words } from "./words.ts"

const plugin = definePlugin({
  id: "housing",
  label: { fr: "Logement", en: "Housing" },
  streams: [arrears.Arrears],
  commands: {
    openArrears: arrears.openArrears,
    noteLease: arrears.noteLease,
    noteDwelling: arrears.noteDwelling,
    noteWords: arrears.noteWords,
    noteDebt: arrears.noteDebt,
    correctDebt: arrears.correctDebt,
    recordArrears: arrears.recordArrears,
    correctArrears: arrears.correctArrears,
    cancelArrearsFact: arrears.cancelArrearsFact,
  },
  queries: {
    arrears: arrears.arrears,
    arrearsFiles: arrears.arrearsFiles,
    arrearsCorrectionEffects: arrears.arrearsCorrectionEffects,
  },
  outlets: { hearingAssessment, delaysLetter, planProposal, fslLetter, ccapexSummary },
  readers: [
    defineReaders(arrears.Arrears, {
      label: { fr: "Ceux qui connaissent la personne", en: "Those who know the person" },
      check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
    }),
  ],
  rules: [],
  tables: [arrears.arrearsTable],
  projections: [arrears.arrearsRow],
  deadlines: arrears.arrearsDeadlines,
  indicators: [...arrears.arrearsIndicators],
  profiles: [profile],
  words,
  parameters: [evictionDelays, truceDays, unpaidRules],
})
type Inferred = typeof plugin
/** The plugin `housing`. */
export interface Housing extends Inferred {}
/** Access to a dwelling, keeping it, and preventing evictions: courses of dated facts, with every deadline explained. */
export const housing: Housing = plugin
