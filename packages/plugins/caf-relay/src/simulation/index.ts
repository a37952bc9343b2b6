export {
  type HouseholdSituation,
  type SituationMember,
  type Tenure,
  tenures,
} from "../beneficiary/vocabulary/situation.ts"
export { openFisca, type RightsSimulator, type SimulatedAmounts } from "./client.ts"
export type { Invitation, SimulationResult } from "./exchange.ts"
export { type RightsSimulations, rightsSimulations } from "./plugin.ts"
export { type SimulatedBenefit, type SimulationRequest, simulatedBenefits, simulationRequest } from "./request.ts"
export { RightsSimulation, type SimulationState } from "./stream.ts"
