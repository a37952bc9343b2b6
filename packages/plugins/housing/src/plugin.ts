import { definePlugin, defineReaders, Person } from "@traitdunion/core"
import * as access from "./access/index.ts"
import * as arrears from "./arrears/index.ts"
import * as building from "./building/index.ts"
import * as decency from "./decency/index.ts"
import {
  buildingReport,
  ccapexSummary,
  conciliationRequest,
  decencyClaim,
  delaysLetter,
  fslLetter,
  hearingAssessment,
  planProposal,
  reportSheet,
} from "./documents/index.ts"
import { profile } from "./figures/index.ts"
import {
  decencyAnswer,
  decentSizes,
  energyFloors,
  energyFloorsOverseas,
  evictionDelays,
  fslAnswer,
  housingRequestHolds,
  rentMeasureDelays,
  tenantNotice,
  transferAnswer,
  truceDays,
  unpaidRules,
  visaleTerms,
} from "./law/index.ts"
import { words } from "./words.ts"

const knownToThem = { fr: "Ceux qui connaissent la personne", en: "Those who know the person" }

const plugin = definePlugin({
  id: "housing",
  label: { fr: "Logement", en: "Housing" },
  streams: [arrears.Arrears, access.HousingAccess, decency.HousingDecency, building.BuildingVisit],
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
    openAccess: access.openAccess,
    noteRequestNumber: access.noteRequestNumber,
    recordAccess: access.recordAccess,
    correctAccess: access.correctAccess,
    cancelAccessFact: access.cancelAccessFact,
    openDecency: decency.openDecency,
    noteProblem: decency.noteProblem,
    recordDecency: decency.recordDecency,
    correctDecency: decency.correctDecency,
    cancelDecencyFact: decency.cancelDecencyFact,
    recordBuildingVisit: building.recordBuildingVisit,
    recordRepair: building.recordRepair,
  },
  choices: {
    arrears: { query: "arrearsFiles", value: "arrears", label: "holder" },
    access: { query: "accessFiles", value: "access", label: "holder" },
    decency: { query: "decencyFiles", value: "decency", label: "holder" },
    visit: { query: "buildingVisits", value: "visit", label: "on" },
  },
  queries: {
    arrears: arrears.arrears,
    arrearsFiles: arrears.arrearsFiles,
    arrearsCorrectionEffects: arrears.arrearsCorrectionEffects,
    access: access.access,
    accessFiles: access.accessFiles,
    visaleCheck: access.visaleCheck,
    decency: decency.decency,
    decencyFiles: decency.decencyFiles,
    decencyCheck: decency.decencyCheck,
    buildingVisit: building.buildingVisit,
    buildingVisits: building.buildingVisits,
  },
  outlets: {
    hearingAssessment,
    delaysLetter,
    planProposal,
    fslLetter,
    ccapexSummary,
    decencyClaim,
    conciliationRequest,
    reportSheet,
    buildingReport,
  },
  readers: [
    defineReaders(access.HousingAccess, {
      label: knownToThem,
      check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
    }),
    defineReaders(decency.HousingDecency, {
      label: knownToThem,
      check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
    }),
    defineReaders(arrears.Arrears, {
      label: knownToThem,
      check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
    }),
  ],
  rules: [building.buildingsNameNobody],
  tables: [
    arrears.arrearsTable,
    access.accessTable,
    access.accessDayTable,
    decency.decencyTable,
    building.buildingTable,
    building.buildingDayTable,
  ],
  projections: [
    arrears.arrearsRow,
    access.accessRow,
    access.accessDayRows,
    decency.decencyRow,
    building.buildingRow,
    building.buildingDayRows,
  ],
  offers: [arrears.evictionOffer],
  asks: [arrears.overIndebtedness, arrears.housingAppeals],
  deadlines: [...arrears.arrearsDeadlines, ...access.accessDeadlines, ...decency.decencyDeadlines],
  indicators: [
    ...arrears.arrearsIndicators,
    ...access.accessIndicators,
    ...decency.decencyIndicators,
    ...building.buildingIndicators,
  ],
  profiles: [profile],
  words,
  parameters: [
    evictionDelays,
    truceDays,
    unpaidRules,
    rentMeasureDelays,
    housingRequestHolds,
    visaleTerms,
    energyFloors,
    energyFloorsOverseas,
    decentSizes,
    decencyAnswer,
    fslAnswer,
    tenantNotice,
    transferAnswer,
  ],
})
type Inferred = typeof plugin
/** The plugin `housing`. */
export interface Housing extends Inferred {}
/** Access to a dwelling, keeping it, and preventing evictions: courses of dated facts, with every deadline explained. */
export const housing: Housing = plugin
