export type { ProcessPlugin } from "./plugin.ts"
export type { MediationSummary } from "./queries/list.ts"
export type { PersonFile } from "./queries/of-person.ts"
export type { OwnMediation, PartyView, Side } from "./queries/view.ts"
export { type Bond, bondAmong, bondWith, boundMediations } from "./rules/bound.ts"
export { partiesOn } from "./rules/days.ts"
export { partyOf } from "./rules/party.ts"
export { type Act, type Stage, stageAllows, stageOf, stageOn, stages } from "./rules/stages.ts"
export { inTeam, leadsPole } from "./rules/team.ts"
export {
  type Agreement,
  type Commitment,
  type Exchange,
  type Interview,
  type MediationState,
  MediationStream,
  type Meeting,
  type Party,
  type Proposal,
  presentParties,
  type Relay,
} from "./stream.ts"
export { mediationPartyTable, mediationTeamTable } from "./tables.ts"
export {
  type AbandonReason,
  type AgreementExtent,
  type AgreementForm,
  abandonReasons,
  agreementExtents,
  agreementForms,
  type Change,
  type CommitmentResult,
  changes,
  commitmentResults,
  criterionReadings,
  type DeclineReason,
  declineReasons,
  type MediationOutcome,
  type Mode,
  modes,
  nameReadings,
  outcomes,
  type SuspensionReason,
  suspensionReasons,
  type WithdrawalReason,
  waiverReadings,
  withdrawalReasons,
} from "./vocabulary.ts"
