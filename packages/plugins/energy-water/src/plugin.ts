import { definePlugin, defineReaders, Person } from "@traitdunion/core"
import { energyFslLetter, homeSheet, mediatorRequest, supplierClaim, supplierPlan } from "./documents/index.ts"
import { profile } from "./figures/index.ts"
import * as home from "./home/index.ts"
import * as law from "./law/index.ts"
import * as supply from "./supply/index.ts"
import { words } from "./words.ts"

const knownToThem = { fr: "Ceux qui connaissent la personne", en: "Those who know the person" }

const plugin = definePlugin({
  id: "energy",
  label: { fr: "Énergie et eau", en: "Energy and water" },
  streams: [home.EnergyHome, supply.SupplyFile],
  commands: {
    openHome: home.openHome,
    recordHomeVisit: home.recordHomeVisit,
    noteMeter: home.noteMeter,
    recordReading: home.recordReading,
    cancelReading: home.cancelReading,
    noteBill: home.noteBill,
    cancelHomeVisit: home.cancelHomeVisit,
    cancelBill: home.cancelBill,
    teachGesture: home.teachGesture,
    followGesture: home.followGesture,
    handEquipment: home.handEquipment,
    noteCheque: home.noteCheque,
    noteHomeWords: home.noteHomeWords,
    openSupply: supply.openSupply,
    noteSupplyWords: supply.noteSupplyWords,
    recordSupply: supply.recordSupply,
    correctSupply: supply.correctSupply,
    cancelSupplyFact: supply.cancelSupplyFact,
  },
  choices: {
    home: { query: "homes", value: "home", label: "holder" },
    file: { query: "supplyFiles", value: "file", label: "holder" },
    meter: { query: "homeMeters", value: "meter", label: "supply", given: { home: "home" } },
    bill: { query: "homeBills", value: "bill", label: "energy", given: { home: "home" } },
  },
  queries: {
    homeMeters: home.homeMeters,
    homeBills: home.homeBills,
    home: home.home,
    homes: home.homes,
    effortCheck: home.effortCheck,
    chequeCheck: home.chequeCheck,
    oldBillCheck: home.oldBillCheck,
    leakCheck: home.leakCheck,
    supply: supply.supply,
    supplyFiles: supply.supplyFiles,
  },
  outlets: { supplierClaim, supplierPlan, mediatorRequest, energyFslLetter, homeSheet },
  readers: [
    defineReaders(home.EnergyHome, {
      label: knownToThem,
      check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
    }),
    defineReaders(supply.SupplyFile, {
      label: knownToThem,
      check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
    }),
  ],
  rules: [],
  tables: [home.homeTable, home.homeDayTable, supply.supplyTable, supply.supplyDayTable],
  projections: [home.homeRow, home.homeDayRows, supply.supplyRow, supply.supplyDayRows],
  deadlines: [...home.homeDeadlines, ...supply.supplyDeadlines],
  indicators: [...home.homeIndicators, ...supply.supplyIndicators],
  profiles: [profile],
  words,
  parameters: [
    law.chequeCeiling,
    law.chequeGrid,
    law.chequeRequest,
    law.cutDelays,
    law.supplyTruce,
    law.billedMonths,
    law.mediatorDelays,
    law.leakRelief,
    law.effortThreshold,
    law.energyFslAnswer,
    law.socialWaterPricing,
  ],
})
type Inferred = typeof plugin
/** The plugin `energy`. */
export interface EnergyWater extends Inferred {}
/** Energy and water at home: visits, bills, eco-gestures, rights and windows, and what goes on with suppliers. */
export const energyWater: EnergyWater = plugin
