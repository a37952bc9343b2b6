import { definePlugin, defineReaders, Person } from "@traitdunion/core"
import { registerLetter, registerNotice } from "./documents/index.ts"
import { indicators, profile } from "./figures/index.ts"
import { alertDuties, dangerDuties, registerLaw } from "./law/index.ts"
import * as referrals from "./register/index.ts"
import * as tours from "./round/index.ts"
import * as notes from "./signal/index.ts"
import * as followed from "./support/index.ts"
import { words } from "./words.ts"

const knownToThem = { fr: "Ceux qui connaissent la personne", en: "Those who know the person" }

const plugin = definePlugin({
  id: "isolation",
  label: { fr: "Prévention de l'isolement", en: "Isolation noticed and prevented" },
  streams: [notes.IsolationSignal, followed.IsolationSupport, referrals.RegisterReferral, tours.IsolationRound],
  commands: {
    noteSignal: notes.noteSignal,
    followUpSignal: notes.followUpSignal,
    endSignal: notes.endSignal,
    openSupport: followed.openSupport,
    recordSupport: followed.recordSupport,
    correctSupport: followed.correctSupport,
    cancelSupportFact: followed.cancelSupportFact,
    nameCircle: followed.nameCircle,
    recordEffect: followed.recordEffect,
    openRegister: referrals.openRegister,
    recordRegister: referrals.recordRegister,
    correctRegister: referrals.correctRegister,
    cancelRegisterFact: referrals.cancelRegisterFact,
    openRound: tours.openRound,
    recordCall: tours.recordCall,
    closeRound: tours.closeRound,
  },
  choices: {
    support: { query: "supports", value: "support", label: "holder" },
    referral: { query: "registers", value: "referral", label: "holder" },
    round: { query: "rounds", value: "round", label: "on" },
    signal: { query: "signals", value: "signal", label: "on" },
  },
  queries: {
    signals: notes.signals,
    support: followed.support,
    supports: followed.supports,
    register: referrals.register,
    registers: referrals.registers,
    round: tours.round,
    rounds: tours.rounds,
    dangerDuties,
  },
  outlets: { registerNotice, registerLetter },
  readers: [
    defineReaders(followed.IsolationSupport, {
      label: knownToThem,
      check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
    }),
    defineReaders(referrals.RegisterReferral, {
      label: knownToThem,
      check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
    }),
  ],
  rules: [
    followed.noFileAroundARefusal,
    followed.noContactAroundARefusal,
    followed.refusalRespected,
    followed.wayAgreed,
    followed.askedAgain,
    referrals.expressAgreement,
  ],
  tables: [notes.signalTable, followed.supportTable, referrals.registerTable, tours.roundTable],
  projections: [notes.signalRow, followed.supportRow, referrals.registerRow, tours.roundRow],
  deadlines: [notes.signalDeadline, ...followed.supportDeadlines, ...referrals.registerDeadlines, tours.roundDeadline],
  offers: [followed.contactOffer],
  asks: [followed.wishes],
  indicators,
  profiles: [profile],
  words,
  parameters: [registerLaw, alertDuties],
})
type Inferred = typeof plugin
/** The plugin `isolation`. */
export interface Isolation extends Inferred {}
/**
 * Isolation noticed and prevented: signals that name nobody, a first contact, a refusal that is respected until its day, a
 * rhythm of calls and visits, circles of support, steps toward others, the communal register, rounds in a heat wave.
 */
export const isolation: Isolation = plugin
