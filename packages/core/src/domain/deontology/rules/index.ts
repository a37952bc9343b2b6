import type { AccessRule, ReachRule, Rule } from "../../../plugin/index.ts"
import { noDiscriminatoryRefusal } from "./accessibility.ts"
import { doTogether, doTogetherInRegisters, partiesPropose } from "./autonomy.ts"
import { expressAgreement } from "./confidentiality.ts"
import { agreementOfAll, freeConsent } from "./free-consent.ts"
import { equalListening, listeningImbalance, noCounselOfOneSide } from "./impartiality.ts"
import { conductedWithoutTies, noConflictOfInterest, noOutsider, noPartyDecides, noPartyReads } from "./independence.ts"
import { minimalWords } from "./minimal-words.ts"
import { namelessSubject, namelessTexts } from "./names-in-words.ts"
import { knownByWhoKnows, needToAct, needToKnow, ownMediation, teamDecidesTeam } from "./need-to-know.ts"
import { oneIdOneThing, partiesToldApart } from "./one-id-one-thing.ts"
import {
  noWaiver,
  ownWish,
  representativeAnswers,
  representativeConsented,
  representativeRefuses,
} from "./protection.ts"
import { confidedToReaders, reasonToAct } from "./reason-to-act.ts"
import { referralAgreement } from "./referral.ts"
import { livingPractice } from "./reflection.ts"
import { anonymousWatch } from "./watch.ts"
import { withdrawalWithRelay } from "./withdrawal.ts"

/** @internal The rules of the code, each attached to the commands that it names. */
export const rules: ReadonlyArray<Rule | AccessRule | ReachRule> = [
  freeConsent,
  agreementOfAll,
  noOutsider,
  noPartyDecides,
  noPartyReads,
  noConflictOfInterest,
  conductedWithoutTies,
  needToAct,
  teamDecidesTeam,
  knownByWhoKnows,
  oneIdOneThing,
  partiesToldApart,
  reasonToAct,
  confidedToReaders,
  needToKnow,
  ownMediation,
  minimalWords,
  namelessSubject,
  namelessTexts,
  expressAgreement,
  anonymousWatch,
  referralAgreement,
  noWaiver,
  representativeAnswers,
  representativeRefuses,
  ownWish,
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
