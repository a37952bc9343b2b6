import * as z from "zod"
import { type AccessRule, definePlugin, defineQuery, type Rule } from "../../plugin/index.ts"
import { principles } from "./principles.ts"
import { noDiscriminatoryRefusal } from "./rules/accessibility.ts"
import { doTogether, doTogetherInRegisters, partiesPropose } from "./rules/autonomy.ts"
import { expressAgreement } from "./rules/confidentiality.ts"
import { freeConsent } from "./rules/free-consent.ts"
import { equalListening, listeningImbalance, noCounselOfOneSide } from "./rules/impartiality.ts"
import { noConflictOfInterest, noOutsider, noPartyDecides, noPartyReads } from "./rules/independence.ts"
import { minimalWords } from "./rules/minimal-words.ts"
import { knownByWhoKnows, needToAct, needToKnow, ownMediation, teamDecidesTeam } from "./rules/need-to-know.ts"
import { noWaiver, representativeAnswers, representativeConsented } from "./rules/protection.ts"
import { referralAgreement } from "./rules/referral.ts"
import { livingPractice } from "./rules/reflection.ts"
import { anonymousWatch } from "./rules/watch.ts"
import { withdrawalWithRelay } from "./rules/withdrawal.ts"

const rules: ReadonlyArray<Rule | AccessRule> = [
  freeConsent,
  noOutsider,
  noPartyDecides,
  noPartyReads,
  noConflictOfInterest,
  needToAct,
  teamDecidesTeam,
  knownByWhoKnows,
  needToKnow,
  ownMediation,
  minimalWords,
  expressAgreement,
  anonymousWatch,
  referralAgreement,
  noWaiver,
  representativeAnswers,
  representativeConsented,
  noDiscriminatoryRefusal,
  noCounselOfOneSide,
  equalListening(listeningImbalance),
  partiesPropose,
  doTogether,
  doTogetherInRegisters,
  withdrawalWithRelay,
  livingPractice,
]

const code = defineQuery({
  summary: {
    fr: "Lire les principes et les règles qui les servent",
    en: "Read the principles and the rules serving them",
  },
  by: ["mediator", "lead", "director", "board", "auditor", "partner"],
  input: z.strictObject({}),
  run: async () =>
    Object.values(principles).map((principle) => ({
      ...principle,
      rules: rules
        .filter((rule) => rule.principle.key === principle.key)
        .map((rule) => ({ id: rule.id, label: rule.label, citation: rule.citation })),
    })),
})

const plugin = definePlugin({
  id: "deontology",
  label: { fr: "Déontologie : les 9 principes", en: "Deontology: the 9 principles" },
  requires: ["people", "consent", "process", "registers", "practice", "deadlines", "partners", "privacy", "audit"],
  queries: { code },
  rules,
})
type Inferred = typeof plugin
/** The built-in plugin `deontology`. */
export interface DeontologyPlugin extends Inferred {}
/** The 9 principles, and the rules that put them in force. */
export const deontology: DeontologyPlugin = plugin

export { type PrincipleKey, principles } from "./principles.ts"
export { findPersonMentions, type PersonMention, personMentions } from "./rules/person-mention.ts"
